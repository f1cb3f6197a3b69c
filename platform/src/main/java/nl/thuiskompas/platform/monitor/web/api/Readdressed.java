package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/** The same request at the address of its own that each kind of answer has; so both are kept once. */
final class Readdressed extends HttpServletRequestWrapper {
    private static final int LONGEST_NAME = 100;

    private final String path;

    private Readdressed(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
    }

    static HttpServletRequest to(HttpServletRequest request, String path) {
        return new Readdressed(request, path);
    }

    @Override
    public String getRequestURI() {
        return path;
    }

    /** What was asked for, in letters that no file system minds; the parameters have not been judged yet. */
    static String fileName(HttpServletRequest request, String otherwise) {
        String query = request.getQueryString();
        String asked =
                query == null ? otherwise : query.replaceAll("[a-zA-Z]+=", "").replaceAll("[^A-Za-z0-9-]+", "-");
        return "thuiskompas-" + asked.substring(0, Math.min(asked.length(), LONGEST_NAME));
    }
}
