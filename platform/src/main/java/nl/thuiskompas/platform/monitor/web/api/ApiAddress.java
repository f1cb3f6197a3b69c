package nl.thuiskompas.platform.monitor.web.api;

import java.util.List;
import java.util.regex.Pattern;

/** Something that can be asked under {@code /v1}: its address, with the parameters it knows. */
public final class ApiAddress {
    private final String path;
    private final Pattern pattern;
    private final List<String> parameters;

    /**
     * @param path the address, with the names of its variable parts in braces
     * @param parameters names of the parameters in the query
     */
    public ApiAddress(String path, List<String> parameters) {
        this.path = path;
        // In an address of ours nothing but the points of file names would mean more in a pattern than it says.
        this.pattern = Pattern.compile(path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+"));
        this.parameters = List.copyOf(parameters);
    }

    /** The address. */
    public String path() {
        return path;
    }

    /** Names of the parameters in the query. */
    public List<String> parameters() {
        return parameters;
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
