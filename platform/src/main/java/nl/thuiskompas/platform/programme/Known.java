package nl.thuiskompas.platform.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger knew at the end of a day: of every fact the form that was the newest then.
 *
 * @param ledger everything that was ever entered
 * @param day the day
 */
public record Known(Ledger ledger, LocalDate day) {
    /** What came of looking for a fact. */
    public sealed interface Found {
        /** It was known, in this form. */
        record Present(Entry entry) implements Found {}

        /** It became known later. */
        record NotYet(LocalDate from) implements Found {}

        /** It does not stand in the ledger at all: it was never entered, or its row was refused. */
        record Missing() implements Found {}
    }

    /** Whether an entry was known, in this form or in one that came later. */
    public boolean knew(Entry entry) {
        return !entry.known().isAfter(day);
    }

    /** Whether an entry was the newest form of its fact. */
    public boolean current(Entry entry) {
        return knew(entry) && ledger.replacement(entry.id()).filter(this::knew).isEmpty();
    }

    /** A fact by the name of the entry with which it began, in the form that was the newest. */
    public Found find(String id) {
        Entry entry = ledger.entries().get(id);
        if (entry == null) {
            return new Found.Missing();
        }
        if (!knew(entry)) {
            return new Found.NotYet(entry.known());
        }
        Entry newest = entry;
        Optional<Entry> next = ledger.replacement(newest.id()).filter(this::knew);
        while (next.isPresent()) {
            newest = next.get();
            next = ledger.replacement(newest.id()).filter(this::knew);
        }
        return new Found.Present(newest);
    }

    /** The same, without saying why it is not there. */
    public Optional<Entry> entry(String id) {
        return find(id) instanceof Found.Present present ? Optional.of(present.entry()) : Optional.empty();
    }

    /** The facts of a series that stood, oldest period first; of contradicting ones the newest first. */
    public List<Entry> of(Series series) {
        return ledger.entries().values().stream()
                .filter(e -> e.series().equals(series))
                .filter(this::current)
                .sorted(Comparator.comparing(Entry::period).thenComparing(Entry::known, Comparator.reverseOrder()))
                .toList();
    }

    /** The facts of a series by its name; none when there is no such series. */
    public List<Entry> of(String series) {
        Series found = ledger.series().get(series);
        return found == null ? List.of() : of(found);
    }

    /** All forms that a fact had until then, oldest first. */
    public List<Entry> history(Entry entry) {
        return ledger.entries().values().stream()
                .filter(e -> e.subject().equals(entry.subject()) || follows(e, entry) || follows(entry, e))
                .filter(this::knew)
                .sorted(Comparator.comparing(Entry::known).thenComparing(Entry::id))
                .toList();
    }

    private boolean follows(Entry later, Entry earlier) {
        Optional<String> replaced = later.replaces().map(Entry.Replacement::entry);
        while (replaced.isPresent()) {
            if (replaced.get().equals(earlier.id())) {
                return true;
            }
            Entry next = ledger.entries().get(replaced.get());
            replaced = next == null ? Optional.empty() : next.replaces().map(Entry.Replacement::entry);
        }
        return false;
    }

    /** The facts that say something else than this one and stand beside it, with the reason. */
    public List<Contradiction> contradictions(Entry entry) {
        List<Contradiction> found = new ArrayList<>();
        for (Relation relation : ledger.relations()) {
            boolean first = relation.entry().equals(entry.id());
            if (!first && !relation.other().equals(entry.id())) {
                continue;
            }
            Entry other = ledger.entries().get(first ? relation.other() : relation.entry());
            if (other != null && knew(other)) {
                found.add(new Contradiction(other, relation));
            }
        }
        return found;
    }

    /** A fact that says something else. */
    public record Contradiction(Entry other, Relation relation) {}

    /** What became known after an earlier day, up to and including this one, oldest first. */
    public List<Entry> since(LocalDate earlier) {
        return ledger.entries().values().stream()
                .filter(this::knew)
                .filter(e -> e.known().isAfter(earlier))
                .sorted(Comparator.comparing(Entry::known).thenComparing(Entry::id))
                .toList();
    }
}
