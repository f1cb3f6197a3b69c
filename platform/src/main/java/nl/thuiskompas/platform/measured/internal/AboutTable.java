package nl.thuiskompas.platform.measured.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.disclosure.CellKey;
import nl.thuiskompas.engine.disclosure.Exact;
import nl.thuiskompas.engine.disclosure.Kind;
import nl.thuiskompas.engine.disclosure.Regime;
import nl.thuiskompas.engine.disclosure.Rounded;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.FromRecords;
import nl.thuiskompas.platform.datasets.Origin;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseDescription.BreakdownWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;
import nl.thuiskompas.platform.protection.ReleaseDescription.Table;

/** What a dataset says of a measured table: what is in it, how it was measured, and how it was protected. */
record AboutTable(ReleaseDescription release, Regime regime, Table table, List<BreakdownWords> breakdowns) {
    private static final String TOTAL = "total";
    private static final int DIGITS_SHOWN = 16;
    private static final long LARGE = 1_000_000;

    String title() {
        String what = switch (table.population()) {
            case "dwelling" -> "Woningen";
            case "household" -> "Huishoudens";
            default -> "Personen";
        };
        String by = breakdowns.isEmpty()
                ? "per gebied"
                : "naar "
                        + breakdowns.stream()
                                .map(each -> each.name().title().nl())
                                .collect(Collectors.joining(", "));
        return (release.synthetic() ? "SYNTHETISCH: " : "") + what + " " + by + " (" + table.code() + ")";
    }

    String summary() {
        return (release.synthetic()
                        ? "Synthetisch: gemeten uit records van een verzonnen land; niets hierin gaat over iemand. "
                        : "")
                + "Gemeten uit records, toestand op 1 januari, beveiligd zodat niemand erin te herkennen is. "
                + protectedHow().nl() + " " + addingUp().nl();
    }

    String description() {
        List<String> lines = new ArrayList<>();
        if (release.synthetic()) {
            lines.add(
                    "SYNTHETISCH / SYNTHETIC: records van een verzonnen land / records of a country that was made up.");
        }
        lines.add("Records: " + release.origin().source());
        lines.add("Regime " + release.protection().code() + " ("
                + release.protection().parameters().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "))
                + "). " + protectedHow().nl() + " " + addingUp().nl() + " / "
                + protectedHow().en() + " " + addingUp().en());
        lines.add("Uitgave / release: " + release.id() + ". Definities / definitions: "
                + release.definitions()
                        .substring(
                                0, Math.min(DIGITS_SHOWN, release.definitions().length())) + ".");
        List<String> missing = release.leftOut().stream()
                .filter(each -> concerns(each.what()))
                .map(AboutTable::leftOut)
                .toList();
        if (!missing.isEmpty()) {
            lines.add("Weggelaten / left out: " + String.join("; ", missing) + ".");
        }
        return String.join("\n\n", lines);
    }

    private boolean concerns(String what) {
        return what.equals(table.code()) || table.indicators().contains(what);
    }

    private static String leftOut(LeftOut each) {
        return each.what() + " (" + each.year() + "): " + each.reason();
    }

    private Words protectedHow() {
        long margin = Math.round(margin());
        return switch (regime) {
            case Rounded rounded ->
                new Words(
                        "Elk aantal is voor zich afgerond op een veelvoud van " + rounded.base()
                                + " en scheelt hooguit " + margin + " met het ware aantal.",
                        "Each number is rounded by itself to a multiple of " + rounded.base()
                                + " and differs from the true one by at most " + margin + ".");
            case CellKey key -> {
                double deviation = Math.sqrt(key.variance());
                yield new Words(
                        "Elk aantal is voor zich veranderd: het scheelt hooguit " + margin
                                + " met het ware aantal, met een standaardafwijking van hooguit "
                                + Numbers.in(Language.NL).number(deviation, 1) + ".",
                        "Each number is changed by itself: it differs from the true one by at most " + margin
                                + ", with a standard deviation of at most "
                                + Numbers.in(Language.EN).number(deviation, 1) + ".");
            }
            case Exact exact ->
                new Words(
                        "Elk getal klopt of wordt niet verteld; van minder dan " + exact.threshold()
                                + " wordt niets verteld.",
                        "Each number is true or withheld; nothing is told of fewer than " + exact.threshold() + ".");
        };
    }

    private Words addingUp() {
        return regime instanceof Exact
                ? new Words("Delen en totalen tellen op.", "Parts and totals add up.")
                : new Words(
                        "Niet optelbaar: delen tellen niet precies op tot hun totaal.",
                        "Not additive: parts do not add up to their total exactly.");
    }

    /** The most by which a published number can differ from the true one. */
    private double margin() {
        return Math.max(
                regime.interval(Kind.COUNT, 0).reach(0),
                regime.interval(Kind.COUNT, LARGE).reach(LARGE));
    }

    Origin origin() {
        return new Origin(
                release.synthetic() ? "Thuiskompas (synthetisch)" : "Thuiskompas",
                table.code(),
                "",
                "",
                "",
                release.made(),
                release.id(),
                "");
    }

    FromRecords fromRecords() {
        return new FromRecords(
                release.id(),
                release.protection().code(),
                new TreeMap<>(release.protection().parameters()),
                margin(),
                release.definitions(),
                release.origin().source());
    }

    /** A breakdown with its total before its classes. */
    static Dimension dimension(BreakdownWords breakdown) {
        List<Code> codes = new ArrayList<>();
        codes.add(Code.of(TOTAL, "Totaal"));
        breakdown
                .classes()
                .forEach(each -> codes.add(
                        new Code(each.code(), each.title().nl(), each.title().en(), "", Optional.empty(), "")));
        return new Dimension(
                name(breakdown.name().code()),
                Dimension.Kind.OTHER,
                capital(breakdown.name().title().nl()),
                breakdown.name().title().en(),
                codes,
                List.of());
    }

    static Topic topic(IndicatorWords indicator) {
        boolean count = indicator.measure().equals(ReleasedTable.COUNT);
        return new Topic(
                indicator.name().code(),
                capital(indicator.name().title().nl()),
                indicator.name().title().en() + " (" + indicator.formula() + ")",
                count ? "aantal" : "",
                count ? 0 : 2,
                Topic.Type.NUMBER,
                "");
    }

    /** A code of ours as names of dimensions are: age-class becomes AgeClass. */
    private static String name(String code) {
        StringBuilder name = new StringBuilder();
        for (String part : code.split("-", -1)) {
            name.append(capital(part));
        }
        return name.toString();
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
