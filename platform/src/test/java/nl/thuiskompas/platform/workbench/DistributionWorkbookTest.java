package nl.thuiskompas.platform.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.language.Language;
import org.junit.jupiter.api.Test;

class DistributionWorkbookTest {
    private static final String SHEET = "Verdeling";
    private static final int FIRST = 4;

    private final Result.Answer answer =
            answer(SourceFiles.text(SourceFiles.ROOT.resolve("docs/examples/midden-limburg.json")));
    private final byte[] bytes = DistributionWorkbook.of(answer, Language.NL, Workbench.prices(answer));
    private final SheetFormulas workbook = new SheetFormulas(bytes);

    private static Result.Answer answer(String problem) {
        return (Result.Answer) new Workbench(MadeUpKeys.SOURCE).solve(problem.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void fairSharesTotalsAndWhatIsDueAreComputedInTheSheet() {
        List<Part> parts = answer.distribution().parts();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int row = FIRST + i;
            assertThat(workbook.words(SHEET, "A" + row)).isEqualTo(part.region());
            assertThat(List.of("C", "F", "G", "I", "J")).allMatch(column -> workbook.isFormula(SHEET, column + row));
            assertThat(workbook.number(SHEET, "C" + row))
                    .isCloseTo(part.fairShare().doubleValue(), within(1e-9));
            assertThat(workbook.number(SHEET, "F" + row)).isEqualTo(part.households());
            assertThat(workbook.number(SHEET, "G" + row)).isCloseTo(part.ratio().orElseThrow(), within(1e-9));
            assertThat(workbook.number(SHEET, "I" + row)).isEqualTo(part.due());
            assertThat(workbook.number(SHEET, "J" + row))
                    .isEqualTo(answer.swapped().total(i));
        }
        assertThat(workbook.number(SHEET, "F11")).isEqualTo(120);
        assertThat(workbook.number(SHEET, "F13")).as("difference").isZero();
    }

    @Test
    void whoChangesANumberSeesWhatNoLongerAddsUp() {
        double before = workbook.number(SHEET, "D4");
        workbook.put(SHEET, "D4", before + 3);
        assertThat(workbook.number(SHEET, "F4"))
                .isEqualTo(answer.distribution().parts().getFirst().households() + 3);
        assertThat(workbook.number(SHEET, "D13")).isEqualTo(3);
        assertThat(workbook.number(SHEET, "F13")).isEqualTo(3);
    }

    @Test
    void whoChangesAWeightSeesTheFairSharesMove() {
        double before = workbook.number(SHEET, "C5");
        workbook.put("Opgave", "C4", 5);
        assertThat(workbook.number(SHEET, "C5")).isGreaterThan(before);
        assertThat(workbook.number(SHEET, "C11")).isCloseTo(120, within(1e-9));
    }

    @Test
    void reasonsAndPricesStandOnSheetsOfTheirOwn() {
        assertThat(workbook.words("Waarom", "C2")).contains("evenredige deel van Nederweert");
        assertThat(workbook.words("Wat grenzen kosten", "A2")).contains("Nederweert ten minste 8");
    }

    @Test
    void equalAnswersGiveEqualBytes() {
        assertThat(DistributionWorkbook.of(answer, Language.NL, Workbench.prices(answer)))
                .isEqualTo(bytes);
    }

    @Test
    void aNameThatLooksLikeAFormulaIsNone() {
        Result.Answer odd = answer("""
                {"title": "=1+1", "task": [{"category": "=2+2", "households": 3}], "keys": {"k": 1},
                 "municipalities": [{"region": "=3+3", "name": "@SUM(A1)", "values": {"k": 1}}]}
                """);
        SheetFormulas read = new SheetFormulas(DistributionWorkbook.of(odd, Language.EN, List.of()));
        assertThat(read.words("Distribution", "A1")).startsWith("'=");
        assertThat(read.words("Distribution", "A4")).startsWith("'=");
        assertThat(read.words("Distribution", "B4")).startsWith("'@");
    }
}
