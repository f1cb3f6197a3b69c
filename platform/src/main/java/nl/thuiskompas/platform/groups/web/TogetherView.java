package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.pictures.CellBar;
import nl.thuiskompas.platform.pictures.Picture;
import nl.thuiskompas.platform.pictures.Role;

/**
 * Which other groups the people of a group belong to.
 *
 * @param sentence the largest overlap, in words
 * @param margin how far numbers can be off; empty when they cannot
 */
public record TogetherView(String sentence, List<Row> rows, String margin) {
    /**
     * Another group.
     *
     * @param share which part of the group belongs to it as well
     */
    public record Row(String name, Link link, String count, Picture bar, String share) {}

    /** The other groups, that with which most is shared first; empty when overlaps were not measured. */
    static Optional<TogetherView> of(GroupsVisit visit, Telling telling, GroupReading reading, AttentionGroup group) {
        Protected from = reading.measured().source(Measured.OVERLAP);
        Told size = reading.size(group.code());
        List<AttentionGroup> others = reading.measured().groups().stream()
                .filter(other -> reading.overlap(group.code(), other.code()).measured())
                .filter(other -> !other.equals(group))
                .sorted(Comparator.comparingDouble((AttentionGroup other) -> reading.overlap(group.code(), other.code())
                                .amount()
                                .orElse(-1))
                        .reversed())
                .toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        CellBar bars = new CellBar(
                Math.max(
                        1,
                        size.amount()
                                .orElse(reading.overlap(
                                                group.code(), others.getFirst().code())
                                        .amount()
                                        .orElse(1))),
                null);
        List<Row> rows = new ArrayList<>();
        for (AttentionGroup other : others) {
            Told both = reading.overlap(group.code(), other.code());
            rows.add(new Row(
                    telling.name(other),
                    visit.group(other.code()),
                    telling.people(both),
                    bars.draw(Role.SUBJECT, GroupsPage.value(both)),
                    telling.percent(from.share(both, size))));
        }
        Told most = reading.overlap(group.code(), others.getFirst().code());
        boolean sure = Growth.most(
                most,
                others.stream()
                        .skip(1)
                        .map(other -> reading.overlap(group.code(), other.code()))
                        .toList());
        String sentence = most.amount().orElse(0) > 0
                ? telling.overlap(group, others.getFirst(), most, sure)
                : telling.texts().get("groups.overlap.none");
        return Optional.of(new TogetherView(sentence, rows, telling.margin(from)));
    }
}
