package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.monitor.CellChoice;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Cells of a table, one row each.
 *
 * @param caption what is measured, with its unit
 * @param size how many cells there are
 * @param count the same in words
 * @param heads titles of the dimensions
 * @param rows the cells of this page
 * @param marks what those statuses among them mean that do not say it themselves
 * @param former the page before; null on the first
 * @param next the next page; null on the last
 */
public record CellTable(
        String caption,
        long size,
        String count,
        List<String> heads,
        List<Row> rows,
        List<Mark> marks,
        @Nullable Link former,
        @Nullable Link next) {
    private static final int PAGE = 100;

    /**
     * A cell.
     *
     * @param code code of the area; empty when the table has none
     * @param names names of its codes, in the order of the heads
     */
    public record Row(String code, List<String> names, String value, String status) {}

    /**
     * A status that needs more words.
     *
     * @param word as it stands beside a value
     * @param meaning a sentence or two
     */
    public record Mark(String word, String meaning) {}

    static CellTable of(Visit visit, Cells cells, TableChoice choice) {
        TableWords words = TableWords.of(visit);
        Dataset dataset = cells.dataset();
        CodeNames names = CodeNames.of(visit.monitor(), dataset);
        List<Dimension> shown = shown(dataset);
        int region = dataset.regions().map(dataset.dimensions()::indexOf).orElse(-1);
        Condition condition = choice.condition(dataset);
        long count = cells.count(condition);
        List<Row> rows = new ArrayList<>();
        Set<CellStatus> statuses = EnumSet.noneOf(CellStatus.class);
        requirePage(choice.page(), count);
        long skip = (long) (choice.page() - 1) * PAGE;
        cells.read(condition, skip, PAGE, cell -> {
            List<String> titles = shown.stream()
                    .map(dimension -> names.of(
                            dimension.name(),
                            cell.codes().get(dataset.dimensions().indexOf(dimension))))
                    .toList();
            statuses.add(cell.status());
            rows.add(new Row(
                    region < 0 ? "" : cell.codes().get(region),
                    titles,
                    words.value(cell, choice.topic()),
                    words.status(cell.status())));
        });
        boolean more = skip + rows.size() < count;
        return new CellTable(
                CodeNames.full(dataset, choice.topic()) + TableWords.unit(choice.topic()),
                count,
                rows.isEmpty() ? words.texts().get("tables.noCells") : shown(words, skip, rows.size(), count),
                shown.stream().map(Dimension::title).toList(),
                rows,
                statuses.stream()
                        .flatMap(each -> words.mark(each, choice.topic(), dataset.margin()).stream())
                        .toList(),
                choice.page() > 1 ? page(visit, choice.page() - 1) : null,
                more ? page(visit, choice.page() + 1) : null);
    }

    private static void requirePage(int page, long count) {
        long last = Math.max(1, (count + PAGE - 1) / PAGE);
        if (page > last) {
            throw new QuestionException(
                    "page",
                    Integer.toString(page),
                    List.of(),
                    List.of(Long.toString(last)),
                    "page is " + page + ", and the last one is " + last);
        }
    }

    private static String shown(TableWords words, long skip, int rows, long count) {
        return count == rows
                ? words.counted("tables.cellsAll", count)
                : words.texts()
                        .get(
                                "tables.cellsOf",
                                "first",
                                words.count(skip + 1),
                                "last",
                                words.count(skip + rows),
                                "count",
                                words.count(count));
    }

    private static Link page(Visit visit, int page) {
        return visit.link().with("page", page == 1 ? null : Integer.toString(page));
    }

    /** Areas first; a dimension with one code says the same in every row and is left out, unless it is areas or time. */
    static List<Dimension> shown(Dataset dataset) {
        List<Dimension> shown = new ArrayList<>();
        dataset.regions().ifPresent(shown::add);
        dataset.periods().ifPresent(shown::add);
        CellChoice.others(dataset).stream()
                .filter(dimension -> dimension.codes().size() > 1)
                .forEach(shown::add);
        return shown;
    }
}
