package nl.thuiskompas.platform.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.Ledger;

/**
 * Says of letters that were made which of their figures would be stated otherwise now, because an entry of the ledger came
 * in the place of another, a table was changed, or a release was superseded or withdrawn.
 */
public final class AffectedLetters {
    private static final String MEASURED = "measured ";
    private static final Pattern WORD = Pattern.compile("[\\s,;×]+");

    private final Letters letters;
    private final Writer writer;
    private final Function<String, String> fate;
    private final LocalDate today;

    /** Writes the letter of an area again. */
    @FunctionalInterface
    public interface Writer {
        /**
         * Writes it.
         *
         * @param made the letter as it was made
         */
        Letter write(LetterRecord made);
    }

    /**
     * A figure that would be stated otherwise.
     *
     * @param was as the letter states it
     * @param now as it is known now; empty when it cannot be traced any more
     * @param how why
     */
    public record Change(String name, String title, String was, String now, String how) {}

    /**
     * A letter that something happened to.
     *
     * @param fate what happened to its releases, a sentence for each; may be empty
     */
    public record Affected(LetterRecord letter, List<String> fate, List<Change> changes) {
        public Affected {
            fate = List.copyOf(fate);
            changes = List.copyOf(changes);
        }
    }

    /**
     * @param letters writes from what is known now
     * @param writer writes a letter again, of its own day
     * @param fate what happened to a release: superseded, withdrawn; empty when nothing did
     */
    public AffectedLetters(Letters letters, Writer writer, Function<String, String> fate, LocalDate today) {
        this.letters = letters;
        this.writer = writer;
        this.fate = fate;
        this.today = today;
    }

    /**
     * Which letters are affected.
     *
     * @param made the letters to look at
     * @param release only what comes from this release or this entry of the ledger; empty for everything
     */
    public List<Affected> among(List<LetterRecord> made, String release) {
        Set<String> names = forms(release);
        List<Affected> affected = new ArrayList<>();
        for (LetterRecord record : made) {
            if (!release.isEmpty() && names.stream().noneMatch(record::madeWith)) {
                continue;
            }
            List<String> fates = record.releases().stream()
                    .filter(each -> release.isEmpty() || each.equals(release))
                    .map(fate)
                    .filter(each -> !each.isEmpty())
                    .toList();
            List<StatedFigure> again = again(record);
            List<Change> changes = changes(record, again).stream()
                    .filter(change ->
                            release.isEmpty() || concerns(record, change, names) || computedFrom(change, again, names))
                    .toList();
            if (!fates.isEmpty() || !changes.isEmpty()) {
                affected.add(new Affected(record, fates, changes));
            }
        }
        return affected;
    }

    /** An entry and all that it came in the place of; any other name by itself. */
    private Set<String> forms(String release) {
        Set<String> names = new LinkedHashSet<>();
        Optional<String> next = Optional.of(release);
        while (next.isPresent() && names.add(next.get())) {
            next = Optional.ofNullable(ledger().entries().get(next.get()))
                    .flatMap(Entry::replaces)
                    .map(Entry.Replacement::entry);
        }
        return names;
    }

    private static boolean concerns(LetterRecord record, Change change, Set<String> names) {
        return names.contains(change.name())
                || names.stream()
                        .anyMatch(name -> record.releases().contains(name)
                                && record.figure(change.name())
                                        .map(figure -> figure.release().equals(name)
                                                || (!record.ledger().equals(name)
                                                        && !record.ledger().equals(figure.release())))
                                        .orElse(false));
    }

    /** Whether a figure of the letter as it would be now is computed from one of these entries, or from what replaced it. */
    private boolean computedFrom(Change change, List<StatedFigure> again, Set<String> names) {
        return again.stream()
                .filter(figure -> figure.name().equals(change.name()))
                .flatMap(figure -> WORD.splitAsStream(figure.source()))
                .filter(ledger().entries()::containsKey)
                .anyMatch(entry -> !Collections.disjoint(forms(entry), names));
    }

    private Ledger ledger() {
        return letters.ledger();
    }

    private List<Change> changes(LetterRecord record, List<StatedFigure> again) {
        List<Change> changes = new ArrayList<>();
        for (LetterRecord.Stated stated : record.figures()) {
            Optional<StatedFigure> sameDay = again.stream()
                    .filter(figure -> figure.name().equals(stated.name()))
                    .findFirst();
            change(record, stated, sameDay).ifPresent(changes::add);
        }
        return changes;
    }

    /** What the same letter would state now; nothing when there is none of its day or area any more. */
    private List<StatedFigure> again(LetterRecord record) {
        try {
            return writer.write(record).figures();
        } catch (QuestionException e) {
            return List.of();
        }
    }

    private Optional<Change> change(LetterRecord record, LetterRecord.Stated stated, Optional<StatedFigure> sameDay) {
        Entry entry = ledger().entries().get(stated.name());
        if (entry != null) {
            Optional<Entry> newest = ledger().at(today).entry(stated.name());
            // A letter of a later day knew of it, and states the former fact on purpose.
            boolean later = newest.filter(e -> e.known().isAfter(record.asOf())).isPresent();
            if (later && !newest.get().id().equals(stated.name())) {
                String how = newest.get()
                                .replaces()
                                .map(r -> r.how().name().toLowerCase(Locale.ROOT))
                                .orElse("replaced")
                        + " by " + newest.get().id() + ", known from "
                        + newest.get().known();
                return letters.figure(stated.name(), today, record.language()).map(now -> of(stated, now.value(), how));
            }
        }
        if (stated.name().startsWith(MEASURED)) {
            Optional<StatedFigure> now = letters.figure(stated.name(), today, record.language())
                    .filter(figure -> figure.period().equals(stated.period()));
            if (now.isPresent() && !now.get().value().equals(stated.value())) {
                return Optional.of(of(
                        stated,
                        now.get().value(),
                        "known otherwise from " + now.get().release()));
            }
        }
        if (sameDay.isEmpty() && entry != null) {
            return replaced(record, stated);
        }
        if (sameDay.isEmpty()) {
            // A figure that the sentences no longer need says nothing about itself.
            boolean gone = !stated.name().contains(" ");
            return gone ? Optional.of(of(stated, "", "not in the tables any more")) : Optional.empty();
        }
        return sameDay.get().value().equals(stated.value())
                ? Optional.empty()
                : Optional.of(of(stated, sameDay.get().value(), "changed in the tables"));
    }

    /** An entry that stood in the tables when the letter was made, and on its day now has another in its place. */
    private Optional<Change> replaced(LetterRecord record, LetterRecord.Stated stated) {
        return ledger().at(record.asOf())
                .entry(stated.name())
                .filter(newest -> !newest.id().equals(stated.name()))
                .flatMap(newest -> letters.figure(stated.name(), record.asOf(), record.language())
                        .map(now -> of(
                                stated,
                                now.value(),
                                "replaced by " + newest.id() + ", known from " + newest.known()
                                        + ", which the tables did not have when the letter was made")));
    }

    private static Change of(LetterRecord.Stated stated, String now, String how) {
        return new Change(stated.name(), stated.title(), stated.value(), now, how);
    }
}
