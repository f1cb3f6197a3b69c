package nl.thuiskompas.platform.frame;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * Style, script and fonts. Their addresses carry a checksum, so a browser may keep them for a year and still sees a new
 * version at once. What is not listed here is not served.
 */
@RestController
public final class Assets {
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String OWN = "/static/assets/";
    private static final String FONTS = "/META-INF/resources/webjars/fontsource__source-sans-pro/5.2.5/files/";
    private static final MediaType WOFF2 = MediaType.parseMediaType("font/woff2");
    private static final Map<String, Asset> ALL = load();

    private final Answers answers;

    Assets(Answers answers) {
        this.answers = answers;
    }

    private record Asset(byte[] bytes, MediaType type, String address) {}

    private static Map<String, Asset> load() {
        Map<String, Asset> all = new LinkedHashMap<>();
        add(all, "tokens.css", OWN + "tokens.css", MediaType.parseMediaType("text/css;charset=utf-8"));
        add(all, "site.css", OWN + "site.css", MediaType.parseMediaType("text/css;charset=utf-8"));
        add(all, "programme.css", OWN + "programme.css", MediaType.parseMediaType("text/css;charset=utf-8"));
        add(all, "demo.css", OWN + "demo.css", MediaType.parseMediaType("text/css;charset=utf-8"));
        add(all, "groups.css", OWN + "groups.css", MediaType.parseMediaType("text/css;charset=utf-8"));
        add(all, "workbench.css", OWN + "workbench.css", MediaType.parseMediaType("text/css;charset=utf-8"));
        add(all, "workbench.js", OWN + "workbench.js", MediaType.parseMediaType("text/javascript;charset=utf-8"));
        add(all, "thuiskompas.js", OWN + "thuiskompas.js", MediaType.parseMediaType("text/javascript;charset=utf-8"));
        add(all, "icon.svg", OWN + "icon.svg", MediaType.parseMediaType("image/svg+xml"));
        for (int weight : new int[] {400, 600}) {
            String font = "source-sans-pro-latin-" + weight + "-normal.woff2";
            add(all, "fonts/" + font, FONTS + font, WOFF2);
        }
        return all;
    }

    private static void add(Map<String, Asset> all, String name, String resource, MediaType type) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the application lacks " + resource);
            }
            byte[] bytes = in.readAllBytes();
            CRC32 sum = new CRC32();
            sum.update(bytes);
            all.put(name, new Asset(bytes, type, "/assets/" + name + "?v=" + Long.toHexString(sum.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }

    /** The address of an asset, for templates. */
    public static String address(String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("there is no asset " + name);
        }
        return asset.address();
    }

    @GetMapping("/assets/{name}")
    @Nullable
    ResponseEntity<byte[]> asset(HttpServletRequest request, @PathVariable String name) {
        return serve(request, name);
    }

    @GetMapping("/assets/fonts/{name}")
    @Nullable
    ResponseEntity<byte[]> font(HttpServletRequest request, @PathVariable String name) {
        return serve(request, "fonts/" + name);
    }

    private ResponseEntity<byte[]> serve(HttpServletRequest request, String name) {
        Asset asset = ALL.get(name);
        if (asset == null) {
            return ResponseEntity.notFound().build();
        }
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.CACHE_CONTROL, FOR_A_YEAR);
        return answers.answer(request, "/assets/" + name, asset.type(), headers, asset::bytes);
    }
}
