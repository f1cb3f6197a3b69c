package nl.thuiskompas.platform.frame;

/** What the figures of a page are of: what is real, or a country that was made up to show how it works. */
public enum Side {
    REAL(""),
    /** Nothing on these pages is true of anybody; every one of them says so. */
    DEMO("/demo");

    private final String prefix;

    Side(String prefix) {
        this.prefix = prefix;
    }

    /** What stands before the language in its addresses. */
    public String prefix() {
        return prefix;
    }

    /** The side of an address. */
    public static Side of(String address) {
        return address.equals(DEMO.prefix) || address.startsWith(DEMO.prefix + "/") ? DEMO : REAL;
    }

    /** An address without what tells its side. */
    static String bare(String address) {
        return address.substring(of(address).prefix.length());
    }
}
