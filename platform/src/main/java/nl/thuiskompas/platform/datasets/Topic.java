package nl.thuiskompas.platform.datasets;

/**
 * What a cell measures.
 *
 * @param id the source's code, stable where it has stable ones (M000297), else its key of this table
 *     (Woningvoorraad_34)
 * @param title title for readers; in one dataset several may have the same, under different headings
 * @param description what the publisher says about it; may be empty
 * @param unit unit in words of the source, such as aantal or %; may be empty
 * @param decimals digits behind the decimal comma that the publisher gives
 * @param type whether its cells are numbers or texts
 * @param group id of the heading it stands under; empty when under none
 * @param said what its source says of it besides
 */
public record Topic(
        String id,
        String title,
        String description,
        String unit,
        int decimals,
        Type type,
        String group,
        SaidBesides said) {
    /** A topic of which nothing more is said. */
    public Topic(String id, String title, String description, String unit, int decimals, Type type, String group) {
        this(id, title, description, unit, decimals, type, group, SaidBesides.NOTHING);
    }

    /** What the cells of a topic are. */
    public enum Type {
        NUMBER,
        TEXT
    }
}
