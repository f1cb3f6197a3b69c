package nl.thuiskompas.platform.groups.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.MeasuredTable;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;

/** Words for what is told of groups, in the language of a page. It remembers which reasons for withholding it named. */
final class Telling {
    /** Reasons that have words of their own; any other is told as that it is not given. */
    private static final Set<String> REASONS = Set.of("small-base", "of-withheld");

    private static final int DIGITS = 16;

    /** Of how many inhabitants a rate is. */
    static final double PER = 10_000;

    private final Texts texts;
    private final Numbers numbers;
    private final Language language;
    private final Set<String> withheld = new LinkedHashSet<>();

    Telling(GroupsVisit visit) {
        this.texts = visit.texts();
        this.numbers = visit.numbers();
        this.language = visit.language();
    }

    Texts texts() {
        return texts;
    }

    Numbers numbers() {
        return numbers;
    }

    /** A number of people, or why there is none. */
    String people(Told told) {
        return told(told, false);
    }

    /** A number of people in a sentence: "ongeveer 32.510" where it may be off. */
    String about(Told told) {
        return told instanceof Told.Amount number && number.perturbed()
                ? texts.get("groups.about", "count", people(told))
                : people(told);
    }

    /** A difference between two numbers of people, with its sign. */
    String difference(Told told) {
        return told(told, true);
    }

    private String told(Told told, boolean signed) {
        return switch (told) {
            case Told.Amount number -> signed ? numbers.difference(number.value(), 0) : numbers.whole(number.value());
            case Told.Withheld why -> withheld(why.why());
            case Told.Nobody nobody -> texts.get("groups.nobody");
            case Told.LeftOut left -> because("left-out");
            case Told.NotMeasured not -> "–";
        };
    }

    private String withheld(CellStatus why) {
        return because(REASONS.contains(why.code()) ? why.code() : "withheld");
    }

    private String because(String reason) {
        withheld.add(reason);
        return texts.get("groups.withheld." + reason);
    }

    /** A part of something, as a percentage or two between which it lies; a stroke where no share may be given. */
    String percent(Optional<Value.Amount> share) {
        return share.map(part -> percent(part, 1)).orElse("–");
    }

    /** The same with so many decimals at most; in words where it could be any part. */
    String percent(Value.Amount share, int decimals) {
        return Bands.saysNothing(share) ? texts.get("groups.unsure") : Bands.of(numbers, share, 100, decimals) + "%";
    }

    /** A part of the inhabitants, of 10,000 of them; a stroke where it may not or cannot be told. */
    String rate(Optional<Value.Amount> share) {
        return share.map(part -> Bands.of(numbers, part, PER, 1)).orElse("–");
    }

    /** The same of a number of which it is known why: the inhabitants may be what is withheld. */
    String rate(Optional<Value.Amount> share, Told size, Told persons) {
        return share.isEmpty() && ofHiddenPersons(size, persons) ? texts.get("groups.rate.hidden") : rate(share);
    }

    /** Whether a number is told and the inhabitants are not. */
    static boolean ofHiddenPersons(Told size, Told persons) {
        return size instanceof Told.Amount && persons instanceof Told.Withheld;
    }

    /** A mean with its unit and how far it can be off: as many decimals as that leaves, at most one. */
    Mean mean(Told.Amount mean, String unit) {
        int decimals = mean.margin() < 1 ? 1 : 0;
        double shown = BigDecimal.valueOf(mean.value())
                .setScale(decimals, RoundingMode.HALF_UP)
                .doubleValue();
        BigDecimal off = BigDecimal.valueOf(mean.margin() == 0 ? 0 : mean.margin() + Math.abs(mean.value() - shown))
                .setScale(decimals, RoundingMode.CEILING);
        return new Mean(
                texts.get(unit, "number", numbers.number(shown, decimals)),
                off.signum() == 0 ? "" : "±\u00a0" + numbers.number(off.doubleValue(), decimals));
    }

    /** A mean in words, and how far it can be off; empty when it cannot. */
    record Mean(String text, String margin) {}

    /** What the reasons mean for which something was withheld so far, a sentence each. */
    List<String> reasons() {
        return withheld.stream()
                .map(reason -> texts.get("groups.withheld." + reason) + ": " + texts.get("groups.why." + reason))
                .toList();
    }

    /** The name of a group, as a title. */
    String name(AttentionGroup group) {
        return group.name().in(language);
    }

    /** The same within a sentence. */
    String within(AttentionGroup group) {
        String name = name(group);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /**
     * Who belong to two groups, in a sentence.
     *
     * @param sure whether these are certainly the most
     */
    String overlap(AttentionGroup one, AttentionGroup other, Told both, boolean sure) {
        return texts.get(
                sure ? "groups.overlap.most" : "groups.overlap.mostUnsure",
                "one",
                within(one),
                "other",
                within(other),
                "count",
                about(both));
    }

    /** The name of a class within a sentence. */
    String within(Code code) {
        String name = name(code);
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The first day of a year, in words. */
    String firstDayOf(int year) {
        return numbers.date(LocalDate.of(year, 1, 1));
    }

    /** The name of a class or an indicator, with a capital. */
    String name(Code code) {
        if (code.id().equals(MeasuredTable.TOTAL)) {
            return texts.get("groups.total");
        }
        String name = language == Language.EN && !code.description().isBlank() ? code.description() : code.title();
        int formula = name.indexOf(" (");
        String bare = formula > 0 && name.endsWith(")") ? name.substring(0, formula) : name;
        return bare.isEmpty() ? code.id() : bare.substring(0, 1).toUpperCase(Locale.ROOT) + bare.substring(1);
    }

    /** How far numbers can be off: "± 9"; empty when they are the true ones. */
    String margin(Protected from) {
        return margin(from.margin());
    }

    /** How far differences of two numbers can be off; empty when they cannot. */
    String margins(Protected from) {
        return margin(2 * from.margin());
    }

    /** How far this number can be off; empty when it cannot, or there is none. */
    String margin(Told told) {
        return told instanceof Told.Amount number ? margin(number.margin()) : "";
    }

    /** So far: "± 9"; empty for not at all. */
    String margin(double most) {
        return most > 0 ? "±\u00a0" + most(most) : "";
    }

    /** So far at most, in a sentence: "9"; empty for not at all. */
    String most(double most) {
        return most > 0 ? numbers.whole(most) : "";
    }

    /** How numbers were protected, in a few sentences. */
    String regime(Protected from) {
        String margin = numbers.whole(from.margin());
        return switch (from.regime()) {
            case "exact" -> texts.get("groups.regime.exact");
            case "rounded" ->
                texts.get(
                        "groups.regime.rounded",
                        "base",
                        numbers.whole(from.parameter("base").orElse(1)),
                        "margin",
                        margin);
            default ->
                from.deviation().isPresent()
                        ? texts.get(
                                "groups.regime.cell-key",
                                "margin",
                                margin,
                                "deviation",
                                numbers.number(from.deviation().getAsDouble(), 1))
                        : texts.get("groups.regime.other", "regime", from.regime(), "margin", margin);
        };
    }

    /** All that a reader has to know to trust figures, which may come of several releases: a label and a text each. */
    Map<String, String> origin(List<Protected> sources) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put(texts.get("groups.from.records"), each(sources, Protected::records));
        facts.put(texts.get("groups.from.measured"), each(sources, Protected::measured));
        facts.put(texts.get("groups.from.regime"), each(sources, Telling::parameters));
        facts.put(
                texts.get("groups.from.definitions"),
                each(
                        sources,
                        from -> from.definitions()
                                .substring(
                                        0, Math.min(DIGITS, from.definitions().length()))));
        return facts;
    }

    private static String each(List<Protected> sources, Function<Protected, String> what) {
        return sources.stream().map(what).distinct().collect(Collectors.joining("; "));
    }

    private static String parameters(Protected from) {
        String parameters = from.parameters().entrySet().stream()
                .filter(each -> !each.getValue().isBlank())
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
        return parameters.isEmpty() ? from.regime() : from.regime() + " (" + parameters + ")";
    }
}
