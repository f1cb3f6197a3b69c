package nl.thuiskompas.platform.workbench.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.platform.exports.Cell;
import nl.thuiskompas.platform.exports.CsvStyle;
import nl.thuiskompas.platform.exports.PlainTable;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.DownloadPages;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.workbench.AnswerDocument;
import nl.thuiskompas.platform.workbench.DistributionWorkbook;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;
import nl.thuiskompas.platform.workbench.Result;
import nl.thuiskompas.platform.workbench.Workbench;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a page of a region shows, as files: all scenarios as a table, the reader's own proposal as a workbook whose sums
 * follow, and as the answer that the API gives.
 */
@RestController
final class RegionFiles {
    private static final String SUFFIX = ".{suffix:csv|xlsx|json}";
    private static final int DECIMALS = 3;

    private final WorkbenchKitchen kitchen;

    RegionFiles(WorkbenchKitchen kitchen) {
        this.kitchen = kitchen;
    }

    @GetMapping({
        "/nl/verdelen/{division:[a-z0-9-]+}/{code:[A-Za-z0-9-]+}" + SUFFIX,
        "/en/distribute/{division:[a-z0-9-]+}/{code:[A-Za-z0-9-]+}" + SUFFIX
    })
    ResponseEntity<byte[]> file(
            HttpServletRequest request,
            @PathVariable String division,
            @PathVariable String code,
            @PathVariable String suffix) {
        WorkbenchVisit visit = RegionPage.visit(request, kitchen, division, code, List.of(DownloadPages.STYLE));
        CsvStyle style = DownloadPages.style(visit.link().query().get(DownloadPages.STYLE));
        Choices choices = new ChoiceReader(visit, RegionPage.table(visit, division, code)).read();
        choices.wrongs().forEach(wrong -> refuse(visit, wrong.field(), wrong.sentence()));
        Comparison comparison = Comparison.of(choices, visit.language());
        RegionPage.refused(visit, comparison).forEach(wrong -> refuse(visit, wrong.field(), wrong.sentence()));
        Supplier<byte[]> body = switch (suffix) {
            case "csv" -> () -> table(comparison).csv(style);
            case "xlsx" -> workbook(visit, comparison);
            default -> () -> Json.write(answer(visit, comparison));
        };
        MediaType type = suffix.equals("json") ? MediaType.APPLICATION_JSON : DownloadPages.type(suffix);
        String name = Place.DISTRIBUTE.word(visit.language()) + "-" + code;
        return kitchen.file(request, visit, type, DownloadPages.headers(visit.link(), suffix, name), body);
    }

    private static void refuse(WorkbenchVisit visit, String field, String sentence) {
        String given = visit.choice(field);
        throw new QuestionException(field, given.isEmpty() ? "–" : given, List.of(), List.of(), sentence);
    }

    private static Map<String, Object> answer(WorkbenchVisit visit, Comparison comparison) {
        return switch (comparison.own().result()) {
            case Result.Answer answer ->
                AnswerDocument.of(answer, visit.language(), Optional.of(Workbench.prices(answer)));
            case Result.Conflicting conflicting -> AnswerDocument.of(conflicting, visit.language());
            case null, default -> throw new IllegalStateException("what was refused has no answer");
        };
    }

    private static Supplier<byte[]> workbook(WorkbenchVisit visit, Comparison comparison) {
        if (comparison.own().result() instanceof Result.Answer answer) {
            return () -> DistributionWorkbook.of(answer, visit.language(), Workbench.prices(answer));
        }
        String agreement = comparison.choices().own().agreed().firstKey();
        throw new QuestionException(
                agreement,
                visit.choice(agreement),
                List.of(),
                List.of(),
                "these agreements cannot be kept together, so there is no answer to put into a workbook");
    }

    /** All scenarios, one municipality in a row. */
    private static PlainTable table(Comparison comparison) {
        List<String> columns = new ArrayList<>(List.of("region", "name", "inhabitants", "fair-share-b"));
        comparison.scenarios().forEach(each -> columns.add(each.letter().toLowerCase(Locale.ROOT)));
        columns.add("from-a-to-b");
        List<List<Cell>> rows = new ArrayList<>();
        List<Distribution.Part> parts = Scenario.distribution(comparison.own().result())
                .map(Distribution::parts)
                .orElse(List.of());
        for (int i = 0; i < parts.size(); i++) {
            KeyTable.Member member = comparison.choices().table().members().get(i);
            var people = member.values().get(RegionKeys.INHABITANTS);
            List<Cell> row = new ArrayList<>(List.of(
                    new Cell.Text(member.region()),
                    new Cell.Text(member.name()),
                    people == null ? new Cell.Empty() : new Cell.Count(people.doubleValue()),
                    new Cell.Exact(parts.get(i).fairShare().doubleValue(), DECIMALS)));
            comparison.scenarios().forEach(each -> row.add(new Cell.Count(each.number(member.region()))));
            row.add(new Cell.Count(comparison.own().number(member.region())
                    - comparison.before().number(member.region())));
            rows.add(row);
        }
        return new PlainTable(columns, rows);
    }
}
