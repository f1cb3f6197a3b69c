package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.monitor.DrawnEditions;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.pictures.EditionMaps;
import org.springframework.stereotype.Component;

/** The map lines of every set of municipalities for which we have boundaries, as pages use them. */
@Component
final class Maps {
    private final DrawnEditions drawn;

    Maps(Monitors monitors) {
        this.drawn = new DrawnEditions(monitors);
    }

    /** The maps of a date; empty when no boundaries of that set of municipalities are known. */
    Optional<EditionMaps> of(LocalDate edition) {
        return drawn.of(edition);
    }

    /** The dates of the boundaries, oldest first. */
    List<LocalDate> dates() {
        return drawn.dates();
    }
}
