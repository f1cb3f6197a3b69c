package nl.thuiskompas.platform.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Value.Amount;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.monitor.AreaAnswers;

/** What years say together of an area, all by the municipalities of one date: how its stock grew, what was built. */
final class LocalSeries {
    private static final String STOCK = "dwelling-stock";
    private static final String BUILT = "built";
    private static final String DEMOLISHED = "demolished";
    private static final String GROWTH = "growth";
    private static final String RATE = "built-rate";
    private static final Set<String> ALL = Set.of(BUILT, DEMOLISHED, GROWTH, RATE);

    /** At most so many years are added up. */
    private static final int YEARS = 5;

    private static final int THOUSAND = 1_000;

    private final AreaAnswers area;
    private final Texts texts;
    private final Numbers numbers;
    private final UnaryOperator<String> page;
    private final Map<String, List<Figure>> through = new HashMap<>();

    /** @param page the address of the page of the area with a code */
    LocalSeries(AreaAnswers area, Texts texts, Numbers numbers, UnaryOperator<String> page) {
        this.area = area;
        this.texts = texts;
        this.numbers = numbers;
        this.page = page;
    }

    static boolean answers(String what) {
        return ALL.contains(what);
    }

    Optional<Derived> find(String what, Region of, String name) {
        return switch (what) {
            case GROWTH -> growth(of, name);
            case BUILT -> sum(BUILT, "new-construction", of, name);
            case DEMOLISHED -> sum(DEMOLISHED, "demolition", of, name);
            default -> rate(of, name);
        };
    }

    private static double amount(Figure figure) {
        return figure.value() instanceof Amount amount ? amount.value() : Double.NaN;
    }

    private List<Figure> known(String indicator, Region of) {
        return through.computeIfAbsent(
                indicator + " " + of.code(),
                key -> area.through(indicator, of).stream()
                        .filter(f -> f.value() instanceof Amount)
                        .toList());
    }

    private Optional<Derived> growth(Region of, String name) {
        List<Figure> stock =
                known(STOCK, of).stream().filter(f -> amount(f) > 0).toList();
        if (stock.size() < 2) {
            return Optional.empty();
        }
        double growth = 100 * (amount(stock.getLast()) / amount(stock.getFirst()) - 1);
        return Optional.of(derived(
                GROWTH,
                of,
                name,
                growth,
                1,
                numbers.percent(Math.abs(growth), 1),
                numbers.date(stock.getFirst().period().reference()),
                numbers.date(stock.getLast().period().reference()),
                stock.getLast()));
    }

    /** The last years in a row, at most five, in which both construction and demolition were counted, oldest first. */
    private List<Figure> years(String indicator, Region of) {
        List<String> both = known("new-construction", of).stream()
                .map(f -> f.period().code())
                .filter(code -> known("demolition", of).stream()
                        .anyMatch(d -> d.period().code().equals(code)))
                .toList();
        List<Figure> years = new ArrayList<>();
        List<Figure> figures = known(indicator, of).stream()
                .filter(f -> both.contains(f.period().code()))
                .toList();
        for (Figure figure : figures.reversed()) {
            boolean next = years.isEmpty()
                    || years.getFirst().period().reference().getYear()
                            == figure.period().reference().getYear() + 1;
            if (!next || years.size() == YEARS) {
                break;
            }
            years.addFirst(figure);
        }
        return years;
    }

    private Optional<Derived> sum(String what, String indicator, Region of, String name) {
        List<Figure> years = years(indicator, of);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        double sum = years.stream().mapToDouble(LocalSeries::amount).sum();
        return Optional.of(derived(
                what,
                of,
                name,
                sum,
                0,
                numbers.whole(sum),
                years.getFirst().period().code(),
                years.getLast().period().code(),
                years.getLast()));
    }

    /** New homes per year for every thousand homes at the end of those years. */
    private Optional<Derived> rate(Region of, String name) {
        List<Figure> years = years("new-construction", of);
        if (years.isEmpty()) {
            return Optional.empty();
        }
        Figure last = years.getLast();
        double built = years.stream().mapToDouble(LocalSeries::amount).sum();
        return known(STOCK, of).stream()
                .filter(f -> f.period().code().equals(last.period().code()) && amount(f) > 0)
                .findFirst()
                .map(stock -> {
                    double rate = THOUSAND * built / years.size() / amount(stock);
                    return derived(
                            RATE,
                            of,
                            name,
                            rate,
                            1,
                            numbers.number(rate, 1),
                            years.getFirst().period().code(),
                            last.period().code(),
                            last);
                });
    }

    private Derived derived(
            String what,
            Region of,
            String name,
            double amount,
            int decimals,
            String value,
            String from,
            String to,
            Figure figure) {
        return new Derived(
                what + " " + of.code(),
                texts.get("letter.local." + what, "name", name),
                amount,
                decimals,
                value,
                "",
                from,
                to,
                "",
                texts.get("letter.local." + what + ".how", "edition", numbers.date(area.edition())),
                figure,
                page.apply(of.code()));
    }
}
