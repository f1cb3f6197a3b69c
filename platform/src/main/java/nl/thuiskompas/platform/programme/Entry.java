package nl.thuiskompas.platform.programme;

import java.time.LocalDate;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * One fact, as one document gives it. It is never changed: what is known better later is a later entry.
 *
 * @param id its name in addresses
 * @param group the attention group it is about, if it is about one
 * @param region NL, or the code of a region or municipality
 * @param period what time it is about
 * @param precision how precisely the source gives it
 * @param certainty how certain the source is, of a day
 * @param document where it was taken from
 * @param place where in that document; may be empty
 * @param known from which day it was known
 * @param undated whether no source says so, and that day is only the last one of its period
 * @param replaces the entry that it comes in the place of, if it does
 * @param note what one should know about it; may be empty
 * @param row the row of the table of entries that it stands on, for messages
 */
public record Entry(
        String id,
        Series series,
        Optional<Group> group,
        String region,
        Span period,
        FactValue value,
        Precise precision,
        Certainty certainty,
        Document document,
        String place,
        LocalDate known,
        boolean undated,
        Evidence evidence,
        Optional<Replacement> replaces,
        Words note,
        String row) {
    /** The code of the country. */
    public static final String COUNTRY = "NL";

    /**
     * That an entry comes in the place of another.
     *
     * @param entry the other
     * @param how why
     */
    public record Replacement(String entry, How how) {}

    /** Why an entry comes in the place of another. */
    public enum How {
        /** The other was wrong. */
        CORRECTED,
        /** The source counted anew. */
        REVISED,
        /** It was so, and then turned out otherwise. */
        OVERTAKEN
    }

    /** What it is a fact about: two entries about the same thing cannot both stand without saying why. */
    public record Subject(String series, String group, String region, String period) {}

    /** What it is a fact about. */
    public Subject subject() {
        return new Subject(series.id(), group.map(Group::id).orElse(""), region, period.text());
    }

    /** Whether it is about the whole country. */
    public boolean national() {
        return region.equals(COUNTRY);
    }

    /** The number, where the fact is one. */
    public Optional<java.math.BigDecimal> amount() {
        return value instanceof FactValue.Quantity quantity ? Optional.of(quantity.amount()) : Optional.empty();
    }

    /** The day, where the fact is one. */
    public Optional<PartialDate> date() {
        return value instanceof FactValue.Day day ? Optional.of(day.date()) : Optional.empty();
    }
}
