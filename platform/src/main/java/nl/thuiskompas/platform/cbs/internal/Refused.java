package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;
import java.util.regex.Pattern;

/** The service answered, but not with what was asked for, and asking again would not help. */
final class Refused extends RuntimeException {
    private static final int MOST_SHOWN = 200;
    private static final Pattern TOO_MANY = Pattern.compile("more than \\d+ records");

    private final URI address;
    private final int status;
    private final String said;

    Refused(URI address, int status, String said) {
        super("HTTP " + status);
        this.address = address;
        this.status = status;
        this.said = said;
    }

    /** For the user, when nobody knew what to do about it. */
    String sentence(String table) {
        if (tooManyRecords()) {
            return "%s gives at most 10,000 records at a time, and table %s has more.".formatted(address, table);
        }
        String words = said.strip().replaceAll("\\s+", " ");
        String shown = words.length() > MOST_SHOWN ? words.substring(0, MOST_SHOWN) + "…" : words;
        return "%s was answered with HTTP %d%s. Table %s cannot be read."
                .formatted(address, status, shown.isEmpty() ? "" : " (" + shown + ")", table);
    }

    /** Whether what was asked for is not there. */
    boolean missing() {
        return status == 404 || status == 410;
    }

    /** Whether the small service was asked for more than the 10,000 records that it gives. */
    boolean tooManyRecords() {
        return status == 500 && saysTooMany(said);
    }

    static boolean saysTooMany(String said) {
        return TOO_MANY.matcher(said).find();
    }
}
