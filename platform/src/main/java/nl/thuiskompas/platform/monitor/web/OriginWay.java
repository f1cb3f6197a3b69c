package nl.thuiskompas.platform.monitor.web;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Measure;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.monitor.FigureQuestion;

/** How a figure was computed, step by step. */
final class OriginWay {
    private OriginWay() {}

    static List<String> steps(Visit visit, FigureQuestion question, Figure figure, boolean backwards) {
        List<String> steps = new ArrayList<>();
        boolean single = figure.region().code().startsWith("GM");
        switch (question.indicator().indicator().measure()) {
            case Measure.Count count -> steps.add(visit.texts().get("way.count"));
            case Measure.Share share -> {
                steps.add(visit.texts().get("way.shareRounding"));
                steps.add(visit.texts()
                        .get(
                                single
                                        ? "way.shareOne"
                                        : "way.share." + question.average().code()));
            }
            case Measure.Published published ->
                steps.add(visit.texts().get("way.published." + published.why().code()));
            case Measure.Rate rate ->
                steps.add(visit.texts()
                        .get(
                                "way.rate",
                                "date",
                                visit.words()
                                        .numbers()
                                        .date(figure.sources().getLast().reference())));
            case Measure.Mean mean -> {
                steps.add(visit.texts().get("way.meanRounding"));
                steps.add(visit.texts().get(single ? "way.meanOne" : "way.mean"));
            }
            case Measure.Gap gap -> {
                steps.add(visit.texts().get("way.shareRounding"));
                steps.add(visit.texts()
                        .get(
                                "way.gap." + gap.remedy(),
                                "norm",
                                visit.words().numbers().percent(gap.norm(), 0)));
                steps.add(visit.texts().get("way.gapSum"));
            }
        }
        if (!(question.indicator().indicator().measure() instanceof Measure.Count)
                && !(question.indicator().indicator().measure() instanceof Measure.Rate)
                && figure.sources().size() > 1) {
            steps.add(visit.texts()
                    .get(
                            "way.base",
                            "date",
                            visit.words()
                                    .numbers()
                                    .date(figure.sources().getLast().reference())));
        }
        boolean same = question.period().geographyDate().equals(question.edition());
        steps.add(visit.texts()
                .get(
                        same ? "way.sameGeography" : "way.geography",
                        "from",
                        visit.words().numbers().date(question.period().geographyDate()),
                        "to",
                        visit.words().numbers().date(question.edition())));
        if (figure.apportioned() > 0) {
            String share = visit.words().part(figure.apportioned());
            steps.add(
                    backwards
                            ? visit.texts().get("way.apportionedBackward", "share", share)
                            : visit.texts().get("way.apportionedForward", "share", share));
            if (question.indicator().indicator().measure() instanceof Measure.Count && isWhole(figure)) {
                steps.add(visit.texts().get("way.whole"));
            }
        }
        return steps;
    }

    private static boolean isWhole(Figure figure) {
        return figure.value() instanceof Value.Amount amount && amount.value() == Math.rint(amount.value());
    }

    /** Whether the source counted something of a figure by municipalities of a later date. */
    static boolean isBackwards(Visit visit, Cube cube, int place) {
        return visit.monitor().contributions(cube, place).stream()
                .anyMatch(each -> each.counted().isAfter(cube.edition()));
    }
}
