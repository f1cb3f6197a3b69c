package nl.thuiskompas.platform.sources.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.platform.tables.RawFileException;
import org.jspecify.annotations.Nullable;

/** Works out how many homes there were on the eve of each change, in every municipality that took part in it. */
final class ChangeWeights {
    private final Geography geography;
    private final DwellingStock stock;
    private final List<String> checks;

    /** @param checks gets a sentence for every municipality whose homes are not known */
    ChangeWeights(Geography geography, DwellingStock stock, List<String> checks) {
        this.geography = geography;
        this.stock = stock;
        this.checks = checks;
    }

    /** All weights, by day and municipality. Before the end of 2012 nothing was counted. */
    List<ChangeWeight> derive() {
        List<ChangeWeight> weights = new ArrayList<>();
        involved().forEach((day, codes) -> {
            LocalDate counted = lastCountBefore(day);
            if (counted.getYear() >= DwellingStock.FIRST_YEAR) {
                Map<String, Fraction> homes = homes(counted, day.minusDays(1));
                codes.forEach(code -> add(weights, day, code, homes.get(code), counted));
            }
        });
        return List.copyOf(weights);
    }

    private void add(
            List<ChangeWeight> weights, LocalDate day, String code, @Nullable Fraction homes, LocalDate counted) {
        if (homes != null && homes.denominator().bitLength() == 1) {
            weights.add(new ChangeWeight(day, code, homes.numerator().longValueExact(), counted));
        } else {
            checks.add("The homes of " + code + " on the eve of " + day + " do not follow exactly from those of "
                    + counted + ": no weight is given, so one cannot go back through that change.");
        }
    }

    /** A renumbering takes nothing together; who takes something in while it stands takes part as well. */
    private SortedMap<LocalDate, SortedSet<String>> involved() {
        SortedMap<LocalDate, SortedSet<String>> involved = new TreeMap<>();
        for (BoundaryChange change : geography.changes()) {
            if (change.kind() != Kind.RENUMBERING && change.date().isAfter(geography.first())) {
                SortedSet<String> codes = involved.computeIfAbsent(change.date(), day -> new TreeSet<>());
                codes.add(change.from());
                if (geography.edition(change.date().minusDays(1)).contains(change.to())) {
                    codes.add(change.to());
                }
            }
        }
        return involved;
    }

    private static LocalDate lastCountBefore(LocalDate day) {
        return LocalDate.of(Math.min(day.getYear() - 1, DwellingStock.LAST_YEAR), 12, 31);
    }

    /** The homes that were counted, carried through what changed since then. */
    private Map<String, Fraction> homes(LocalDate counted, LocalDate eve) {
        Edition then = geography.edition(counted);
        Crosswalk crosswalk = geography.crosswalk(counted, eve);
        Map<String, Fraction> homes = new TreeMap<>();
        for (int place = 0; place < then.size(); place++) {
            String code = then.code(place);
            OptionalInt end = stock.findEnd(code, counted.getYear());
            Fraction all = Fraction.of(
                    end.orElseThrow(() -> RawFileException.inFile(
                            DwellingStock.FILE,
                            "has no end stock of " + code + " in " + counted.getYear(),
                            "Fetch the file again with all municipalities")),
                    1);
            for (Crosswalk.Link link : crosswalk.links(code)) {
                Fraction part = link.part();
                if (part != null) {
                    homes.merge(link.target(), all.times(part), Fraction::plus);
                }
            }
        }
        return homes;
    }
}
