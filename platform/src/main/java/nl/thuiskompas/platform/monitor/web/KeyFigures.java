package nl.thuiskompas.platform.monitor.web;

import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;

/** Makes large figures out of Figures. */
final class KeyFigures {
    private KeyFigures() {}

    static KeyFigureView of(
            Visit visit,
            FigureQuestion question,
            Figure figure,
            String label,
            String unit,
            String context,
            boolean mine) {
        return new KeyFigureView(
                label,
                visit.words().value(figure),
                unit,
                context,
                source(visit, question, figure, visit.words().status(figure.status(), figure.apportioned())),
                mine ? KeyFigureView.Kind.MINE : KeyFigureView.Kind.OWN,
                FootView.origin(visit, question, figure));
    }

    /** "CBS, 1 januari 2021 · definitief". */
    static String source(Visit visit, FigureQuestion question, Figure figure, String status) {
        String publisher =
                figure.sources().isEmpty() ? "" : figure.sources().getFirst().publisher();
        return visit.texts()
                .get(
                        "key.source",
                        "publisher",
                        publisher,
                        "date",
                        visit.words().reference(question.period()),
                        "status",
                        status);
    }

    static KeyFigureView quoted(Visit visit, IndicatorEntry.Quoted quoted) {
        return new KeyFigureView(
                quoted.label().in(visit.language()),
                quoted.value().in(visit.language()),
                "",
                quoted.context().in(visit.language()),
                visit.texts().get("quoted.source", "source", quoted.source().in(visit.language())),
                KeyFigureView.Kind.QUOTED,
                null);
    }
}
