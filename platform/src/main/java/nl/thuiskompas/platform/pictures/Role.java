package nl.thuiskompas.platform.pictures;

/** Whose figure a mark stands for; it decides the colour, and colour means nothing else. */
public enum Role {
    /** What the picture is about. */
    SUBJECT(""),
    /** The reader's own municipality: plum, always and only. */
    MINE("mine"),
    /** A region or province to compare with. */
    REGION("region"),
    /** The country. */
    COUNTRY("country");

    private final String modifier;

    Role(String modifier) {
        this.modifier = modifier;
    }

    /** The class of a component with the variant of this role. */
    String of(String component) {
        return modifier.isEmpty() ? component : component + " " + component + "--" + modifier;
    }
}
