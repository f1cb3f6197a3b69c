package nl.thuiskompas.platform.sources.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.platform.tables.RawFileException;

/**
 * A change with the part that went over, as two whole numbers so that nothing is lost in rounding.
 *
 * @param change what happened
 * @param part homes that went over; empty when the whole municipality did
 * @param of homes that the part is to be held against; empty when the whole municipality went over
 * @param basis where the change and the part come from, in words
 */
record BoundaryParts(RawChange change, OptionalInt part, OptionalInt of, String basis) {
    static List<BoundaryParts> of(List<RawChange> changes, DwellingStock stock) {
        List<BoundaryParts> parts = new ArrayList<>();
        for (RawChange change : changes) {
            parts.add(
                    switch (change.kind()) {
                        case MERGER, RENUMBERING ->
                            new BoundaryParts(change, OptionalInt.empty(), OptionalInt.empty(), change.basis());
                        case SPLIT -> split(change, changes, stock);
                        case BOUNDARY -> boundary(change, stock);
                        case SUCCESSION -> throw new IllegalArgumentException(change + " does not say what happened");
                    });
        }
        return parts;
    }

    private static BoundaryParts split(RawChange change, List<RawChange> changes, DwellingStock stock) {
        int sum = changes.stream()
                .filter(c -> c.kind() == Kind.SPLIT
                        && c.from().equals(change.from())
                        && c.date().equals(change.date()))
                .mapToInt(c -> c.weight().orElseThrow())
                .sum();
        OptionalInt homes = homesBefore(change, stock);
        String basis = homes.isPresent() && homes.getAsInt() != sum
                ? change.basis() + "; parts are proportions: they add up to " + sum + " of " + homes.getAsInt()
                        + " homes"
                : change.basis();
        return new BoundaryParts(change, change.weight(), OptionalInt.of(sum), basis);
    }

    private static BoundaryParts boundary(RawChange change, DwellingStock stock) {
        int homes = homesBefore(change, stock).orElse(0);
        if (homes < change.weight().orElseThrow()) {
            throw RawFileException.inFile(
                    RawChange.FILE,
                    "on " + change.date() + " " + change.weight().orElseThrow() + " homes of " + change.from()
                            + " went to " + change.to() + ", but it had " + homes + " the day before",
                    "Check the weight there and the end stock of " + change.from() + " in " + DwellingStock.FILE);
        }
        return new BoundaryParts(change, change.weight(), OptionalInt.of(homes), change.basis());
    }

    private static OptionalInt homesBefore(RawChange change, DwellingStock stock) {
        return stock.findEnd(change.from(), change.date().minusDays(1).getYear());
    }

    /** The part, above 0 and at most 1. */
    Fraction fraction() {
        return part.isPresent() ? Fraction.of(part.getAsInt(), of.orElseThrow()) : Fraction.ONE;
    }

    BoundaryChange toChange() {
        return new BoundaryChange(change.date(), change.from(), change.to(), change.kind(), fraction(), basis);
    }
}
