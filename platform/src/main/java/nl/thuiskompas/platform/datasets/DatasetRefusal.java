package nl.thuiskompas.platform.datasets;

/**
 * A release that is not served because its files cannot be trusted.
 *
 * @param release name of its folder
 * @param problem what is wrong
 * @param remedy what to do
 */
public record DatasetRefusal(String release, String problem, String remedy) {
    /** One sentence for the log and the command line. */
    public String sentence() {
        return "release " + release + " is refused: " + problem + "; " + remedy;
    }
}
