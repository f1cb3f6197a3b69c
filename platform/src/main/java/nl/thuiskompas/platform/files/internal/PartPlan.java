package nl.thuiskompas.platform.files.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import nl.thuiskompas.platform.datasets.Dimension;
import org.jspecify.annotations.Nullable;

/** What a part of a mapping means for the columns that are really there. */
final class PartPlan {
    private final Books books;
    private final MappingFile.Part part;
    private final String where;
    private final Columns columns;
    private final Set<Integer> totalColumns = new HashSet<>();

    PartPlan(Books books, MappingFile.Part part, String where, Columns columns) {
        this.books = books;
        this.part = part;
        this.where = where;
        this.columns = columns;
        part.totals().forEach(total -> columns.find(total.column()).ifPresent(totalColumns::add));
    }

    /** A total and the columns that it is of. */
    record Sum(int column, String called, int[] parts, double within) {}

    /** Rows that are known by what stands in a column. */
    record Known(int column, Set<String> texts) {
        boolean fits(Line line) {
            return texts.contains(line.text(column));
        }
    }

    /** The columns with values. */
    List<Target> targets() {
        // A part with nothing but totals is only compared.
        boolean nothing = part.values().isEmpty() && part.totals().isEmpty();
        List<MappingFile.Values> values = nothing ? fromTopics() : part.values();
        List<Target> targets = new ArrayList<>();
        for (MappingFile.Values each : values) {
            each.at().keySet().forEach(name -> books.named(where + ", values", name));
            if (!Columns.isPattern(each.columns())) {
                int column = columns.place(each.columns());
                targets.add(target(column, each.at(), Map.of())
                        .orElseThrow(() -> Trouble.wrongUse(books.mapping(), unknownCode(each.at()))));
                continue;
            }
            int before = targets.size();
            for (Columns.Fit fit : columns.fits(each.columns())) {
                if (!totalColumns.contains(fit.column())) {
                    target(fit.column(), each.at(), fit.holes()).ifPresent(target -> {
                        columns.use(target.column());
                        targets.add(target);
                    });
                }
            }
            if (targets.size() == before) {
                throw Trouble.wrongUse(
                        books.mapping(),
                        where + ": no column of the file fits " + each.columns() + " with known codes.");
            }
        }
        Set<Integer> once = new HashSet<>();
        for (Target target : targets) {
            if (!once.add(target.column())) {
                throw Trouble.wrongUse(
                        books.mapping(), where + ": column " + target.called() + " is read twice under values.");
            }
        }
        return targets;
    }

    private List<MappingFile.Values> fromTopics() {
        List<MappingFile.Values> values = new ArrayList<>();
        books.topicLines().forEach((id, topic) -> {
            String column = topic.column().isEmpty() ? id : topic.column();
            values.add(new MappingFile.Values(column, Map.of(MappingFile.TOPIC, id)));
        });
        if (values.isEmpty()) {
            throw Trouble.wrongUse(
                    books.mapping(),
                    where + ": nothing says which columns hold values; name them under topics or values.");
        }
        return values;
    }

    /** Empty when a text that stands for a code is none. */
    private Optional<Target> target(int column, Map<String, String> at, Map<String, String> holes) {
        Map<String, String> said = new LinkedHashMap<>(part.at());
        said.putAll(at);
        holes.forEach((name, text) -> {
            books.named(where + ", values", name);
            said.put(name, text);
        });
        int[] codes = new int[books.dimensions().size()];
        Arrays.fill(codes, -1);
        for (int i = 0; i < codes.length; i++) {
            CodeBook book = books.dimensions().get(i);
            String text = said.get(book.name());
            if (text != null) {
                codes[i] = constant(book, text, holes.containsKey(book.name()));
                if (codes[i] < 0) {
                    return Optional.empty();
                }
            } else if (from(book) == null) {
                throw Trouble.wrongUse(
                        books.mapping(),
                        where + ", column " + columns.called(column) + ": nothing says which code of " + book.name()
                                + " its values have; say it under at, from or dimensions." + book.name() + ".from.");
            }
        }
        String topic = said.get(MappingFile.TOPIC);
        int placeOfTopic = -1;
        if (topic != null) {
            placeOfTopic = constant(books.topics(), topic, holes.containsKey(MappingFile.TOPIC));
            if (placeOfTopic < 0) {
                return Optional.empty();
            }
        } else if (!part.from().containsKey(MappingFile.TOPIC)) {
            if (books.topics().codes().size() != 1) {
                throw Trouble.wrongUse(
                        books.mapping(),
                        where + ", column " + columns.called(column) + ": there are "
                                + books.topics().codes().size() + " topics; say which one under at.");
            }
            placeOfTopic = 0;
        }
        return Optional.of(new Target(column, columns.called(column), placeOfTopic, codes));
    }

    private int constant(CodeBook book, String text, boolean fromHeader) {
        String code = text;
        if (book.kind() == Dimension.Kind.PERIOD) {
            Optional<String> period = Periods.code(text);
            if (period.isEmpty()) {
                if (fromHeader) {
                    return -1;
                }
                throw Trouble.wrongUse(
                        books.mapping(), where + ": " + text + " is no period, such as 2021 or 2021KW01.");
            }
            return book.placeOrNew(period.get(), Periods.title(period.get(), text));
        }
        return book.placeOrNew(code, "");
    }

    private String unknownCode(Map<String, String> at) {
        for (Map<String, String> said : List.of(at, part.at())) {
            for (Map.Entry<String, String> each : said.entrySet()) {
                CodeBook book = books.named(where, each.getKey());
                if (book.closed() && book.place(each.getValue()) < 0) {
                    return where + ": " + each.getValue() + " is no code of " + each.getKey() + "."
                            + book.hint(each.getValue());
                }
            }
        }
        return where + ": a code is not known.";
    }

    /** Where the code of a dimension stands in the rows; null when nothing says so. */
    MappingFile.@Nullable From from(CodeBook book) {
        MappingFile.From own = part.from().get(book.name());
        return own == null ? book.lines().from() : own;
    }

    /** The totals. */
    List<Sum> sums() {
        List<Sum> sums = new ArrayList<>();
        for (MappingFile.Total total : part.totals()) {
            int column = columns.place(total.column());
            Set<Integer> parts = new java.util.LinkedHashSet<>();
            for (String of : total.of()) {
                if (Columns.isPattern(of)) {
                    columns.fits(of).stream()
                            .map(Columns.Fit::column)
                            .filter(fit -> !totalColumns.contains(fit))
                            .forEach(parts::add);
                } else {
                    parts.add(columns.place(of));
                }
            }
            if (parts.isEmpty()) {
                throw Trouble.wrongUse(books.mapping(), where + ": total " + total.column() + " is of no columns.");
            }
            sums.add(new Sum(
                    column,
                    columns.called(column),
                    parts.stream().mapToInt(Integer::intValue).toArray(),
                    Math.max(0.005, total.within())));
        }
        return sums;
    }

    /** The rows that are meant by texts in columns. */
    List<Known> known(Map<String, List<String>> where) {
        Function<Map.Entry<String, List<String>>, Known> toKnown =
                each -> new Known(columns.place(each.getKey()), Set.copyOf(each.getValue()));
        return where.entrySet().stream().map(toKnown).toList();
    }
}
