package nl.thuiskompas.platform.monitor.web.api;

import java.util.List;
import java.util.regex.Pattern;

/** Something that can be asked under {@code /v1}: its address, with the parameters it knows. */
public final class ApiAddress {
    private final String path;
    private final Pattern pattern;
    private final List<String> parameters;
    private final boolean posted;

    /**
     * Something that is read.
     *
     * @param path the address, with the names of its variable parts in braces
     * @param parameters names of the parameters in the query
     */
    public ApiAddress(String path, List<String> parameters) {
        this(path, parameters, false);
    }

    private ApiAddress(String path, List<String> parameters, boolean posted) {
        this.path = path;
        // In an address of ours nothing but the points of file names would mean more in a pattern than it says.
        this.pattern = Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+"));
        this.parameters = List.copyOf(parameters);
        this.posted = posted;
    }

    /** A question that is too large for an address: it is sent as JSON with POST. It changes nothing here, as reading does. */
    public static ApiAddress posted(String path, List<String> parameters) {
        return new ApiAddress(path, parameters, true);
    }

    /** The address. */
    public String path() {
        return path;
    }

    /** Names of the parameters in the query. */
    public List<String> parameters() {
        return parameters;
    }

    /** Whether questions are sent to it with POST; otherwise it is read with GET. */
    public boolean posted() {
        return posted;
    }

    /** Whether a part of the address has this name. */
    boolean names(String part) {
        return path.contains("{" + part + "}");
    }

    /** Whether what was asked for is this. */
    boolean matches(String asked) {
        return pattern.matcher(asked).matches();
    }
}
