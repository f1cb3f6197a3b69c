package nl.thuiskompas.platform.catalogue.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.catalogue.PageSource;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.PublicAddress;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Files that programs look for at fixed addresses: which pages there are, and whom to tell about a weakness. */
@RestController
final class SiteFiles {
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType("application", "xml", StandardCharsets.UTF_8);
    /** How long what security.txt says may be relied on. */
    private static final int DAYS_VALID = 60;

    private final List<PageSource> pages;
    private final PublicAddress address;
    private final Answers answers;
    private final Environment environment;
    private final Clock clock;

    SiteFiles(List<PageSource> pages, PublicAddress address, Answers answers, Environment environment, Clock clock) {
        this.pages = pages;
        this.address = address;
        this.answers = answers;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * Everything real may be found; a search, and a page that differs in the reader's own municipality only, need not be. The
     * demonstration is not named here: its pages say themselves that they are not to be listed, and a robot that is kept
     * away does not read that.
     */
    @GetMapping("/robots.txt")
    ResponseEntity<byte[]> robots(HttpServletRequest request) {
        String site = address.of(request);
        return answers.answer(
                request, "/robots.txt@" + site, TEXT, () -> """
                User-agent: *
                Disallow: /nl/zoeken
                Disallow: /en/search
                Disallow: /*?mine=
                Disallow: /*&mine=

                Sitemap: %s/sitemap.xml
                """.formatted(site).getBytes(StandardCharsets.UTF_8));
    }

    /** All pages, each with the one in the other language. */
    @GetMapping("/sitemap.xml")
    ResponseEntity<byte[]> sitemap(HttpServletRequest request) {
        String site = address.of(request);
        List<Link> links =
                pages.stream().flatMap(source -> source.pages().stream()).toList();
        String key = "/sitemap.xml@" + site + "@" + links.hashCode();
        return answers.answer(request, key, XML, () -> new Sitemap(site).write(links));
    }

    /**
     * Whom to tell about a weakness (RFC 9116). Only whoever runs the site knows, so where nobody said it there is no such
     * file.
     */
    @GetMapping({"/.well-known/security.txt", "/security.txt"})
    ResponseEntity<byte[]> security(HttpServletRequest request) {
        List<String> contacts = contacts();
        if (contacts.isEmpty()) {
            return ResponseEntity.status(HttpStatus.NOT_FOUND)
                    .contentType(TEXT)
                    .body("Nobody has said yet whom to write to: set thuis.contact.email (THUIS_CONTACT_EMAIL).\n"
                            .getBytes(StandardCharsets.UTF_8));
        }
        List<String> lines = new ArrayList<>();
        contacts.forEach(contact -> lines.add("Contact: " + contact));
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(DAYS_VALID);
        lines.add("Expires: " + until + "T00:00:00Z");
        lines.add("Preferred-Languages: nl, en");
        lines.add("Canonical: " + address.of(request) + "/.well-known/security.txt");
        String text = String.join("\n", lines) + "\n";
        return ResponseEntity.ok().contentType(TEXT).body(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> contacts() {
        List<String> contacts = new ArrayList<>();
        String email = environment.getProperty("thuis.contact.email", "");
        if (email.matches("[^@\\s]+@[^@\\s]+") && !email.endsWith("@localhost")) {
            contacts.add("mailto:" + email);
        }
        String page = environment.getProperty("thuis.contact.url", "");
        if (page.startsWith("https://") && !page.matches(".*\\s.*")) {
            contacts.add(page);
        }
        return contacts;
    }
}
