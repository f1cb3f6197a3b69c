package nl.thuiskompas.platform.warehouse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A release, or what was to become one, that is not served.
 *
 * @param release name of the release, of the folder when it never became one, or of the list of an import
 * @param problem what is wrong with it
 * @param remedy what to do
 */
public record Refusal(String release, String problem, String remedy) {
    private static final String STAGING = "staging/";
    private static final String IMPORTS = "imports/";
    private static final Pattern NAME = Pattern.compile("(?:" + STAGING + ")?(.+)-[0-9a-f]{12}(?:-\\d+)?");

    /** A release that stands half-written in the staging folder. */
    static Refusal staged(String folder, String problem, String remedy) {
        return new Refusal(STAGING + folder, problem, remedy);
    }

    /** A list of what somebody brought. */
    static Refusal ofImport(String file, String problem, String remedy) {
        return new Refusal(IMPORTS + file, problem, remedy);
    }

    /** The table, as far as the name of the release tells. */
    public String table() {
        Matcher name = NAME.matcher(release);
        return name.matches() ? name.group(1) : release;
    }

    /** Whether it was once complete enough to stand among the releases. */
    boolean wasVisible() {
        return !release.startsWith(STAGING);
    }

    /** One sentence for the log and the command line. */
    public String sentence() {
        return (release.startsWith(IMPORTS) ? "the import " : "release ") + release + " is refused: " + problem + "; "
                + remedy;
    }
}
