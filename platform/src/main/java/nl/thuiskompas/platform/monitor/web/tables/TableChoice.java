package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.monitor.AreaLevel;
import nl.thuiskompas.platform.monitor.CellChoice;
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
        Optional<AreaLevel> level,
        String search,
        List<Optional<String>> others,
        int page) {
    private static final int MOST_PAGE = 1_000_000;
    private static final int MANY_AREAS = 1_000;
    private static final int MOST_FOUND = 1_000;

    /** Names of the choices; those of other dimensions are numbered, since dimensions may be called anything. */
    static final List<String> NAMES = Stream.of(
                    Stream.of(Chosen.RELEASE, "topic", "period", "level", "q"),
                    CellChoice.DIMENSIONS.stream(),
                    Stream.of("page"))
            .flatMap(each -> each)
            .toList();

    /**
     * Reads it from an address.
     *
     * @throws QuestionException when something is chosen that the table has not
     */
    static TableChoice of(Visit visit, Dataset dataset) {
        List<Optional<String>> codes = new ArrayList<>();
        CellChoice choice = new CellChoice(dataset, visit::choice);
        List<Dimension> others = CellChoice.others(dataset);
        for (int i = 0; i < others.size(); i++) {
            codes.add(
                    i < CellChoice.MOST_DIMENSIONS
                            ? choice.code(CellChoice.name(i + 1), others.get(i))
                            : Optional.empty());
        }
        return new TableChoice(
                choice.topic(),
                period(visit, dataset, choice),
                level(visit, dataset, choice),
                Optional.ofNullable(visit.choice("q")).orElse(""),
                codes,
                page(visit.choice("page")));
    }

    private static Optional<String> period(Visit visit, Dataset dataset, CellChoice choice) {
        return dataset.periods()
                .flatMap(periods -> visit.choice(CellChoice.PERIOD) == null
                        ? newestFirst(periods).stream().map(Code::id).findFirst()
                        : choice.code(CellChoice.PERIOD, periods));
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

    private static Optional<AreaLevel> level(Visit visit, Dataset dataset, CellChoice choice) {
        if (visit.choice(CellChoice.LEVEL) != null) {
            return choice.level();
        }
        return dataset.regions()
                .filter(regions -> regions.codes().size() > MANY_AREAS && visit.choice("q") == null)
                .filter(regions -> AreaLevel.in(regions).contains(AreaLevel.MUNICIPALITY))
                .map(regions -> AreaLevel.MUNICIPALITY);
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
        List<Dimension> dimensions = CellChoice.others(dataset);
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
        return only(dimension, others.get(CellChoice.others(dataset).indexOf(dimension)));
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
