package nl.thuiskompas.platform.monitor.web;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.pictures.ClassScale;
import nl.thuiskompas.platform.pictures.DotPlot;

/** How the figures of all municipalities are spread. */
final class Distribution {
    private Distribution() {}

    static Optional<ChartView> of(Visit visit, Findings findings, ClassScale scale, FootView foot) {
        double[] values = findings.sorted();
        if (values.length == 0) {
            return Optional.empty();
        }
        FigureWords words = findings.words();
        Unit unit = findings.question().indicator().indicator().unit();
        boolean share = unit == Unit.PERCENT;
        DotPlot plot = new DotPlot(
                findings.cube().figures().toList(),
                scale,
                value -> words.brief(value, unit),
                visit.texts()
                        .get(
                                "distribution.label",
                                "indicator",
                                findings.question().indicator().shortTitle().in(visit.language()),
                                "low",
                                words.brief(values[0], unit),
                                "high",
                                words.brief(values[values.length - 1], unit)),
                share ? reference(visit, findings) : null,
                mine(visit, findings),
                List.of());
        String sentence = visit.texts()
                .get(
                        "distribution.sentence",
                        "low",
                        words.brief(quantile(values, 0.25), unit),
                        "high",
                        words.brief(quantile(values, 0.75), unit),
                        "middle",
                        words.brief(quantile(values, 0.5), unit));
        String axis = visit.texts().get("distribution.axis")
                + (share && findings.reference().filter(Amount::banded).isPresent()
                        ? visit.texts()
                                .get(
                                        "distribution.band",
                                        "band",
                                        words.band(findings.country().value(), Unit.PERCENT))
                        : "")
                + (plot.axis().isLogarithmic() ? visit.texts().get("distribution.log") : "");
        return Optional.of(new ChartView(sentence, axis, plot.draw(), foot));
    }

    /** The nearest rank: a value that a municipality really has. */
    private static double quantile(double[] sorted, double part) {
        return sorted[(int) Math.min(sorted.length - 1.0, Math.floor(part * sorted.length))];
    }

    private static DotPlot.@org.jspecify.annotations.Nullable Reference reference(Visit visit, Findings findings) {
        return findings.reference()
                .map(amount -> new DotPlot.Reference(
                        amount,
                        visit.texts()
                                .get(
                                        "distribution.national",
                                        "value",
                                        findings.words().value(findings.country()))))
                .orElse(null);
    }

    private static DotPlot.@org.jspecify.annotations.Nullable Mine mine(Visit visit, Findings findings) {
        var mine = visit.mine();
        if (mine == null) {
            return null;
        }
        Optional<Figure> figure = findings.cube().find(mine.code());
        return figure.filter(f -> f.value() instanceof Amount)
                .map(f -> new DotPlot.Mine(
                        mine.code(), mine.name() + " " + findings.words().value(f)))
                .orElse(null);
    }
}
