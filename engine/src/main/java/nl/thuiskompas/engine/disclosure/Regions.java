package nl.thuiskompas.engine.disclosure;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;

/** The municipalities of a date and the regions of all divisions as one {@link Dimension}. */
public final class Regions {
    /** Name of the dimension. */
    public static final String NAME = "region";

    private Regions() {}

    /**
     * Municipalities as parts, regions as classes named {@code division:code}. A region without municipalities has no
     * class.
     *
     * @param divisions of the same date
     */
    public static Dimension of(Edition edition, List<Partition> divisions) {
        Map<String, Collection<String>> unions = new HashMap<>();
        for (Partition partition : divisions) {
            for (int i = 0; i < partition.regions().size(); i++) {
                List<String> codes = partition.municipalitiesOf(i).stream()
                        .map(Municipality::code)
                        .toList();
                if (!codes.isEmpty()) {
                    unions.put(
                            partition.division().code() + ":"
                                    + partition.regions().get(i).code(),
                            codes);
                }
            }
        }
        return Dimension.of(
                NAME, edition.municipalities().stream().map(Municipality::code).toList(), unions);
    }
}
