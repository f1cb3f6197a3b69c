package nl.thuiskompas.platform.geographies.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.borders.BoundaryDrawing;
import nl.thuiskompas.platform.borders.OpenCracks;
import nl.thuiskompas.platform.borders.PlaneAreas;
import nl.thuiskompas.platform.borders.PlanePartition;
import nl.thuiskompas.platform.borders.PlanePartition.Fault;

/** Says what is wrong with outlines: one sentence for each pair of areas. */
record OutlineFaults(PlaneAreas areas, ImportFindings findings) {
    /** More pairs than this are counted and not listed. */
    private static final int MOST_PAIRS = 20;

    private record Pair(PlanePartition.Kind kind, SortedSet<Integer> areas) {}

    void tell(List<Fault> faults) {
        Map<Boolean, List<Fault>> byMended = faults.stream().collect(Collectors.partitioningBy(Fault::mended));
        tell(byMended.getOrDefault(false, List.of()), false);
        List<Fault> mended = byMended.getOrDefault(true, List.of());
        tell(mended.stream().filter(f -> f.face().width() >= 1).toList(), true);
        long tiny = mended.stream().filter(f -> f.face().width() < 1).count();
        if (tiny > 0) {
            findings.note(areas.source().file() + ": " + tiny
                    + " places narrower than a metre, where outlines did not fit exactly, went to a neighbour.");
        }
    }

    private void tell(List<Fault> faults, boolean mended) {
        Map<Pair, List<Fault>> pairs = faults.stream()
                .collect(Collectors.groupingBy(
                        fault -> new Pair(fault.kind(), fault.areas()), LinkedHashMap::new, Collectors.toList()));
        pairs.entrySet().stream().limit(MOST_PAIRS).forEach(pair -> tell(pair.getKey(), pair.getValue(), mended));
        if (pairs.size() > MOST_PAIRS && !mended) {
            findings.problem(areas.source().file() + ": there are " + (pairs.size() - MOST_PAIRS)
                    + " more pairs of municipalities whose outlines do not fit.");
        }
    }

    private void tell(Pair pair, List<Fault> faults, boolean mended) {
        Fault widest = faults.getFirst();
        String size = String.format(
                Locale.ROOT,
                "%d place%s, together %.0f m², the widest %.1f m wide near %s",
                faults.size(),
                faults.size() == 1 ? "" : "s",
                faults.stream().mapToDouble(f -> f.face().area()).sum(),
                widest.face().width(),
                areas.place(widest.face().place()[0], widest.face().place()[1]));
        String names = pair.areas().stream().map(areas.codes()::get).collect(Collectors.joining(" and "));
        String what = switch (pair.kind()) {
            case OVERLAP ->
                names + " overlap"
                        + areas.crossing(pair.areas())
                                .map(place -> ", lines cross at " + place)
                                .orElse("");
            case GAP -> "between " + names + " there is a gap: their borders do not coincide";
            case WRONG_WAY ->
                "the outline of " + names + " crosses itself"
                        + areas.crossing(pair.areas())
                                .map(place -> ", lines cross at " + place)
                                .orElse("");
        };
        if (mended) {
            findings.note(areas.source().file() + ": " + what + " (" + size + "); it went to a neighbour.");
        } else {
            findings.problem(
                    areas.source().file(),
                    what + " (" + size + "), expected that every place lies in one municipality",
                    "Mend the outlines, or allow faults up to a width with --mend METRES");
        }
    }

    void tellCracks(List<OpenCracks.Crack> cracks, double allowance) {
        cracks.stream()
                .sorted(Comparator.comparingDouble(OpenCracks.Crack::width).reversed())
                .forEach(crack -> {
                    String what = String.format(
                            Locale.ROOT,
                            "between %s and %s there is a crack over %.0f m, %.1f m wide, that is open at an end, near"
                                    + " %s: their borders do not coincide",
                            areas.codes().get(crack.one()),
                            areas.codes().get(crack.other()),
                            crack.length(),
                            crack.width(),
                            areas.place(crack.x(), crack.y()));
                    if (crack.width() < allowance) {
                        findings.note(areas.source().file() + ": " + what + "; it is drawn as it is.");
                    } else {
                        findings.problem(
                                areas.source().file(),
                                what + ", expected one border",
                                "Mend the outlines, or allow faults up to a width with --mend METRES");
                    }
                });
    }

    /** What was mended may not have moved more than what our grid may. */
    void tellAreas(Map<Integer, Double> given) {
        for (int area = 0; area < areas.codes().size(); area++) {
            double own = areas.areas()[area];
            double got = given.getOrDefault(area, 0.0);
            if (!(Math.abs(got - own) <= BoundaryDrawing.LARGEST_DEVIATION * own)) {
                findings.problem(
                        areas.source().file() + ", " + areas.codes().get(area),
                        String.format(
                                Locale.ROOT,
                                "its outlines enclose %.0f m², and after mending it has %.0f m²; expected a difference of"
                                        + " at most %.1f %%",
                                own,
                                got,
                                100 * BoundaryDrawing.LARGEST_DEVIATION),
                        "Mend its outlines");
            }
        }
    }
}
