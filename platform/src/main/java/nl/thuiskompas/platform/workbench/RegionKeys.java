package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.QuestionException;

/**
 * Keys from the indicators: what they say of each municipality of a region, in whole persons and homes. Of each indicator
 * the newest period is taken that lies on or before the day of the edition.
 */
public final class RegionKeys implements KeySource {
    /** Key: inhabitants. */
    public static final String INHABITANTS = "inhabitants";
    /** Key: all dwellings. */
    public static final String DWELLINGS = "dwellings";
    /** Key: dwellings of housing associations. */
    public static final String ASSOCIATION_HOMES = "association-homes";
    /** Key: homes that have to change hands to reach 30 % association homes. */
    public static final String GAP_TO_30 = "gap-to-30";

    private static final String SHARE = "association-share";
    private static final String STOCK = "dwelling-stock";

    /** What an indicator is called as a key, in the order in which keys are shown. Each counts persons or homes. */
    private static final List<Counted> COUNTED = List.of(
            new Counted(INHABITANTS, "population"),
            new Counted(DWELLINGS, STOCK),
            new Counted(ASSOCIATION_HOMES, SHARE),
            new Counted(GAP_TO_30, "homes-to-30-transfer"),
            new Counted("new-homes", "new-construction"),
            new Counted("planned-homes", "plan-capacity"));

    /** All keys that there can be, in the order in which they are shown. */
    public static final List<String> NAMES = COUNTED.stream().map(Counted::key).toList();

    private final Supplier<Monitor> monitors;

    private record Counted(String key, String indicator) {}

    /** A key with its values by municipality. */
    private record Read(KeyTable.Key key, Map<String, BigDecimal> values) {}

    /** @param monitors gives the monitor whose figures are taken, anew for each question */
    public RegionKeys(Supplier<Monitor> monitors) {
        this.monitors = monitors;
    }

    @Override
    public Optional<KeyTable> keys(String division, String edition, String code) {
        Monitor monitor = monitors.get();
        GeographyQuestions places = new GeographyQuestions(monitor);
        Division meant = places.division(division);
        if (meant.equals(Division.MUNICIPALITY)) {
            throw new QuestionException(
                    "division",
                    division,
                    List.of(),
                    List.of("corop"),
                    "a single municipality has nobody to divide a task with; choose a division of regions such as corop");
        }
        LocalDate day = places.edition("edition", edition, usual(monitor));
        Partition partition = monitor.geography().partition(meant, day);
        int place = partition.indexOf(code);
        return place < 0 ? Optional.empty() : table(monitor, partition, place);
    }

    /** The newest day on which inhabitants, dwellings and association homes were all counted: none is apportioned then. */
    public static LocalDate usual(Monitor monitor) {
        Geography geography = monitor.geography();
        return COUNTED.subList(0, 3).stream()
                .map(counted ->
                        monitor.catalogue().find(counted.indicator()).map(monitor::periods).orElse(List.of()).stream()
                                .map(Period::moment)
                                .filter(day -> !day.isBefore(geography.first()) && !day.isAfter(geography.last()))
                                .collect(Collectors.toSet()))
                .reduce((a, b) -> {
                    a.retainAll(b);
                    return a;
                })
                .flatMap(days -> days.stream().max(Comparator.naturalOrder()))
                .orElse(geography.last());
    }

    private static Optional<KeyTable> table(Monitor monitor, Partition partition, int place) {
        List<Municipality> here = partition.municipalitiesOf(place);
        if (here.isEmpty()) {
            return Optional.empty();
        }
        List<Read> read = new ArrayList<>();
        for (Counted counted : COUNTED) {
            read(monitor, partition.date(), counted).ifPresent(read::add);
        }
        List<KeyTable.Member> members = here.stream()
                .map(municipality -> {
                    Map<String, BigDecimal> values = new HashMap<>();
                    for (Read each : read) {
                        BigDecimal value = each.values().get(municipality.code());
                        if (value != null) {
                            values.put(each.key().name(), value);
                        }
                    }
                    return new KeyTable.Member(municipality.code(), municipality.name(), values);
                })
                .toList();
        return Optional.of(new KeyTable(
                partition.division().code(),
                partition.date(),
                partition.regions().get(place).code(),
                partition.regions().get(place).name(),
                read.stream().map(Read::key).toList(),
                members));
    }

    private static Optional<Read> read(Monitor monitor, LocalDate day, Counted counted) {
        return monitor.catalogue()
                .find(counted.indicator())
                .flatMap(entry -> period(monitor, entry, day).map(period -> {
                    Cube cube = cube(monitor, entry, period, day);
                    Cube base = counted.indicator().equals(SHARE) ? base(monitor, period, day) : cube;
                    Map<String, BigDecimal> values = new TreeMap<>();
                    for (int i = 0; i < cube.size(); i++) {
                        OptionalDouble value = counted.indicator().equals(SHARE)
                                ? product(cube.value(i), base.value(i))
                                : amount(cube.value(i));
                        if (value.isPresent()) {
                            values.put(
                                    cube.region(i).code(),
                                    BigDecimal.valueOf(Math.max(0, value.getAsDouble()))
                                            .setScale(0, RoundingMode.HALF_UP));
                        }
                    }
                    return new Read(key(counted.key(), cube, period), values);
                }));
    }

    private static KeyTable.Key key(String name, Cube cube, Period period) {
        String text = "workbench.key." + name;
        return new KeyTable.Key(
                name,
                new Words(Texts.in(Language.NL).get(text), Texts.in(Language.EN).get(text)),
                cube.sources().stream().map(RegionKeys::source).distinct().collect(Collectors.joining("; ")),
                period.reference());
    }

    private static String source(Source source) {
        return source.publisher() + " " + source.table();
    }

    /** The newest period on or before a day, or else the first after it. */
    private static Optional<Period> period(Monitor monitor, IndicatorEntry entry, LocalDate day) {
        List<Period> all = monitor.available().contains(entry) ? monitor.periods(entry) : List.of();
        return all.stream()
                .filter(period -> !period.moment().isAfter(day))
                .max(Comparator.naturalOrder())
                .or(() -> all.stream().min(Comparator.naturalOrder()));
    }

    private static Cube cube(Monitor monitor, IndicatorEntry entry, Period period, LocalDate day) {
        return monitor.cube(new FigureQuestion(entry, period, day, Division.MUNICIPALITY, Average.RATIO));
    }

    /** All dwellings at the moment of which the share is known. */
    private static Cube base(Monitor monitor, Period share, LocalDate day) {
        IndicatorEntry stock = monitor.catalogue().find(STOCK).orElseThrow();
        Period same = monitor.periods(stock).stream()
                .filter(period -> period.moment().equals(share.moment()))
                .findFirst()
                .orElseThrow();
        return cube(monitor, stock, same, day);
    }

    private static OptionalDouble product(Value share, Value base) {
        OptionalDouble part = amount(share);
        OptionalDouble whole = amount(base);
        return part.isPresent() && whole.isPresent()
                ? OptionalDouble.of(part.getAsDouble() / 100 * whole.getAsDouble())
                : OptionalDouble.empty();
    }

    private static OptionalDouble amount(Value value) {
        return value instanceof Value.Amount amount ? OptionalDouble.of(amount.value()) : OptionalDouble.empty();
    }
}
