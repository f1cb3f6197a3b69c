package nl.thuiskompas.platform.programme.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.programme.Comparison;
import nl.thuiskompas.platform.programme.CountedOnce;
import nl.thuiskompas.platform.programme.Entry;
import nl.thuiskompas.platform.programme.FactUnit;
import nl.thuiskompas.platform.programme.Total;

/**
 * What facts come to when each home is counted once.
 *
 * @param sentence the range
 * @param reason why it is a range, or why not
 * @param against how it compares with the target; empty when there is none
 * @param absent names of parts that were not known
 */
public record TotalView(
        Link link,
        String title,
        String sentence,
        String reason,
        String against,
        String overlap,
        List<Part> parts,
        List<String> absent,
        List<Compared> compared) {
    /** A fact that is a part, with what it counts for. */
    public record Part(FactRow row, String times, String counts) {}

    /** Another total of the same thing, and what they differ. */
    public record Compared(String sentence, String note, Link other, String otherTitle) {}

    static TotalView of(Telling telling, Total total) {
        ProgrammeVisit visit = telling.visit();
        CountedOnce counted = CountedOnce.of(visit.known(), total);
        FactUnit unit = unit(counted);
        return new TotalView(
                visit.to(Place.PROGRAMME_TOTALS, total.id()),
                total.title().in(visit.language()),
                sentence(telling, counted, unit),
                total.reason().in(visit.language()),
                against(telling, counted, unit),
                telling.words().constant(total.overlap()),
                counted.parts().stream()
                        .map(part -> new Part(
                                telling.row(part.entry()),
                                part.part().times() == 1
                                        ? ""
                                        : telling.texts()
                                                .get(
                                                        "ledger.total.times",
                                                        "count",
                                                        part.part().times()),
                                telling.amount(part.amount(), unit)))
                        .toList(),
                counted.absent(),
                compared(telling, total, counted, unit));
    }

    /** A yearly number that counts for two years is a number of homes. */
    private static FactUnit unit(CountedOnce counted) {
        return counted.parts().stream()
                .map(part -> part.entry().series().unit())
                .filter(unit -> unit != FactUnit.HOMES_PER_YEAR)
                .findFirst()
                .orElse(FactUnit.HOMES);
    }

    private static String sentence(Telling telling, CountedOnce counted, FactUnit unit) {
        Texts texts = telling.texts();
        if (counted.parts().isEmpty()) {
            return texts.get("ledger.total.none");
        }
        String range = counted.exact()
                ? texts.get("ledger.total.exact", "value", telling.amount(counted.most(), unit))
                : texts.get(
                        "ledger.total.range",
                        "least",
                        telling.words().amount(counted.least(), unit),
                        "most",
                        telling.amount(counted.most(), unit));
        return counted.whole() ? range : range + " " + texts.get("ledger.total.partly");
    }

    private static String against(Telling telling, CountedOnce counted, FactUnit unit) {
        return counted.total()
                .against()
                .flatMap(telling.visit().known()::entry)
                .flatMap(target -> target.amount().map(goal -> {
                    boolean below = counted.most().compareTo(goal) < 0;
                    boolean above = counted.least().compareTo(goal) >= 0;
                    return telling.texts()
                            .get(
                                    below ? "ledger.total.below" : above ? "ledger.total.above" : "ledger.total.across",
                                    "goal",
                                    telling.amount(goal, unit));
                }))
                .orElse("");
    }

    private static List<Compared> compared(Telling telling, Total total, CountedOnce counted, FactUnit unit) {
        List<Compared> all = new ArrayList<>();
        for (Comparison comparison : telling.visit().ledger().comparisons()) {
            boolean first = comparison.total().equals(total.id());
            if (!first && !comparison.other().equals(total.id())) {
                continue;
            }
            Total other = telling.visit().ledger().totals().get(first ? comparison.other() : comparison.total());
            if (other == null) {
                continue;
            }
            CountedOnce beside = CountedOnce.of(telling.visit().known(), other);
            if (beside.parts().isEmpty() || counted.parts().isEmpty()) {
                continue;
            }
            all.add(new Compared(
                    difference(telling, counted, beside, unit),
                    comparison.note().in(telling.language()),
                    telling.visit().to(Place.PROGRAMME_TOTALS, other.id()),
                    other.title().in(telling.language())));
        }
        return all;
    }

    private static String difference(Telling telling, CountedOnce one, CountedOnce other, FactUnit unit) {
        int sign = one.most().compareTo(other.most());
        boolean rounded = Optional.of(other).stream()
                .flatMap(total -> total.parts().stream())
                .map(CountedOnce.Counted::entry)
                .map(Entry::precision)
                .anyMatch(precision -> precision != nl.thuiskompas.platform.programme.Precise.EXACT);
        String sentence = telling.texts()
                .get(
                        sign == 0 ? "ledger.total.same" : sign < 0 ? "ledger.total.less" : "ledger.total.more",
                        "here",
                        telling.amount(one.most(), unit),
                        "there",
                        telling.amount(other.most(), unit),
                        "difference",
                        telling.words().amount(one.most().subtract(other.most()).abs(), unit));
        return rounded ? sentence + " " + telling.texts().get("ledger.total.rounded") : sentence;
    }
}
