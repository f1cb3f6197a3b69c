package nl.thuiskompas.platform.datasets;

import java.util.List;
import java.util.Optional;

/**
 * One of the ways in which the cells of a dataset are divided.
 *
 * @param name its name in the source, such as RegioS
 * @param kind what its codes stand for
 * @param title title for readers
 * @param description what the publisher says about it; may be empty
 * @param codes its codes in the order of the source, none twice
 * @param groups headings above the codes
 * @param said what its source says of it besides
 */
public record Dimension(
        String name,
        Kind kind,
        String title,
        String description,
        List<Code> codes,
        List<Group> groups,
        SaidBesides said) {
    /** A dimension of which nothing more is said. */
    public Dimension(String name, Kind kind, String title, String description, List<Code> codes, List<Group> groups) {
        this(name, kind, title, description, codes, groups, SaidBesides.NOTHING);
    }

    /** What the codes of a dimension stand for. */
    public enum Kind {
        /** Areas: the country, parts of it, municipalities, districts, neighbourhoods. */
        REGION,
        /** Times, by the codes of {@link PeriodCode}. */
        PERIOD,
        /** Anything else. */
        OTHER
    }

    public Dimension {
        codes = List.copyOf(codes);
        groups = List.copyOf(groups);
    }

    /** The code with this id, if there is one. */
    public Optional<Code> findCode(String id) {
        return codes.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
