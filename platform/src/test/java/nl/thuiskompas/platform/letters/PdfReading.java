package nl.thuiskompas.platform.letters;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/** The text of a PDF as it is read aloud: in the order of its tags, and nothing that has no tag. */
final class PdfReading {
    private final Map<PDPage, Map<Integer, String>> texts = new HashMap<>();
    private final StringBuilder out = new StringBuilder();

    private PdfReading() {}

    static String of(PDDocument document) throws IOException {
        PdfReading reading = new PdfReading();
        for (PDPage page : document.getPages()) {
            PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
            extractor.processPage(page);
            Map<Integer, String> pieces = new HashMap<>();
            collect(extractor.getMarkedContents(), pieces);
            reading.texts.put(page, pieces);
        }
        reading.read(document.getDocumentCatalog().getStructureTreeRoot(), null);
        return reading.out.toString();
    }

    private static void collect(List<?> contents, Map<Integer, String> pieces) {
        for (Object content : contents) {
            if (content instanceof PDMarkedContent marked) {
                StringBuilder text = new StringBuilder();
                for (Object each : marked.getContents()) {
                    if (each instanceof TextPosition position) {
                        text.append(position.getUnicode());
                    }
                }
                if (marked.getMCID() >= 0) {
                    pieces.put(marked.getMCID(), text.toString());
                }
                collect(marked.getContents(), pieces);
            }
        }
    }

    private void read(PDStructureNode node, @Nullable PDPage around) {
        PDPage page =
                node instanceof PDStructureElement element && element.getPage() != null ? element.getPage() : around;
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> read(element, page);
                case PDMarkedContentReference reference ->
                    piece(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
                case Integer mark -> piece(page, mark);
                default -> {}
            }
        }
    }

    private void piece(@Nullable PDPage page, int mark) {
        out.append(texts.getOrDefault(page, Map.of()).getOrDefault(mark, ""));
    }
}
