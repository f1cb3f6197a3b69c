package nl.thuiskompas.platform.monitor.web.tables;

/** A table was asked for by another name than that of its address. */
public final class OtherAddressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String given;
    private final String dataset;

    OtherAddressException(String given, String dataset) {
        super(given + " is called " + dataset + " here");
        this.given = given;
        this.dataset = dataset;
    }

    /** The name that was asked for. */
    public String given() {
        return given;
    }

    /** The name in our addresses. */
    public String dataset() {
        return dataset;
    }
}
