package nl.thuiskompas.platform.monitor.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/** What became of municipalities, told in sentences. */
public final class Fates {
    private final Geography geography;
    private final Texts texts;
    private final Numbers numbers;

    Fates(Geography geography, Language language) {
        this.geography = geography;
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
    }

    /**
     * A date and what happened on it.
     *
     * @param others codes of the other municipalities in the sentence
     */
    public record Event(LocalDate date, String sentence, List<String> others) {}

    /** Everything that happened to a municipality, oldest first. */
    List<Event> of(String code) {
        List<Event> events = new ArrayList<>();
        byDate(geography.changesTo(code)).forEach((date, changes) -> events.add(came(code, date, changes)));
        byDate(geography.changesFrom(code)).forEach((date, changes) -> events.add(went(code, date, changes)));
        events.sort(Comparator.comparing(Event::date));
        return events;
    }

    private static Map<LocalDate, List<BoundaryChange>> byDate(List<BoundaryChange> changes) {
        Map<LocalDate, List<BoundaryChange>> byDate = new LinkedHashMap<>();
        changes.forEach(change ->
                byDate.computeIfAbsent(change.date(), date -> new ArrayList<>()).add(change));
        return byDate;
    }

    private Event went(String code, LocalDate date, List<BoundaryChange> changes) {
        List<String> targets = changes.stream().map(BoundaryChange::to).toList();
        String day = numbers.date(date);
        BoundaryChange first = changes.getFirst();
        String sentence = switch (first.kind()) {
            case SUCCESSION -> texts.get("fate.succeeded", "date", day, "name", name(first.to()), "code", first.to());
            case MERGER -> mergedInto(code, date, first.to());
            case RENUMBERING -> texts.get("fate.renumbered", "date", day, "name", name(first.to()), "code", first.to());
            case SPLIT ->
                texts.get(
                        "fate.split",
                        "date",
                        day,
                        "parts",
                        and(changes.stream()
                                .sorted(Comparator.comparing(BoundaryChange::part)
                                        .reversed())
                                .map(c -> name(c.to()) + " ("
                                        + numbers.percent(c.part().doubleValue() * 100, 0) + ")")
                                .toList()));
            case BOUNDARY ->
                texts.get(
                        "fate.gavePart",
                        "date",
                        day,
                        "name",
                        name(first.to()),
                        "part",
                        numbers.percent(first.part().doubleValue() * 100, 1));
        };
        return new Event(date, sentence, targets);
    }

    private String mergedInto(String code, LocalDate date, String target) {
        List<String> together = geography.changesTo(target).stream()
                .filter(c -> c.date().equals(date) && !c.from().equals(code))
                .map(c -> name(c.from()))
                .toList();
        String day = numbers.date(date);
        return together.isEmpty()
                ? texts.get("fate.merged", "date", day, "name", name(target))
                : texts.get("fate.mergedWith", "date", day, "name", name(target), "others", and(together));
    }

    private Event came(String code, LocalDate date, List<BoundaryChange> changes) {
        List<String> origins = changes.stream().map(BoundaryChange::from).toList();
        boolean renumbered = changes.getFirst().kind() == BoundaryChange.Kind.RENUMBERING;
        boolean existed = geography
                .findMunicipality(code)
                .map(m -> m.validity().contains(date.minusDays(1)))
                .orElse(false);
        // Of the first days that changes tell of, nobody knows who existed on the eve.
        boolean unsure = !date.isAfter(geography.first());
        String key =
                renumbered ? "fate.wasRenumbered" : unsure ? "fate.joined" : existed ? "fate.received" : "fate.formed";
        List<String> names = changes.stream()
                .map(c -> !c.part().isOne() ? texts.get("fate.partOf", "name", name(c.from())) : name(c.from()))
                .toList();
        return new Event(date, texts.get(key, "date", numbers.date(date), "names", and(names)), origins);
    }

    private String name(String code) {
        return geography.findMunicipality(code).map(Municipality::name).orElse(code);
    }

    /** "A", "A en B", "A, B en C". */
    String and(List<String> names) {
        return names.size() < 2
                ? String.join("", names)
                : String.join(", ", names.subList(0, names.size() - 1)) + " " + texts.get("and") + " "
                        + names.getLast();
    }
}
