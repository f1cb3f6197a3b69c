package nl.thuiskompas.platform.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.thuiskompas.platform.OnTheServer;
import nl.thuiskompas.platform.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The feed, the list of pages, the catalogue, and the files at fixed addresses. */
@OnTheServer
class WaysToBeFoundTest {
    @LocalServerPort
    private int port;

    private Site site;

    @BeforeEach
    void open() {
        site = new Site(port);
    }

    @Test
    void everyReleaseIsAnEntryOfTheFeedWithItsSourceAndChecksum() throws Exception {
        Document feed = xml("/en/releases.atom");
        List<String> ids = texts(feed.getElementsByTagNameNS("*", "id"));
        assertThat(ids)
                .hasSizeGreaterThan(10)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.startsWith("tag:localhost,2026:"));
        assertThat(texts(feed.getElementsByTagNameNS("*", "title"))).contains("Published: Municipalities");
        assertThat(texts(feed.getElementsByTagNameNS("*", "dd")))
                .anyMatch(text -> text.matches("SHA-256 [0-9a-f]{64}"));
        assertThat(texts(xml("/nl/releases.atom").getElementsByTagNameNS("*", "title")))
                .contains("Gepubliceerd: Gemeenten");
    }

    @Test
    void everyPageNamesTheFeedOfItsLanguage() {
        assertThat(Site.text(site.get("/nl/bronnen")))
                .contains("type=\"application/atom+xml\"", "href=\"/nl/releases.atom\"");
    }

    @Test
    void theListOfPagesHasEachPageOnceAndInBothLanguages() throws Exception {
        List<String> pages = texts(xml("/sitemap.xml").getElementsByTagNameNS("*", "loc"));
        String home = "http://localhost:" + port;
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains(home + "/nl/", home + "/en/figures/association-share", home + "/nl/gebieden/GM0363");
        for (int at = 0; at < pages.size(); at += 97) {
            String address = pages.get(at).substring(home.length());
            assertThat(site.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    @Test
    void robotsAreToldWhereTheListIs() {
        assertThat(Site.text(site.get("/robots.txt"))).contains("Sitemap: http://localhost:" + port + "/sitemap.xml");
    }

    /** A name that a reader makes up must not stand in what others may be given from a store on the way. */
    @Test
    void aMadeUpHostIsNotRepeated() throws Exception {
        String request = "GET %s HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
        for (String address : List.of("/robots.txt", "/sitemap.xml", "/v1/openapi.json", "/nl/releases.atom")) {
            try (Socket socket = new Socket("localhost", port)) {
                socket.getOutputStream()
                        .write(request.formatted(address, "evil.example:81").getBytes(StandardCharsets.US_ASCII));
                String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                assertThat(answer)
                        .as(address)
                        .startsWith("HTTP/1.1 200")
                        .contains("http://localhost:" + port)
                        .doesNotContain("evil.example");
            }
        }
    }

    @Test
    void whereNobodySaidWhomToWriteToThereIsNoSuchFile() {
        assertThat(site.get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }

    @Test
    void theCatalogueIsTheSameInBothForms() {
        HttpResponse<byte[]> turtle = site.get("/v1/catalogue", "Accept", "text/turtle");
        assertThat(Site.header(turtle, "Content-Type")).startsWith("text/turtle");
        assertThat(turtle.body()).isEqualTo(site.get("/v1/catalogue.ttl").body());
        JsonNode json = new JsonMapper().readTree(site.get("/v1/catalogue").body());
        assertThat(json.get("@type").asString()).isEqualTo("dcat:Catalog");
        String text = Site.text(turtle);
        json.get("dcat:dataset").forEach(dataset -> {
            assertThat(text).contains("<" + dataset.get("@id").asString() + "> a dcat:Dataset");
            for (String required : List.of(
                    "dct:title",
                    "dct:description",
                    "dct:identifier",
                    "dct:publisher",
                    "dct:creator",
                    "dct:accessRights",
                    "dcat:contactPoint",
                    "dcat:theme")) {
                assertThat(dataset.has(required))
                        .as("%s of %s", required, dataset.get("@id"))
                        .isTrue();
            }
        });
        assertThat(Site.header(site.get("/v1/catalogue", "Accept", "image/png"), "Content-Type"))
                .startsWith("application/problem+json");
    }

    @Test
    void everyFormInTheCatalogueCanBeHad() {
        JsonNode json = new JsonMapper().readTree(site.get("/v1/catalogue").body());
        JsonNode first = json.get("dcat:dataset").get(0);
        first.get("dcat:distribution").forEach(form -> {
            String address = form.get("dcat:accessURL").get("@id").asString().replaceFirst("http://[^/]+", "");
            HttpResponse<byte[]> answer = site.get(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(200);
            String type = form.get("dcat:mediaType").get("@id").asString().replaceFirst(".*media-types/", "");
            assertThat(Site.header(answer, "Content-Type")).as(address).startsWith(type);
        });
    }

    private Document xml(String address) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(site.get(address).body()));
    }

    private static List<String> texts(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(place -> nodes.item(place).getTextContent())
                .toList();
    }
}
