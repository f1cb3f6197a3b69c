package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The municipalities of one date, in the order of their codes. */
public final class Edition {
    private final LocalDate date;
    private final Stretch stretch;

    /** A stretch of days on which nothing changed. */
    record Stretch(int number, Validity validity, List<Municipality> municipalities, String[] codes) {
        static Stretch of(int number, Validity validity, SortedMap<String, Municipality> inUse) {
            return new Stretch(
                    number,
                    validity,
                    List.copyOf(inUse.values()),
                    inUse.keySet().toArray(String[]::new));
        }
    }

    Edition(LocalDate date, Stretch stretch) {
        this.date = date;
        this.stretch = stretch;
    }

    Stretch stretch() {
        return stretch;
    }

    /** The date that was asked for. */
    public LocalDate date() {
        return date;
    }

    /** The days on which these same municipalities stood with these same borders; 2022 holds two such stretches. */
    public Validity validity() {
        return stretch.validity;
    }

    /** The municipalities, in the order of their codes. */
    public List<Municipality> municipalities() {
        return stretch.municipalities;
    }

    /** Number of municipalities. */
    public int size() {
        return stretch.codes.length;
    }

    /** Place of a municipality in {@link #municipalities()}, below 0 when the code was not in use. */
    public int indexOf(String code) {
        return Arrays.binarySearch(stretch.codes, code);
    }

    /** The code at a place. */
    public String code(int place) {
        return stretch.codes[place];
    }

    /** Whether the code was in use. */
    public boolean contains(String code) {
        return indexOf(code) >= 0;
    }

    /** The municipality with this code, if it was in use. */
    public Optional<Municipality> find(String code) {
        int place = indexOf(code);
        return place < 0 ? Optional.empty() : Optional.of(stretch.municipalities.get(place));
    }
}
