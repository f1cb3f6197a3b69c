package nl.thuiskompas.platform.cbs.internal;

import java.net.URI;

/** Addresses that the service gives itself. */
final class Addresses {
    private Addresses() {}

    /**
     * The next page. The service of version 3 names itself with http where it was asked with https; that is put right,
     * and another host is not followed.
     */
    static URI next(URI page, String link) {
        URI next;
        try {
            next = page.resolve(link.replace(" ", "%20").replace("'", "%27"));
        } catch (IllegalArgumentException e) {
            throw Fields.bad("%s: the next page has an address that is none: %s.".formatted(page, link));
        }
        boolean upgraded = "https".equals(page.getScheme()) && "http".equals(next.getScheme());
        boolean samePort = port(next) == port(page) || (upgraded && next.getPort() < 0);
        boolean sameScheme = upgraded || page.getScheme().equals(next.getScheme());
        if (!page.getHost().equalsIgnoreCase(next.getHost()) || !samePort || !sameScheme) {
            throw Fields.bad(
                    "%s: the next page lies elsewhere, at %s; only the same host is followed.".formatted(page, link));
        }
        String query = next.getRawQuery() == null ? "" : "?" + next.getRawQuery();
        return URI.create(page.getScheme() + "://" + page.getRawAuthority() + next.getRawPath() + query);
    }

    private static int port(URI address) {
        int port = address.getPort();
        return port >= 0 ? port : "https".equals(address.getScheme()) ? 443 : 80;
    }
}
