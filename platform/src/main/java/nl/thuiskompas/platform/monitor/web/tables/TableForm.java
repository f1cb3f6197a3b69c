package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.monitor.AreaLevel;
import nl.thuiskompas.platform.monitor.CellChoice;
import nl.thuiskompas.platform.monitor.web.IndicatorPage.Option;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The choices that a table offers.
 *
 * @param action address of the page
 * @param fields lists to choose from
 * @param search what was searched for; null when the table has no areas
 * @param release the release that the address names; empty when it names none
 */
public record TableForm(
        String action, List<Field> fields, @Nullable String search, String release) {
    /**
     * A list to choose from.
     *
     * @param title language of its label; empty when it is that of the page
     * @param language of what can be chosen, but for everything; empty when it is that of the page
     */
    public record Field(String id, String name, String label, List<Option> options, String title, String language) {
        /** The language of the label where it is not that of the page. */
        public @Nullable String languageOfLabel() {
            return title.isEmpty() ? null : title;
        }

        /** The language of a choice where it is not that of the page. */
        public @Nullable String languageOf(Option option) {
            return language.isEmpty() || option.value().equals(CellChoice.ALL) ? null : language;
        }

        /** The same field with choices in the language of their source. */
        Field in(String source) {
            return new Field(id, name, label, options, title, source);
        }

        /** The same field with choices and label in the language of their source. */
        Field titled(String source) {
            return new Field(id, name, label, options, source, source);
        }
    }

    /** A dimension with more codes than this has no list: nobody finds anything in it. */
    private static final int LONGEST_LIST = 1_000;

    static TableForm of(Chosen chosen, Dataset dataset, TableChoice choice) {
        Visit visit = chosen.visit();
        TableWords words = TableWords.of(visit);
        List<Field> fields = new ArrayList<>();
        fields.add(field("topic", words.texts().get("tables.topic"), topics(dataset, choice.topic()))
                .in(dataset.language()));
        dataset.periods()
                .ifPresent(periods -> fields.add(field(
                                "period",
                                words.texts().get("form.period"),
                                codes(visit, dataset, ordered(periods), choice.period()))
                        .in(dataset.language())));
        List<Dimension> others = CellChoice.others(dataset);
        for (int i = 0; i < others.size(); i++) {
            int size = others.get(i).codes().size();
            if (size > 1 && size <= LONGEST_LIST) {
                fields.add(field(
                                CellChoice.name(i + 1),
                                others.get(i).title(),
                                codes(
                                        visit,
                                        dataset,
                                        others.get(i),
                                        choice.others().get(i)))
                        .titled(dataset.language()));
            }
        }
        dataset.regions().map(AreaLevel::in).filter(levels -> levels.size() > 1).ifPresent(levels -> {
            List<Option> options = new ArrayList<>();
            options.add(all(visit, choice.level().isEmpty()));
            levels.forEach(level -> options.add(new Option(
                    level.code(),
                    words.texts().get("tables.level." + level.code()),
                    choice.level().filter(level::equals).isPresent())));
            fields.add(field("level", words.texts().get("tables.level"), options));
        });
        return new TableForm(
                visit.link().path(),
                fields,
                dataset.regions().isPresent() ? choice.search() : null,
                Optional.ofNullable(visit.choice(Chosen.RELEASE)).orElse(""));
    }

    static Field field(String name, String label, List<Option> options) {
        return new Field("f-" + name, name, label, options, "", "");
    }

    static List<Option> topics(Dataset dataset, Topic chosen) {
        return dataset.topics().stream()
                .map(topic -> new Option(
                        topic.id(),
                        CodeNames.full(dataset, topic) + TableWords.unit(topic),
                        topic.id().equals(chosen.id())))
                .toList();
    }

    private static Dimension ordered(Dimension periods) {
        return new Dimension(
                periods.name(),
                periods.kind(),
                periods.title(),
                periods.description(),
                TableChoice.newestFirst(periods),
                periods.groups(),
                periods.said());
    }

    private static List<Option> codes(Visit visit, Dataset dataset, Dimension dimension, Optional<String> chosen) {
        CodeNames names = CodeNames.of(visit.monitor(), dataset);
        List<Option> options = new ArrayList<>();
        options.add(all(visit, chosen.isEmpty()));
        dimension.codes().stream()
                .limit(LONGEST_LIST)
                .forEach(code -> options.add(new Option(
                        code.id(),
                        names.of(dimension.name(), code.id()),
                        chosen.filter(code.id()::equals).isPresent())));
        return options;
    }

    private static Option all(Visit visit, boolean chosen) {
        return new Option(CellChoice.ALL, visit.texts().get("tables.all"), chosen);
    }
}
