package nl.thuiskompas.engine.geography;

import java.time.LocalDate;

/**
 * Refuses a geography in which homes would get lost: a municipality that ceased must have gone somewhere as a whole, a
 * new one must have come from somewhere, and a change must join municipalities that were there.
 */
final class NothingGetsLost {
    private final Geography geography;

    private NothingGetsLost(Geography geography) {
        this.geography = geography;
    }

    /** @throws IllegalArgumentException that names the municipality and the day */
    static void check(Geography geography) {
        NothingGetsLost check = new NothingGetsLost(geography);
        geography.municipalities().forEach(check::endIsWhole);
        geography.municipalities().forEach(check::beginHasOrigin);
        geography.changes().stream().filter(c -> check.walked(c.date())).forEach(check::joinsWhatWasThere);
        geography.changes().stream()
                .map(BoundaryChange::date)
                .distinct()
                .filter(check::walked)
                .forEach(check::weighsWhatWasThere);
    }

    private void endIsWhole(Municipality municipality) {
        LocalDate day = municipality.validity().until();
        if (!walked(day)) {
            return;
        }
        Fraction parts = partsOn(day, municipality.code());
        if (!parts.isOne()) {
            throw new IllegalArgumentException(municipality.code() + " ceased on " + day
                    + ", and the parts that went elsewhere add up to " + parts + ", not to 1");
        }
    }

    private void beginHasOrigin(Municipality municipality) {
        LocalDate day = municipality.validity().from();
        if (walked(day)
                && geography.changesTo(municipality.code()).stream()
                        .noneMatch(c -> c.date().equals(day))) {
            throw new IllegalArgumentException(
                    municipality.code() + " began on " + day + ", and no change says what it was made from");
        }
    }

    private void joinsWhatWasThere(BoundaryChange change) {
        LocalDate day = change.date();
        inUse(change.from(), day.minusDays(1), change);
        inUse(change.to(), day, change);
        boolean stays = existed(change.from(), day);
        if (change.kind() == BoundaryChange.Kind.SUCCESSION) {
            throw new IllegalArgumentException(describe(change) + " is known for look-up only and cannot be walked");
        }
        if (stays != (change.kind() == BoundaryChange.Kind.BOUNDARY)) {
            throw new IllegalArgumentException(
                    describe(change) + ": " + change.from() + (stays ? " was still there" : " was no longer there"));
        }
        if (stays && partsOn(day, change.from()).compareTo(Fraction.ONE) >= 0) {
            throw new IllegalArgumentException(describe(change) + ": nothing was left of " + change.from());
        }
    }

    private void weighsWhatWasThere(LocalDate day) {
        for (ChangeWeight weight : geography.weights(day)) {
            if (!existed(weight.municipality(), day.minusDays(1))) {
                throw new IllegalArgumentException("the homes of " + weight.municipality() + " on the eve of " + day
                        + ": it was not in use on " + day.minusDays(1));
            }
        }
    }

    private void inUse(String code, LocalDate day, BoundaryChange change) {
        if (!existed(code, day)) {
            throw new IllegalArgumentException(describe(change) + ": " + code + " was not in use on " + day);
        }
    }

    private boolean existed(String code, LocalDate day) {
        return geography
                .findMunicipality(code)
                .filter(m -> m.validity().contains(day))
                .isPresent();
    }

    private Fraction partsOn(LocalDate day, String code) {
        return geography.changesFrom(code).stream()
                .filter(c -> c.date().equals(day))
                .map(BoundaryChange::part)
                .reduce(Fraction.ZERO, Fraction::plus);
    }

    /** Only changes between known days are ever walked. */
    private boolean walked(LocalDate day) {
        return day.isAfter(geography.first()) && !day.isAfter(geography.last());
    }

    private static String describe(BoundaryChange change) {
        return "the change from " + change.from() + " to " + change.to() + " on " + change.date();
    }
}
