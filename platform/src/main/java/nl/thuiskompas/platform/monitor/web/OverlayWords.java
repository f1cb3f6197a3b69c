package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Overlay;
import nl.thuiskompas.engine.geography.Overlay.Piece;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.platform.language.Texts;

/** How divisions cut each other, in sentences made from the data. */
final class OverlayWords {
    private OverlayWords() {}

    /** What became of a region of the first division. */
    enum Cut {
        /** It lies in several regions of the other, or partly in none. */
        CUT,
        /** It lies as a whole in one region. */
        FITS,
        /** It lies as a whole in none. */
        OUTSIDE,
        /** It has no municipality on that date. */
        EMPTY
    }

    static Cut cut(Overlay overlay, int region) {
        List<Piece> pieces = overlay.piecesOf(region);
        if (pieces.isEmpty()) {
            return Cut.EMPTY;
        }
        return overlay.fits(region) ? Cut.FITS : pieces.size() == 1 ? Cut.OUTSIDE : Cut.CUT;
    }

    private static int count(Overlay overlay, Cut cut) {
        int count = 0;
        for (int region = 0; region < overlay.one().regions().size(); region++) {
            count += cut(overlay, region) == cut ? 1 : 0;
        }
        return count;
    }

    /**
     * "Van de 40 COROP-gebieden passen er 31 in hun geheel in één veiligheidsregio; 9 worden doorgesneden." And whom
     * either division leaves out.
     */
    static String sentence(Visit visit, Overlay overlay) {
        return cuts(visit, overlay) + left(visit, overlay.one()) + left(visit, overlay.other());
    }

    private static String left(Visit visit, Partition partition) {
        int count = partition.outside().size();
        return count == 0
                ? ""
                : " "
                        + visit.texts()
                                .get(
                                        count == 1 ? "overlay.left.one" : "overlay.left",
                                        "municipalities",
                                        DivisionChoice.municipalities(visit, count),
                                        "region",
                                        DivisionChoice.one(visit, partition.division()));
    }

    private static String cuts(Visit visit, Overlay overlay) {
        Texts texts = visit.texts();
        Division one = overlay.one().division();
        String other = DivisionChoice.one(visit, overlay.other().division());
        int fits = count(overlay, Cut.FITS);
        int cut = count(overlay, Cut.CUT);
        int outside = count(overlay, Cut.OUTSIDE);
        int all = fits + cut + outside;
        if (all == 0) {
            return texts.get("overlay.none", "one", DivisionWords.of(visit).regions(one));
        }
        if (fits == all || cut == all) {
            return texts.get(
                    fits == all ? "overlay.allFit" : "overlay.allCut",
                    "regions",
                    DivisionChoice.counted(visit, one, all),
                    "other",
                    other);
        }
        List<String> parts = new ArrayList<>();
        parts.add(texts.get(
                fits == 1 ? "overlay.fits.one" : "overlay.fits",
                "count",
                visit.words().numbers().whole(fits),
                "other",
                other));
        if (cut > 0) {
            parts.add(texts.get(
                    cut == 1 ? "overlay.cut.one" : "overlay.cut",
                    "count",
                    visit.words().numbers().whole(cut)));
        }
        if (outside > 0) {
            parts.add(texts.get(
                    outside == 1 ? "overlay.outside.one" : "overlay.outside",
                    "count",
                    visit.words().numbers().whole(outside),
                    "other",
                    other));
        }
        return texts.get(
                "overlay.sentence",
                "regions",
                DivisionChoice.counted(visit, one, all),
                "parts",
                String.join("; ", parts));
    }

    /** What is said of one region: in which region of the other it lies, or in how many. */
    static String how(Visit visit, Overlay overlay, int region) {
        List<Piece> pieces = overlay.piecesOf(region);
        Division other = overlay.other().division();
        Texts texts = visit.texts();
        return switch (cut(overlay, region)) {
            case EMPTY -> texts.get("overlay.how.empty");
            case OUTSIDE -> texts.get("division.map.outside", "region", DivisionChoice.one(visit, other));
            case FITS -> texts.get("overlay.how.fits", "name", name(visit, overlay, pieces.getFirst()));
            case CUT -> {
                List<String> names = pieces.stream()
                        .map(piece -> name(visit, overlay, piece))
                        .toList();
                yield texts.get("overlay.how.cut", "names", String.join(", ", names));
            }
        };
    }

    /** The name of the other region of a piece, or that it lies in none. */
    static String name(Visit visit, Overlay overlay, Piece piece) {
        return piece.other() == Overlay.OUTSIDE
                ? none(visit, overlay.other().division())
                : overlay.other().regions().get(piece.other()).name();
    }

    /** "geen veiligheidsregio". */
    static String none(Visit visit, Division division) {
        return visit.texts().get("overlay.noRegion", "region", DivisionChoice.one(visit, division));
    }
}
