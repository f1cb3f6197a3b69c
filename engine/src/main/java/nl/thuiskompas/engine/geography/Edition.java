package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The municipalities of one date, in the order of their codes. */
public final class Edition {
    private final LocalDate date;
    private final Validity validity;
    private final SortedMap<String, Municipality> municipalities;

    Edition(LocalDate date, Validity validity, SortedMap<String, Municipality> municipalities) {
        this.date = date;
        this.validity = validity;
        this.municipalities = Collections.unmodifiableSortedMap(new TreeMap<>(municipalities));
    }

    /** The date that was asked for. */
    public LocalDate date() {
        return date;
    }

    /** The days on which these same municipalities stood with these same borders; 2022 holds two such stretches. */
    public Validity validity() {
        return validity;
    }

    /** The municipalities, in the order of their codes. */
    public List<Municipality> municipalities() {
        return List.copyOf(municipalities.values());
    }

    /** Number of municipalities. */
    public int size() {
        return municipalities.size();
    }

    /** Whether the code was in use. */
    public boolean contains(String code) {
        return municipalities.containsKey(code);
    }

    /** The municipality with this code, if it was in use. */
    public Optional<Municipality> find(String code) {
        return Optional.ofNullable(municipalities.get(code));
    }
}
