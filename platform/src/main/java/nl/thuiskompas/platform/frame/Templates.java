package nl.thuiskompas.platform.frame;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Renders the page templates, which are compiled at build time. */
public final class Templates {
    /** Stands in templates where the address of this site has to be written in full, as for other sites. */
    private static final String SITE = "{site}";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "nl.thuiskompas.platform.templates");

    /**
     * Renders a page.
     *
     * @param template path of the template below {@code src/main/jte}
     * @param parameters its parameters by name
     */
    public byte[] render(String template, Map<String, Object> parameters) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /**
     * Renders a page that names addresses of this site in full, for readers who come from elsewhere.
     *
     * @param site address of this site, such as https://example.org, without a slash at the end
     */
    public byte[] render(String template, Map<String, Object> parameters, String site) {
        byte[] page = render(template, parameters);
        String text = new String(page, StandardCharsets.UTF_8);
        return text.contains(SITE) ? text.replace(SITE, site).getBytes(StandardCharsets.UTF_8) : page;
    }
}
