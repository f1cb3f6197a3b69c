package nl.thuiskompas.platform.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which readers reach this site, for what has to name it whole: feeds, catalogues, lists of pages.
 * Whoever runs the site says it ({@code thuis.public-url}, environment: THUIS_PUBLIC_URL); else it is the one that the
 * reader asked, which behind a proxy can be another.
 */
@Component
public final class PublicAddress {
    private final String configured;

    PublicAddress(@Value("${thuis.public-url:}") String configured) {
        this.configured = configured.isBlank() ? "" : checked(configured.strip());
    }

    /** The address for an answer to this request, such as https://example.org, without a stroke at the end. */
    public String of(HttpServletRequest request) {
        if (!configured.isEmpty()) {
            return configured;
        }
        int port = request.getServerPort();
        boolean usual = port == (request.isSecure() ? 443 : 80);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port);
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
