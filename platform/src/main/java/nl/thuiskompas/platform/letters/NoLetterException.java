package nl.thuiskompas.platform.letters;

/** There is no letter about an area, though the area is known. */
public final class NoLetterException extends RuntimeException {
    private final String code;
    private final String name;

    /**
     * @param code code of the area
     * @param name its name
     */
    public NoLetterException(String code, String name) {
        super("there is no letter about " + name + " (" + code + ") yet");
        this.code = code;
        this.name = name;
    }

    /** Code of the area. */
    public String code() {
        return code;
    }

    /** Name of the area. */
    public String name() {
        return name;
    }
}
