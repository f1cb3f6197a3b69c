package nl.thuiskompas.platform.programme.web;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.Line;
import nl.thuiskompas.platform.programme.Measure;
import nl.thuiskompas.platform.programme.Step;

/**
 * A part of the programme with what is done in it.
 *
 * @param title with its number
 * @param totals what facts of it come to together
 */
public record LineView(
        String id,
        Link link,
        String title,
        List<MeasureLine> measures,
        List<TargetView.Ref> targets,
        List<TargetView.Ref> totals) {
    /**
     * A measure in a list.
     *
     * @param states its newest stages, with their days
     */
    public record MeasureLine(
            Link link, String title, String kind, String owner, String summary, List<String> states) {}

    static LineView of(Telling telling, Line line) {
        ProgrammeVisit visit = telling.visit();
        return new LineView(
                line.id(),
                visit.to(Place.PROGRAMME_LINES, line.id()),
                title(telling, line),
                visit.ledger().measures(line).stream()
                        .map(measure -> measure(telling, measure))
                        .toList(),
                visit.ledger().series().values().stream()
                        .filter(series ->
                                series.step() == Step.TARGET && series.line().equals(line))
                        .flatMap(series -> visit.known().of(series).stream())
                        .map(target -> new TargetView.Ref(
                                telling.title(target) + ", " + telling.value(target) + " ("
                                        + telling.words().period(target.period()) + ")",
                                visit.to(Place.PROGRAMME_TARGETS, target.id())))
                        .toList(),
                visit.ledger().totals().values().stream()
                        .filter(total -> total.line().equals(line))
                        .filter(total -> total.parts().stream()
                                .anyMatch(part ->
                                        visit.known().entry(part.entry()).isPresent()))
                        .map(total -> new TargetView.Ref(
                                total.title().in(visit.language()), visit.to(Place.PROGRAMME_TOTALS, total.id())))
                        .toList());
    }

    static String title(Telling telling, Line line) {
        String title = line.title().in(telling.language());
        return line.number().isEmpty()
                ? title
                : telling.texts().get("ledger.line", "number", line.number(), "title", title);
    }

    private static MeasureLine measure(Telling telling, Measure measure) {
        ProgrammeVisit visit = telling.visit();
        List<String> states = visit.ledger().series(measure).stream()
                .filter(series -> series.unit() == FactUnit.DATE || series.unit() == FactUnit.WINDOW)
                .flatMap(series -> visit.known().of(series).stream())
                .map(entry -> state(telling, entry))
                .toList();
        return new MeasureLine(
                visit.to(Place.PROGRAMME_MEASURES, measure.id()),
                measure.title().in(visit.language()),
                telling.words().constant(measure.kind()),
                measure.owner().title().in(visit.language()),
                measure.summary().in(visit.language()),
                states);
    }

    /** A stage or a window with how it stands. */
    static String state(Telling telling, Entry entry) {
        List<String> states = telling.states(entry);
        return telling.title(entry) + ": " + telling.value(entry)
                + (states.isEmpty() ? "" : " (" + String.join(", ", states) + ")");
    }
}
