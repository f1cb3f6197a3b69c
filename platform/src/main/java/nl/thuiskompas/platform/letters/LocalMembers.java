package nl.thuiskompas.platform.letters;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Tally;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.engine.statistics.Verdict;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.AreaAnswers;
import nl.thuiskompas.platform.monitor.FigureQuestion;

/** Where an area stands among all municipalities, and what the municipalities of a region have. */
final class LocalMembers {
    /** All municipalities of the country: {@code all lower}, {@code all counted}. */
    static final String ALL = "all";

    /** The municipalities of the region: {@code members counted}, {@code members lower}, {@code members highest}. */
    static final String MEMBERS = "members";

    private static final String SHARE = "association-share";
    private static final String NEEDED = "homes-to-30-construction";

    private final AreaAnswers area;
    private final LocalNames names;
    private final Texts texts;
    private final Numbers numbers;
    private final UnaryOperator<String> page;

    /** @param page the address of the page of the area with a code */
    LocalMembers(AreaAnswers area, LocalNames names, Texts texts, Numbers numbers, UnaryOperator<String> page) {
        this.area = area;
        this.names = names;
        this.texts = texts;
        this.numbers = numbers;
        this.page = page;
    }

    Optional<Derived> find(String whose, String what) {
        if (whose.equals(MEMBERS) && what.equals("needed")) {
            return most(NEEDED, Comparator.naturalOrder(), what).filter(f -> f.amount() > 0);
        }
        return switch (whose + " " + what) {
            case ALL + " lower" -> area.newest(SHARE, area.region()).flatMap(f -> all(f, true));
            case ALL + " counted" -> area.newest(SHARE, area.region()).flatMap(f -> all(f, false));
            case MEMBERS + " counted" -> members().map(list -> members(list, list.size(), what));
            case MEMBERS + " lower" ->
                area.newest(SHARE, area.country())
                        .flatMap(f -> f.value() instanceof Amount amount ? Optional.of(amount) : Optional.empty())
                        .flatMap(country -> members().map(list -> members(list, below(list, country), what)));
            case MEMBERS + " highest" -> most(SHARE, Comparator.naturalOrder(), what);
            case MEMBERS + " lowest" -> most(SHARE, Comparator.reverseOrder(), what);
            default -> throw new TemplateException("nothing of municipalities is called " + what);
        };
    }

    /** How many municipalities have a smaller share than the area, and how many have one at all. */
    private Optional<Derived> all(Figure own, boolean lower) {
        Optional<FigureQuestion> question = area.question(SHARE, Division.MUNICIPALITY);
        if (question.isEmpty() || !(own.value() instanceof Amount amount)) {
            return Optional.empty();
        }
        Tally tally = Tally.below(area.monitor().cube(question.get()), amount);
        int count = lower ? tally.middle() : tally.of();
        return Optional.of(derived(ALL + (lower ? " lower" : " counted"), count, "", own));
    }

    /** The shares of the municipalities of the region that have one. */
    private Optional<List<Figure>> members() {
        List<Figure> figures = figures(SHARE);
        return figures.isEmpty() ? Optional.empty() : Optional.of(figures);
    }

    private List<Figure> figures(String indicator) {
        Set<String> codes =
                area.municipalities().stream().map(Municipality::code).collect(Collectors.toSet());
        return area.question(indicator, Division.MUNICIPALITY).stream()
                .map(area.monitor()::cube)
                .flatMap(Cube::figures)
                .filter(f -> codes.contains(f.region().code()) && f.value() instanceof Amount)
                .toList();
    }

    private static int below(List<Figure> figures, Amount reference) {
        return (int) figures.stream()
                .filter(f -> f.value() instanceof Amount amount && Verdict.below(f, amount, reference) == Verdict.YES)
                .count();
    }

    private Derived members(List<Figure> figures, int count, String what) {
        return derived(MEMBERS + " " + what, count, "", figures.getFirst());
    }

    private Optional<Derived> most(String indicator, Comparator<Double> order, String what) {
        return figures(indicator).stream()
                .max(Comparator.comparing((Figure f) -> ((Amount) f.value()).value(), order)
                        .thenComparing(f -> f.region().code()))
                .map(f -> derived(MEMBERS + " " + what, ((Amount) f.value()).value(), names.named(f.region()), f));
    }

    private Derived derived(String name, double amount, String subject, Figure figure) {
        boolean count = subject.isEmpty();
        String value = count
                ? numbers.whole(amount)
                : numbers.value((Amount) figure.value(), figure.indicator().unit());
        return new Derived(
                name + " " + area.region().code(),
                texts.get(
                        "letter.local." + name.replace(' ', '-'),
                        "name",
                        names.named(area.region()),
                        "member",
                        subject,
                        "edition",
                        numbers.date(area.edition())),
                amount,
                count || figure.indicator().code().equals(NEEDED) ? 0 : 1,
                value,
                "",
                "",
                "",
                subject,
                texts.get("letter.local." + name.replace(' ', '-') + ".how"),
                figure,
                page.apply((count ? area.region() : figure.region()).code()));
    }
}
