package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Which cells of a table a reader wants to see.
 *
 * @param topic what is measured
 * @param period code of the period; empty for all
 * @param level kind of areas; empty for all
 * @param search part of the name of an area; may be empty
 * @param others code of each other dimension, in the order of the dataset; empty for all of its codes
 * @param page from 1
 */
record TableChoice(
        Topic topic,
        Optional<String> period,
        Optional<Level> level,
        String search,
        List<Optional<String>> others,
        int page) {
    /** What stands in an address for all of something. */
    static final String ALL = "all";

    private static final int MOST_DIMENSIONS = 12;
    private static final int MOST_PAGE = 1_000_000;
    private static final int MANY_AREAS = 1_000;
    private static final int MOST_FOUND = 1_000;

    /** Names of the choices; those of other dimensions are numbered, since dimensions may be called anything. */
    static final List<String> NAMES = Stream.of(
                    Stream.of(Chosen.RELEASE, "topic", "period", "level", "q"),
                    IntStream.rangeClosed(1, MOST_DIMENSIONS).mapToObj(TableChoice::name),
                    Stream.of("page"))
            .flatMap(each -> each)
            .toList();

    /** Name of the choice of an other dimension, from 1. */
    static String name(int number) {
        return "d" + number;
    }

    /** The dimensions that are neither areas nor periods. */
    static List<Dimension> others(Dataset dataset) {
        return dataset.dimensions().stream()
                .filter(each -> dataset.regions().filter(each::equals).isEmpty()
                        && dataset.periods().filter(each::equals).isEmpty())
                .toList();
    }

    /**
     * Reads it from an address.
     *
     * @throws QuestionException when something is chosen that the table has not
     */
    static TableChoice of(Visit visit, Dataset dataset) {
        List<Optional<String>> codes = new ArrayList<>();
        List<Dimension> others = others(dataset);
        for (int i = 0; i < others.size(); i++) {
            codes.add(i < MOST_DIMENSIONS ? code(visit, name(i + 1), others.get(i)) : Optional.empty());
        }
        return new TableChoice(
                topic(visit, dataset),
                period(visit, dataset),
                level(visit, dataset),
                Optional.ofNullable(visit.choice("q")).orElse(""),
                codes,
                page(visit.choice("page")));
    }

    /** The topic that was chosen, or else the first one with numbers. */
    static Topic topic(Visit visit, Dataset dataset) {
        String given = visit.choice("topic");
        if (given == null) {
            return dataset.topics().stream()
                    .filter(topic -> topic.type() == Topic.Type.NUMBER)
                    .findFirst()
                    .orElseGet(() -> dataset.topics().getFirst());
        }
        List<String> ids = dataset.topics().stream().map(Topic::id).toList();
        return dataset.findTopic(given).orElseThrow(() -> wrong("topic", given, ids));
    }

    private static Optional<String> period(Visit visit, Dataset dataset) {
        return dataset.periods()
                .flatMap(periods -> visit.choice("period") == null
                        ? newestFirst(periods).stream().map(Code::id).findFirst()
                        : code(visit, "period", periods));
    }

    /** The periods of a dimension, newest first; what is no period stands last. */
    static List<Code> newestFirst(Dimension periods) {
        return periods.codes().stream()
                .sorted(Comparator.comparing(
                        (Code code) -> PeriodCode.find(code.id()),
                        Comparator.comparing(
                                found -> found.orElse(null), Comparator.nullsLast(Comparator.reverseOrder()))))
                .toList();
    }

    private static Optional<Level> level(Visit visit, Dataset dataset) {
        String given = visit.choice("level");
        List<Level> levels = dataset.regions().map(Level::in).orElse(List.of());
        if (given == null) {
            boolean many = dataset.regions()
                    .filter(regions -> regions.codes().size() > MANY_AREAS)
                    .isPresent();
            return many && levels.contains(Level.MUNICIPALITY) && visit.choice("q") == null
                    ? Optional.of(Level.MUNICIPALITY)
                    : Optional.empty();
        }
        if (given.equals(ALL)) {
            return Optional.empty();
        }
        List<String> codes =
                Stream.concat(Stream.of(ALL), levels.stream().map(Level::code)).toList();
        return Optional.of(Level.find(given).filter(levels::contains).orElseThrow(() -> wrong("level", given, codes)));
    }

    private static Optional<String> code(Visit visit, String name, Dimension dimension) {
        String given = visit.choice(name);
        if (given == null || given.equals(ALL)) {
            return Optional.empty();
        }
        if (dimension.findCode(given).isEmpty()) {
            throw wrong(name, given, dimension.codes().stream().map(Code::id).toList());
        }
        return Optional.of(given);
    }

    private static int page(@Nullable String given) {
        if (given == null) {
            return 1;
        }
        if (!given.matches("[1-9]\\d{0,6}") || Integer.parseInt(given) > MOST_PAGE) {
            throw new QuestionException("page", given, List.of(), List.of("1"), "page is " + given + ", not a number");
        }
        return Integer.parseInt(given);
    }

    private static QuestionException wrong(String name, String given, List<String> known) {
        return new QuestionException(
                name,
                given,
                known.size() <= MOST_DIMENSIONS ? known : List.of(),
                Nearest.to(given, known),
                name + " is " + given + ", which this table has not");
    }

    /** The cells that are wanted. */
    Condition condition(Dataset dataset) {
        List<Condition> all = new ArrayList<>();
        all.add(Condition.is("topic", topic.id()));
        period.ifPresent(
                code -> all.add(Condition.is(dataset.periods().orElseThrow().name(), code)));
        dataset.regions().ifPresent(regions -> {
            level.ifPresent(chosen -> all.add(chosen.condition(regions.name())));
            if (!search.isBlank()) {
                all.add(new Condition.OneOf(regions.name(), found(regions)));
            }
        });
        List<Dimension> dimensions = others(dataset);
        for (int i = 0; i < dimensions.size(); i++) {
            String name = dimensions.get(i).name();
            others.get(i).ifPresent(code -> all.add(Condition.is(name, code)));
        }
        return new Condition.And(all);
    }

    /** The codes of a dimension that the wanted cells may have. */
    List<Code> codes(Dataset dataset, Dimension dimension) {
        if (dataset.periods().filter(dimension::equals).isPresent()) {
            return only(dimension, period);
        }
        if (dataset.regions().filter(dimension::equals).isPresent()) {
            List<String> named = search.isBlank() ? List.of() : found(dimension);
            return dimension.codes().stream()
                    .filter(code -> level.isEmpty() || level.get().holds(code.id()))
                    .filter(code -> search.isBlank() || named.contains(code.id()))
                    .toList();
        }
        return only(dimension, others.get(others(dataset).indexOf(dimension)));
    }

    private static List<Code> only(Dimension dimension, Optional<String> chosen) {
        return dimension.codes().stream()
                .filter(code -> chosen.isEmpty() || code.id().equals(chosen.get()))
                .toList();
    }

    private List<String> found(Dimension regions) {
        String wanted = search.strip().toLowerCase(Locale.ROOT);
        List<String> found = regions.codes().stream()
                .filter(code -> code.title().toLowerCase(Locale.ROOT).contains(wanted)
                        || code.id().toLowerCase(Locale.ROOT).startsWith(wanted))
                .map(Code::id)
                .limit(MOST_FOUND)
                .toList();
        // A name that no area has is no condition that every area meets.
        return found.isEmpty() ? List.of("-") : found;
    }
}
