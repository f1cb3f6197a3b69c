package nl.thuiskompas.platform.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which readers reach this site, for what has to name it whole: feeds, catalogues, lists of pages.
 * Whoever runs the site says it ({@code thuis.public-url}, environment: THUIS_PUBLIC_URL). Else it is the one that the
 * reader asked, as long as that is this machine: what a reader writes in the Host header is not believed further, for what
 * we answer may be kept by others. Any other name gives way to the numeric address at which the request came in.
 */
@Component
public final class PublicAddress {
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.[0-9]{1,3}){3}|\\[?::1]?");

    private final String configured;

    PublicAddress(@Value("${thuis.public-url:}") String configured) {
        this.configured = configured.isBlank() ? "" : checked(configured.strip());
    }

    /** The address for an answer to this request, such as https://example.org, without a stroke at the end. */
    public String of(HttpServletRequest request) {
        if (!configured.isEmpty()) {
            return configured;
        }
        String asked = request.getServerName();
        String local = request.getLocalAddr();
        boolean here = asked != null
                && (LOOPBACK.matcher(asked).matches() || bare(asked).equals(bare(local)));
        int port = here ? request.getServerPort() : request.getLocalPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + (here ? asked : host(local)) + (usual ? "" : ":" + port);
    }

    private static String bare(String address) {
        return address.replace("[", "").replace("]", "");
    }

    /** A numeric address as it stands in a URL; loopback by its name, which works for both kinds of address. */
    private static String host(String numeric) {
        if (LOOPBACK.matcher(numeric).matches() || numeric.equals("0:0:0:0:0:0:0:1")) {
            return "localhost";
        }
        return numeric.contains(":") ? "[" + bare(numeric) + "]" : numeric;
    }

    private static String checked(String address) {
        String bare = address.replaceAll("/+$", "");
        if (!bare.matches("https?://[A-Za-z0-9.:\\[\\]-]+(/[A-Za-z0-9._~-]+)*")
                || URI.create(bare).getHost() == null) {
            throw new IllegalArgumentException("thuis.public-url is '" + address
                    + "', expected the address of the site with https:// or http:// and nothing behind its path");
        }
        return bare;
    }
}
