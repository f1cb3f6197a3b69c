package nl.thuiskompas.platform.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.engine.statistics.Verdict;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.AreaAnswers;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;

/**
 * The figures of one municipality or region and of the areas round it, as sentences write them: {@code here
 * association-share}, {@code province association-share}, {@code country growth}, {@code members lower}.
 */
final class LocalFigures implements Figures {
    static final String HERE = "here";
    static final String PROVINCE = "province";
    static final String COUNTRY = "country";
    private static final Set<String> RELATIONS =
            Set.of(HERE, PROVINCE, COUNTRY, LocalMembers.ALL, LocalMembers.MEMBERS);
    private static final String NORM = "norm";

    /** In percent: the figures that tell what is needed are reckoned by it. */
    static final double USUAL_NORM = 30;

    private final AreaAnswers area;
    private final Language language;
    private final LocalDate day;
    private final Texts texts;
    private final Numbers numbers;
    private final LocalNames names;
    private final LocalMembers members;
    private final LocalSeries series;
    private final Set<String> releases = new LinkedHashSet<>();
    private final Map<String, Answer> answered = new HashMap<>();
    private final Map<String, Optional<Figure>> found = new HashMap<>();

    LocalFigures(AreaAnswers area, Language language, LocalDate day) {
        this.area = area;
        this.language = language;
        this.day = day;
        this.texts = Texts.in(language);
        this.numbers = Numbers.in(language);
        this.names = new LocalNames(area.monitor().divisions(), language);
        this.members = new LocalMembers(area, names, texts, numbers, this::page);
        this.series = new LocalSeries(area, texts, numbers, this::page);
    }

    AreaAnswers area() {
        return area;
    }

    LocalNames names() {
        return names;
    }

    /** The releases that were read. */
    List<String> releases() {
        return List.copyOf(releases);
    }

    /** Whether a name is about the area or those round it. */
    static boolean answers(String name) {
        int space = name.indexOf(' ');
        return space > 0 && RELATIONS.contains(name.substring(0, space));
    }

    /** The area that a word means; empty when there is none, such as the province of a province. */
    private Optional<Region> region(String relation) {
        return switch (relation) {
            case HERE -> Optional.of(area.region());
            case PROVINCE -> area.parent(Division.PROVINCE);
            case COUNTRY -> Optional.of(area.country());
            default -> throw new TemplateException("there is no area called " + relation);
        };
    }

    @Override
    public Answer ask(String name) {
        Answer known = answered.get(name);
        if (known == null) {
            known = answer(name);
            answered.put(name, known);
        }
        return known;
    }

    private Answer answer(String name) {
        String[] two = name.split("\\s+", 2);
        if (two[0].equals(LocalMembers.ALL) || two[0].equals(LocalMembers.MEMBERS)) {
            return members.find(two[0], two[1]).map(this::given).orElseGet(Answer.NotYet::new);
        }
        Optional<Region> region = region(two[0]);
        if (region.isEmpty()) {
            return new Answer.NotYet();
        }
        if (LocalSeries.answers(two[1])) {
            return series.find(two[1], region.get(), names.named(region.get()))
                    .map(this::given)
                    .orElseGet(Answer.NotYet::new);
        }
        return figure(two[1], region.get())
                .filter(figure -> figure.value() instanceof Amount)
                .map(this::given)
                .orElseGet(Answer.NotYet::new);
    }

    private Optional<Figure> figure(String indicator, Region of) {
        if (area.monitor().catalogue().find(indicator).isEmpty()) {
            throw new TemplateException("there is no indicator " + indicator);
        }
        return found.computeIfAbsent(indicator + " " + of.code(), key -> area.newest(indicator, of));
    }

    /** A figure as a page shows it; compared by what is shown, so that equal words mean equal numbers. */
    private Answer given(Figure figure) {
        IndicatorEntry entry =
                area.monitor().catalogue().entry(figure.indicator().code());
        Amount amount = (Amount) figure.value();
        Unit unit = entry.indicator().unit();
        String value = numbers.value(amount, unit);
        String band = amount.banded() ? numbers.band(amount, unit) : "";
        int decimals = unit == Unit.PERCENT && amount.value() != Math.rint(amount.value()) ? 1 : 0;
        return given(new Derived(
                entry.code() + " " + figure.period().code() + " "
                        + figure.region().code(),
                entry.title().in(language) + ", " + names.name(figure.region()),
                amount.value(),
                decimals,
                value,
                band,
                "",
                "",
                "",
                entry.definition().in(language),
                figure,
                "/" + language.code() + (language == Language.NL ? "/herkomst/" : "/origin/") + entry.code() + "/"
                        + figure.region().code() + "?period=" + figure.period().code() + "&edition="
                        + figure.edition() + "&asOf=" + day));
    }

    private Answer given(Derived derived) {
        Figure figure = derived.figure();
        figure.sources().forEach(source -> releases.add(source.release()));
        StatedFigure stated = new StatedFigure(
                0,
                derived.name(),
                derived.title(),
                derived.value() + (derived.band().isEmpty() ? "" : " (" + derived.band() + ")"),
                derived.period(language),
                Measured.sources(figure.sources()),
                "",
                figure.sources().isEmpty() ? "" : figure.sources().getFirst().release(),
                derived.definition(),
                figure.apportioned() > 0 ? texts.get("letter.local.apportioned") : "",
                derived.page());
        return new Answer.Given(
                stated, form -> derived.write(form, language), Optional.of(derived.shown()), Optional.empty(), "");
    }

    private String page(String code) {
        return "/" + language.code() + (language == Language.NL ? "/gebieden/" : "/areas/") + code + "?asOf=" + day;
    }

    @Override
    public Optional<String> words(String place) {
        return switch (place) {
            case "code" -> Optional.of(area.region().code());
            case "name" -> Optional.of(names.name(area.region()));
            case "the" -> Optional.of(names.named(area.region()));
            case "The" -> Optional.of(LocalNames.capital(names.named(area.region())));
            case "the-province" -> area.parent(Division.PROVINCE).map(names::named);
            case "boundaries" -> Optional.of(numbers.date(area.edition()));
            default -> place.startsWith("why ") ? Optional.of(why(place.substring(4))) : Optional.empty();
        };
    }

    /** Why there is no figure, as a sentence. */
    private String why(String indicator) {
        return figure(indicator, area.region())
                .flatMap(f -> f.value() instanceof Value.Missing missing ? Optional.of(missing) : Optional.empty())
                .map(missing -> LocalNames.capital(
                        texts.get("reason." + missing.reason().kind().name(), "name", names.named(area.region()))))
                .orElseGet(() -> texts.get("letter.local.absent"));
    }

    @Override
    public Optional<Boolean> holds(String kind, String what) {
        return switch (kind) {
            case "lower" -> Optional.of(below(what) == Verdict.YES);
            case "higher" -> Optional.of(below(what) == Verdict.NO);
            case "undecided" -> Optional.of(below(what) == Verdict.CANNOT_BE_SAID);
            case "banded" ->
                Optional.of(own(what)
                        .filter(f -> f.value() instanceof Amount a && a.banded())
                        .isPresent());
            case "apportioned" ->
                Optional.of(own(what)
                        .filter(f -> f.apportioned() > Verdict.LARGEST_APPORTIONED)
                        .isPresent());
            case "available" -> Optional.of(available(what));
            case "absent" -> Optional.of(!available(what));
            case "listed" -> Optional.of(listed(what));
            case "unlisted" -> Optional.of(!listed(what));
            case "positive" -> Optional.of(sign(what) > 0);
            case "negative" -> Optional.of(sign(what) < 0);
            case "gap" -> Optional.of(gap());
            case "several" ->
                Optional.of(
                        what.equals(LocalMembers.MEMBERS)
                                ? area.municipalities().size() > 1
                                : many(what));
            case "none" -> Optional.of(ask(what) instanceof Answer.Given && sign(what) == 0);
            default -> Optional.empty();
        };
    }

    /** Whether years are missing between those that are added up and the newest. */
    private boolean gap() {
        Optional<Figure> newest = own("new-construction").filter(f -> f.value() instanceof Amount);
        return newest.isPresent()
                && ask(HERE + " built") instanceof Answer.Given built
                && !built.forms().write("to").equals(newest.get().period().code());
    }

    private Optional<Figure> own(String indicator) {
        return figure(indicator, area.region());
    }

    private boolean available(String indicator) {
        Monitor monitor = area.monitor();
        return !monitor.periods(monitor.catalogue().entry(indicator)).isEmpty();
    }

    private boolean listed(String division) {
        return area.monitor().divisions().listed().stream()
                .anyMatch(d -> d.code().equals(division));
    }

    private int sign(String name) {
        return ask(name) instanceof Answer.Given given
                ? given.amount().map(BigDecimal::signum).orElse(0)
                : 0;
    }

    private boolean many(String name) {
        return ask(name) instanceof Answer.Given given
                && given.amount().filter(n -> n.compareTo(BigDecimal.ONE) > 0).isPresent();
    }

    /** Whether the area lies below another or below the norm: {@code country association-share}; null without figures. */
    private @org.jspecify.annotations.Nullable Verdict below(String what) {
        String[] two = what.split("\\s+", 2);
        Optional<Figure> mine = own(two[1]);
        Optional<Amount> reference = two[0].equals(NORM)
                ? Optional.of(Amount.exact(Objects.requireNonNullElse(
                        area.monitor().catalogue().entry(two[1]).norm(), USUAL_NORM)))
                : region(two[0])
                        .flatMap(region -> figure(two[1], region))
                        .flatMap(f -> f.value() instanceof Amount amount ? Optional.of(amount) : Optional.empty());
        if (reference.isEmpty() || mine.isEmpty() || !(mine.get().value() instanceof Amount amount)) {
            return null;
        }
        return Verdict.below(mine.get(), amount, reference.get());
    }
}
