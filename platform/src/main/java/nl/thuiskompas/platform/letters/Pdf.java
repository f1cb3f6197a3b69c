package nl.thuiskompas.platform.letters;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.thuiskompas.platform.pictures.HouseFont;
import nl.thuiskompas.platform.storage.Sha256;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;

/**
 * A page as a PDF that is tagged for those who listen to it (PDF/UA-1) and can be kept (PDF/A-3a), with its letters and what
 * its colours mean in it. Nothing in it says when or where it was made: the same page gives the same bytes.
 */
final class Pdf {
    private static final String FONT = "Source Sans Pro";
    private static final int TEXT = 400;
    private static final int STRONG = 700;
    /** Where a TrueType file says how many tables it has, where the first is named, and how far the next is. */
    private static final int TABLES = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE = 16;
    /** The names GSUB and XSUB, as numbers; nobody reads the latter. */
    private static final int LIGATURES = 0x47535542;

    private static final int IGNORED = 0x58535542;
    /** What a page says of itself to browsers. */
    private static final List<COSName> FOR_SCREENS =
            List.of(COSName.getPDFName("viewport"), COSName.getPDFName("description"));

    private static final byte[] TEXT_FONT = withoutLigatures(HouseFont.trueType(false));
    private static final byte[] STRONG_FONT = withoutLigatures(HouseFont.trueType(true));

    static {
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * The font without its table of ligatures: a sign that stands for two letters has no letter that can be read aloud or
     * searched for, and the word would lose both.
     */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer tables = ByteBuffer.wrap(font);
        for (int i = 0; i < tables.getShort(TABLES); i++) {
            int place = FIRST_TABLE + i * TABLE;
            if (tables.getInt(place) == LIGATURES) {
                tables.putInt(place, IGNORED);
            }
        }
        return font;
    }

    /**
     * Writes a page.
     *
     * @param page well-formed, with its style in it
     * @param day the day that the document gives as its own
     */
    static byte[] of(String page, LocalDate day) {
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A)
                .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
                .withProducer("Thuiskompas")
                .useFont(() -> new ByteArrayInputStream(TEXT_FONT), FONT, TEXT, FontStyle.NORMAL, true)
                .useFont(() -> new ByteArrayInputStream(STRONG_FONT), FONT, STRONG, FontStyle.NORMAL, true)
                .withHtmlContent(page, null)
                .toStream(OutputStream.nullOutputStream());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 18);
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            PDDocument document = renderer.createPDFKeepOpen();
            ReadingOrder.restore(document);
            settle(document, page, day);
            document.save(bytes);
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException("writing a PDF", e);
        }
        return bytes.toByteArray();
    }

    /** Puts the day of the letter where the time of making stands, and a number that follows from the page. */
    private static void settle(PDDocument document, String page, LocalDate day) throws IOException {
        String moment = "D:" + day.toString().replace("-", "") + "000000Z";
        COSDictionary about = document.getDocumentInformation().getCOSObject();
        about.setString(COSName.CREATION_DATE, moment);
        about.setString(COSName.MOD_DATE, moment);
        FOR_SCREENS.forEach(about::removeItem);
        document.setDocumentId(Long.parseUnsignedLong(Sha256.of(page).substring(0, 16), 16));
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8)
                    .replaceAll(
                            "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?(?:Z|[+-]\\d\\d:\\d\\d)",
                            day + "T00:00:00Z");
            PDMetadata settled =
                    new PDMetadata(document, new ByteArrayInputStream(xmp.getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(settled);
        }
    }
}
