package nl.thuiskompas.platform.monitor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of an imported table somebody wants, in the words of an address. Areas and periods go by those names; other
 * dimensions are numbered, since dimensions may be called anything. Pages and the API read them in the same way.
 */
public final class CellChoice {
    /** What is measured. */
    public static final String TOPIC = "topic";
    /** The area. */
    public static final String REGION = "region";
    /** The period. */
    public static final String PERIOD = "period";
    /** What stands in an address for all of something. */
    public static final String ALL = "all";
    /** Kind of areas. */
    public static final String LEVEL = "level";
    /** So many dimensions, besides areas and periods, can be chosen from. */
    public static final int MOST_DIMENSIONS = 12;
    /** Names of the choices of other dimensions. */
    public static final List<String> DIMENSIONS =
            IntStream.rangeClosed(1, MOST_DIMENSIONS).mapToObj(CellChoice::name).toList();

    private static final int FEW = 12;
    /** What is longer than any code is near to none. */
    private static final int LONGEST_CODE = 60;

    private static final int MOST_CODES = 200;

    private final Dataset dataset;
    private final Given given;

    /** What was given for a choice; null when nothing was. */
    @FunctionalInterface
    public interface Given {
        @Nullable
        String of(String name);
    }

    /**
     * A choice from a table.
     *
     * @param given what stands in the address
     */
    public CellChoice(Dataset dataset, Given given) {
        this.dataset = dataset;
        this.given = given;
    }

    /** Name of the choice of an other dimension, from 1. */
    public static String name(int number) {
        return "d" + number;
    }

    /** The dimensions that are neither areas nor periods. */
    public static List<Dimension> others(Dataset dataset) {
        return dataset.dimensions().stream()
                .filter(each -> dataset.regions().filter(each::equals).isEmpty()
                        && dataset.periods().filter(each::equals).isEmpty())
                .toList();
    }

    /** The dimensions that can be chosen from, by the name of the choice: areas, periods, and the others in order. */
    public static Map<String, Dimension> choices(Dataset dataset) {
        Map<String, Dimension> choices = new LinkedHashMap<>();
        dataset.regions().ifPresent(regions -> choices.put(REGION, regions));
        dataset.periods().ifPresent(periods -> choices.put(PERIOD, periods));
        List<Dimension> others = others(dataset);
        for (int i = 0; i < others.size() && i < MOST_DIMENSIONS; i++) {
            choices.put(name(i + 1), others.get(i));
        }
        return choices;
    }

    /**
     * The topic that was chosen, or else the first one with numbers.
     *
     * @throws QuestionException when the table has not the one that was chosen
     */
    public Topic topic() {
        String chosen = given.of(TOPIC);
        return chosen == null
                ? dataset.topics().stream()
                        .filter(topic -> topic.type() == Topic.Type.NUMBER)
                        .findFirst()
                        .orElseGet(() -> dataset.topics().getFirst())
                : dataset.findTopic(chosen).orElseThrow(() -> wrong(TOPIC, chosen, topics()));
    }

    private List<String> topics() {
        return dataset.topics().stream().map(Topic::id).toList();
    }

    /**
     * The code that was chosen of a dimension; empty when none was, or all were.
     *
     * @throws QuestionException when the dimension has not the one that was chosen
     */
    public Optional<String> code(String name, Dimension dimension) {
        String chosen = given.of(name);
        if (chosen == null || chosen.equals(ALL)) {
            return Optional.empty();
        }
        if (dimension.findCode(chosen).isEmpty()) {
            throw wrong(name, chosen, codes(dimension));
        }
        return Optional.of(chosen);
    }

    private static List<String> codes(Dimension dimension) {
        return dimension.codes().stream().map(Code::id).toList();
    }

    /**
     * The kind of areas that was chosen; empty when none was, or all were.
     *
     * @throws QuestionException when the table has no areas of that kind
     */
    public Optional<AreaLevel> level() {
        String chosen = given.of(LEVEL);
        if (chosen == null || chosen.equals(ALL)) {
            return Optional.empty();
        }
        List<AreaLevel> levels = dataset.regions().map(AreaLevel::in).orElse(List.of());
        List<String> codes = Stream.concat(Stream.of(ALL), levels.stream().map(AreaLevel::code))
                .toList();
        return Optional.of(
                AreaLevel.find(chosen).filter(levels::contains).orElseThrow(() -> wrong(LEVEL, chosen, codes)));
    }

    /**
     * A series: one code in each dimension but that of periods.
     *
     * @param usual gives the code of a dimension of which none was chosen
     * @return codes by name of the dimension
     * @throws QuestionException when a dimension has not the one that was chosen
     */
    public Map<String, String> series(Function<Dimension, String> usual) {
        Map<String, String> codes = new LinkedHashMap<>();
        choices(dataset).forEach((name, dimension) -> {
            if (!name.equals(PERIOD) && !dimension.codes().isEmpty()) {
                codes.put(dimension.name(), code(name, dimension).orElseGet(() -> usual.apply(dimension)));
            }
        });
        return codes;
    }

    /**
     * All cells that satisfy every choice; a choice may name several codes with commas between them.
     *
     * @throws QuestionException when something is chosen that the table has not
     */
    public Condition condition() {
        List<Condition> all = new ArrayList<>();
        several(TOPIC, topics()).ifPresent(topics -> all.add(new Condition.OneOf(TOPIC, topics)));
        Map<String, Dimension> choices = choices(dataset);
        choices.forEach((name, dimension) -> several(name, codes(dimension))
                .ifPresent(codes -> all.add(new Condition.OneOf(dimension.name(), codes))));
        Stream.of(List.of(REGION, PERIOD), DIMENSIONS)
                .flatMap(List::stream)
                .filter(name -> !choices.containsKey(name))
                .forEach(this::refuse);
        level().ifPresent(level ->
                all.add(level.condition(dataset.regions().orElseThrow().name())));
        return new Condition.And(all);
    }

    /** A choice of a dimension that the table has not. */
    private void refuse(String name) {
        String chosen = given.of(name);
        if (chosen != null) {
            List<String> known = List.copyOf(choices(dataset).keySet());
            throw new QuestionException(
                    name,
                    chosen,
                    List.of(),
                    List.of(),
                    "this table has no dimension " + name + "; it has " + String.join(", ", known));
        }
    }

    private Optional<List<String>> several(String name, List<String> known) {
        String chosen = given.of(name);
        if (chosen == null || chosen.equals(ALL)) {
            return Optional.empty();
        }
        Set<String> codes = Set.copyOf(known);
        // A code of somebody's own file may have a comma in it.
        List<String> wanted = codes.contains(chosen) ? List.of(chosen) : List.of(chosen.split(",", -1));
        if (wanted.size() > MOST_CODES) {
            throw new QuestionException(
                    name,
                    chosen,
                    List.of(),
                    List.of(),
                    name + " names " + wanted.size() + " codes, at most " + MOST_CODES + " are read at once");
        }
        wanted.stream().filter(code -> !codes.contains(code)).findFirst().ifPresent(code -> {
            throw wrong(name, code, known);
        });
        return Optional.of(wanted);
    }

    private static QuestionException wrong(String name, String given, List<String> known) {
        return new QuestionException(
                name,
                given,
                known.size() <= FEW ? known : List.of(),
                given.length() > LONGEST_CODE ? List.of() : Nearest.to(given, known),
                name + " is " + given + ", which this table has not");
    }
}
