package nl.thuiskompas.engine.statistics;

import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.thuiskompas.engine.geography.Crosswalk;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Partition;

/** The recompositions that were made before: one for each pair of editions and division. */
final class Recompositions {
    private final Geography geography;
    private final Map<Key, Recomposition> made = new ConcurrentHashMap<>();

    /** Both dates are first days of stretches on which nothing changes. */
    private record Key(LocalDate from, Division division, LocalDate to) {}

    Recompositions(Geography geography) {
        this.geography = geography;
    }

    Recomposition of(LocalDate from, Partition to) {
        LocalDate start = geography.edition(from).validity().from();
        return made.computeIfAbsent(new Key(start, to.division(), to.validity().from()), key -> {
            Crosswalk crosswalk = geography.crosswalk(from, to.date());
            return new Recomposition(crosswalk, to);
        });
    }
}
