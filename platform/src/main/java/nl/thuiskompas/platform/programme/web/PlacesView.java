package nl.thuiskompas.platform.programme.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.programme.Entry;

/**
 * What is known by municipality of something in the programme: facts of the ledger that are about one municipality or
 * region, and figures of the monitor about what it is connected with. Where there is nothing, it says so, and what would
 * supply it.
 *
 * @param lead whether the ledger has figures by municipality, and where they would be entered
 * @param own facts about a municipality or region
 * @param mine the name of the reader's municipality; empty when none was chosen
 * @param rows figures of the monitor, each with the page that has the map and the table of all municipalities
 * @param absent what the monitor could say if a table were brought
 */
public record PlacesView(String lead, FactTable own, String mine, List<Row> rows, List<Absent> absent) {
    /** Indicators by the concept of the ledger that they are connected with. */
    private static final Map<String, List<String>> CONNECTED = Map.of(
            "social-homes",
            List.of("association-share", "homes-to-30-construction", "plan-capacity", "hard-plan-capacity"),
            "social-share",
            List.of("association-share", "homes-to-30-construction", "homes-to-30-transfer"),
            "new-homes",
            List.of("new-construction", "dwelling-stock", "plan-capacity", "hard-plan-capacity", "soft-plan-capacity"),
            "dwellings",
            List.of("dwelling-stock"),
            "existing-stock",
            List.of("dwelling-stock"));

    /**
     * A figure of the monitor.
     *
     * @param map the page with the map and the table of all municipalities
     * @param country its value for the country
     * @param mine its value for the reader's municipality; empty when none was chosen
     * @param municipalities of how many municipalities there is a value
     */
    public record Row(Link map, String title, String when, String country, String mine, String municipalities) {}

    /**
     * A table that was not brought.
     *
     * @param text the figures that come from it
     * @param command what brings it
     */
    public record Absent(String text, String command) {}

    /** What there is by municipality about these facts. */
    static PlacesView of(Telling telling, Collection<Entry> facts) {
        ProgrammeVisit visit = telling.visit();
        Texts texts = telling.texts();
        List<Entry> own = facts.stream()
                .filter(entry -> !entry.region().equals(Entry.COUNTRY))
                .filter(visit.known()::current)
                .toList();
        Set<String> codes = new LinkedHashSet<>();
        facts.forEach(entry ->
                codes.addAll(CONNECTED.getOrDefault(entry.series().concept().id(), List.of())));
        Monitor monitor = visit.monitor();
        List<IndicatorEntry> available = monitor.available();
        List<Row> rows = new ArrayList<>();
        Map<String, List<String>> absent = new LinkedHashMap<>();
        for (String code : codes) {
            monitor.catalogue().find(code).ifPresent(entry -> {
                if (available.contains(entry)) {
                    rows.add(row(telling, entry));
                } else {
                    monitor.missingImport(entry)
                            .ifPresent(dataset -> absent.computeIfAbsent(dataset, d -> new ArrayList<>())
                                    .add(entry.shortTitle().in(telling.language())));
                }
            });
        }
        String lead = own.isEmpty() ? "ledger.places.none" : "ledger.places.own";
        return new PlacesView(
                texts.get(lead) + (rows.isEmpty() ? "" : " " + texts.get("ledger.places.connected")),
                telling.table("own-places", texts.get("ledger.places"), "", own),
                visit.mine(),
                rows,
                absent.entrySet().stream()
                        .map(each -> absent(texts, each.getKey(), each.getValue()))
                        .toList());
    }

    private static Absent absent(Texts texts, String dataset, List<String> titles) {
        return new Absent(
                texts.get(
                        "ledger.places.absent",
                        "titles",
                        Telling.capital(CourseSentences.list(texts, titles)),
                        "dataset",
                        dataset),
                texts.get("ledger.places.command", "dataset", dataset));
    }

    private static Row row(Telling telling, IndicatorEntry entry) {
        ProgrammeVisit visit = telling.visit();
        FigureQuestion question = visit.monitor().newest(entry, Division.MUNICIPALITY);
        Cube all = visit.monitor().cube(question);
        String mine = visit.mineCode()
                .flatMap(all::find)
                .map(figure -> value(telling, entry, figure))
                .orElse(visit.mine().isEmpty() ? "" : telling.texts().get("figure.none"));
        long there =
                all.figures().filter(figure -> figure.value() instanceof Amount).count();
        return new Row(
                visit.to(Place.FIGURES, entry.code()),
                entry.title().in(telling.language()),
                when(telling, question.period()),
                Optional.of(visit.monitor()
                                .cube(question.over(Division.COUNTRY))
                                .figure(0))
                        .map(figure -> value(telling, entry, figure))
                        .orElseThrow(),
                mine,
                telling.texts()
                        .get(
                                "ledger.places.count",
                                "count",
                                telling.numbers().whole((double) there),
                                "of",
                                telling.numbers().whole(all.size())));
    }

    private static String when(Telling telling, Period period) {
        return period.timing() == Period.Timing.DURING_YEAR
                ? String.valueOf(period.reference().getYear())
                : telling.day(period.reference());
    }

    private static String value(Telling telling, IndicatorEntry entry, Figure figure) {
        return figure.value() instanceof Amount amount
                ? telling.numbers().value(amount, entry.indicator().unit())
                : telling.texts().get("figure.none");
    }
}
