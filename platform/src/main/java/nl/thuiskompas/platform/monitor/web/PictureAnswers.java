package nl.thuiskompas.platform.monitor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.function.Supplier;
import nl.thuiskompas.platform.pictures.PictureSheet;
import nl.thuiskompas.platform.pictures.PreviewCard;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** The picture of a view as SVG, as PNG, as the preview of a link, and as a bare page for other sites. */
public final class PictureAnswers {
    /** The last part of the address of a picture, behind that of its view, as a pattern. */
    public static final String SUFFIX = ".{suffix:svg|png|preview\\.png}";

    /** The last part of the address of a bare page, as a pattern. */
    public static final String EMBED = "/{suffix:embed}";

    /** A picture brings its own style and nothing else. */
    private static final String PICTURE_CONTENT = "default-src 'none'; style-src 'unsafe-inline'; font-src data:";

    private static final String EMBED_CONTENT =
            "default-src 'self'; base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors *";

    private PictureAnswers() {}

    /**
     * The picture.
     *
     * @param suffix svg, png, preview.png or embed
     * @param name what the file is called, behind the name of the site
     * @param stamp another text whenever the picture may have changed
     * @param draw makes the picture
     */
    public static ResponseEntity<byte[]> answer(
            PageKitchen kitchen,
            HttpServletRequest request,
            Visit visit,
            String suffix,
            String name,
            String stamp,
            Function<Visit, ViewPicture> draw) {
        HttpHeaders headers = new HttpHeaders();
        boolean embed = suffix.equals("embed");
        headers.set("Content-Security-Policy", embed ? EMBED_CONTENT : PICTURE_CONTENT);
        if (!embed) {
            headers.setContentDisposition(ContentDisposition.inline()
                    .filename("thuiskompas-" + name + "." + suffix, StandardCharsets.UTF_8)
                    .build());
        }
        Supplier<byte[]> body = switch (suffix) {
            case "svg" -> () -> draw.apply(visit).sheet(visit).svg().markup().getBytes(StandardCharsets.UTF_8);
            case "png" -> () -> draw.apply(visit).sheet(visit).png();
            case "embed" -> () -> embed(kitchen, visit, draw.apply(visit));
            default -> () -> draw.apply(visit).card(visit).png();
        };
        MediaType type = MediaType.parseMediaType(
                switch (suffix) {
                    case "svg" -> PictureSheet.MEDIA_TYPE;
                    case "embed" -> "text/html;charset=UTF-8";
                    default -> PreviewCard.MEDIA_TYPE;
                });
        String address = embed ? visit.link().within(suffix) : visit.link().as(suffix);
        return kitchen.answers().answer(request, address + "@" + stamp, type, headers, body);
    }

    private static byte[] embed(PageKitchen kitchen, Visit visit, ViewPicture picture) {
        var drawing = picture.drawing();
        var legend = picture.legend();
        PicturePages.View view = new PicturePages.View(
                visit.language(),
                picture.title(),
                picture.sentence(),
                picture.axis(),
                drawing == null ? "" : drawing.picture().markup(),
                drawing == null ? "" : drawing.kind().name(),
                legend == null ? "" : legend.markup(),
                picture.source(),
                visit.link().with(ViewFigures.VIEW, null));
        return kitchen.render("monitor/embed.jte", view);
    }
}
