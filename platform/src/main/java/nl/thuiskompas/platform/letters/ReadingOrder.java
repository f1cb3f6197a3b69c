package nl.thuiskompas.platform.letters;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of each page in the order of its tags. The tags of a document are in the order in which it is read, but
 * its pages are painted line by line, and of each line the plain words before the figures among them: who copies a
 * paragraph, or searches it with a program that does not know tags, would get the figures after the words.
 */
final class ReadingOrder {
    /** For each page, the place of each of its marks among all marks. */
    private final Map<COSDictionary, Map<Integer, Integer>> places = new HashMap<>();

    private ReadingOrder() {}

    static void restore(PDDocument document) throws IOException {
        ReadingOrder order = new ReadingOrder();
        order.read(document.getDocumentCatalog().getStructureTreeRoot(), null);
        for (PDPage page : document.getPages()) {
            Optional<List<Object>> tokens =
                    new Sheet(order.places.getOrDefault(page.getCOSObject(), Map.of())).of(page);
            if (tokens.isPresent()) {
                PDStream contents = new PDStream(document);
                try (OutputStream out = contents.createOutputStream(COSName.FLATE_DECODE)) {
                    new ContentStreamWriter(out).writeTokens(tokens.get());
                }
                page.setContents(contents);
            }
        }
    }

    private void read(PDStructureNode node, @Nullable PDPage around) {
        PDPage own = node instanceof PDStructureElement element ? element.getPage() : null;
        PDPage page = own == null ? around : own;
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> read(element, page);
                case PDMarkedContentReference reference ->
                    next(reference.getPage() == null ? page : reference.getPage(), reference.getMCID());
                case Integer mark -> next(page, mark);
                default -> {}
            }
        }
    }

    private void next(@Nullable PDPage page, int mark) {
        if (page != null) {
            Map<Integer, Integer> marks = places.computeIfAbsent(page.getCOSObject(), p -> new HashMap<>());
            marks.putIfAbsent(mark, marks.size());
        }
    }

    /** One page while its pieces are taken apart: all that is painted stays in its order, and the text comes after it. */
    private static final class Sheet {
        /** What text is written with; a piece that does anything else stays where it is. */
        private static final Set<String> WRITING = Set.of("BDC", "rg", "BT", "ET", "Tf", "Tm", "Tj", "TJ", "EMC");
        /** What leaves no trace by itself. */
        private static final Set<String> SILENT = Set.of("BDC", "rg", "EMC");

        private final Map<Integer, Integer> places;
        private final List<Object> painted = new ArrayList<>();
        private final List<Object> end = new ArrayList<>();
        private final List<Piece> written = new ArrayList<>();
        /** The colour that holds: pieces that change places take theirs along. */
        private List<Object> colour =
                List.of(COSInteger.ZERO, COSInteger.ZERO, COSInteger.ZERO, Operator.getOperator("rg"));

        private @Nullable Piece piece;

        /** What stands between two marks. */
        private record Piece(int place, List<Object> tokens, List<String> does) {}

        Sheet(Map<Integer, Integer> places) {
            this.places = places;
        }

        /** The page with its text in order; empty when it is painted in a way that this does not know. */
        Optional<List<Object>> of(PDPage page) throws IOException {
            PDFStreamParser parser = new PDFStreamParser(page);
            List<Object> step = new ArrayList<>();
            for (Object token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
                step.add(token);
                if (token instanceof Operator operator) {
                    if (!end.isEmpty() && piece == null) {
                        return Optional.empty();
                    }
                    take(operator.getName(), List.copyOf(step));
                    step.clear();
                }
            }
            written.sort(Comparator.comparingInt(Piece::place));
            written.forEach(text -> painted.addAll(text.tokens()));
            painted.addAll(end);
            return Optional.of(painted);
        }

        private void take(String name, List<Object> step) {
            if (name.equals("rg")) {
                colour = step;
            }
            if (name.equals("BDC")) {
                int mark = step.get(1) instanceof COSDictionary properties ? properties.getInt(COSName.MCID) : -1;
                piece = new Piece(places.getOrDefault(mark, -1), new ArrayList<>(colour), new ArrayList<>());
            }
            if (piece == null) {
                (name.equals("Q") ? end : painted).addAll(step);
                return;
            }
            piece.tokens().addAll(step);
            piece.does().add(name);
            if (name.equals("EMC")) {
                put(piece);
                piece = null;
            }
        }

        private void put(Piece whole) {
            if (whole.place() >= 0 && WRITING.containsAll(whole.does())) {
                written.add(whole);
            } else if (!SILENT.containsAll(whole.does())) {
                painted.addAll(whole.tokens());
            }
        }
    }
}
