package nl.thuiskompas.engine.geography;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import nl.thuiskompas.engine.geography.Crosswalk.Link;
import nl.thuiskompas.engine.geography.Lineage.Bond;
import nl.thuiskompas.engine.geography.Lineage.Node;

class LineagePropertiesTest {
    @Provide
    Arbitrary<Geography> countries() {
        return RandomCountry.countries();
    }

    @Property
    void bothEndsOfEveryChangeAreMembersAndEveryMemberIsAnEnd(@ForAll("countries") Geography country) {
        for (Municipality municipality : country.municipalities()) {
            Lineage lineage = Lineage.of(country, municipality.code());
            Set<String> ends = new HashSet<>(Set.of(municipality.code()));
            lineage.changes().forEach(change -> ends.addAll(List.of(change.from(), change.to())));
            assertThat(lineage.nodes()).extracting(Node::code).containsExactlyInAnyOrderElementsOf(ends);
            assertThat(lineage.changes()).doesNotHaveDuplicates().isSubsetOf(country.changes());
        }
    }

    @Property
    void whatHoldsSomethingTodayIsWhereTheCrosswalkLeads(@ForAll("countries") Geography country) {
        for (Municipality municipality : country.municipalities()) {
            var from = municipality.validity().from().isBefore(country.first())
                    ? country.first()
                    : municipality.validity().from();
            List<String> targets = country.crosswalk(from, country.last()).links(municipality.code()).stream()
                    .map(Link::target)
                    .toList();
            assertThat(Lineage.of(country, municipality.code()).today())
                    .extracting(Municipality::code)
                    .containsExactlyElementsOf(targets);
        }
    }

    @Property
    void whoeverIsAnAncestorHasTheOtherAsADescendant(@ForAll("countries") Geography country) {
        for (Municipality municipality : country.municipalities()) {
            for (Node node : Lineage.of(country, municipality.code()).nodes()) {
                if (node.bond() == Bond.ANCESTOR) {
                    assertThat(Lineage.of(country, node.code()).nodes())
                            .filteredOn(other -> other.bond() == Bond.DESCENDANT)
                            .extracting(Node::code)
                            .contains(municipality.code());
                }
            }
        }
    }
}
