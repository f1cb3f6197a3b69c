package nl.thuiskompas.platform.exports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.BoundaryChange;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** GM0001 is divided over GM0002 and GM0003 in 2014; GM0003 and GM0004 merge into GM0005 in 2016; GM0006 stays. */
class CrosswalkTableTest {
    private static final LocalDate START = LocalDate.of(2012, 1, 1);
    private static final LocalDate SPLIT = LocalDate.of(2014, 1, 1);
    private static final LocalDate MERGER = LocalDate.of(2016, 1, 1);

    private final Geography geography =
            new Geography(register().weighing(List.of(weight("GM0003", 40), weight("GM0004", 60))));

    private static Register register() {
        return Register.of(
                START,
                MERGER,
                List.of(
                        new Municipality("GM0001", "Een", new Validity(LocalDate.MIN, SPLIT)),
                        new Municipality("GM0002", "Twee", Validity.ALWAYS),
                        new Municipality("GM0003", "Drie", new Validity(LocalDate.MIN, MERGER)),
                        new Municipality("GM0004", "Vier", new Validity(LocalDate.MIN, MERGER)),
                        new Municipality("GM0005", "Vijf", new Validity(MERGER, LocalDate.MAX)),
                        new Municipality("GM0006", "Zes; of 6", Validity.ALWAYS)),
                List.of(
                        change(SPLIT, "GM0001", "GM0002", BoundaryChange.Kind.SPLIT, Fraction.of(1, 3)),
                        change(SPLIT, "GM0001", "GM0003", BoundaryChange.Kind.SPLIT, Fraction.of(2, 3)),
                        change(MERGER, "GM0003", "GM0005", BoundaryChange.Kind.MERGER, Fraction.ONE),
                        change(MERGER, "GM0004", "GM0005", BoundaryChange.Kind.MERGER, Fraction.ONE)),
                Map.of(),
                List.of());
    }

    private static BoundaryChange change(
            LocalDate date, String from, String to, BoundaryChange.Kind kind, Fraction part) {
        return new BoundaryChange(date, from, to, kind, part, "a count, by hand");
    }

    private static ChangeWeight weight(String code, long homes) {
        return new ChangeWeight(MERGER, code, homes, LocalDate.of(2015, 12, 31));
    }

    @Test
    void forwardsEveryPartSaysByWhatItWasDivided() {
        assertThat(text(CrosswalkTable.of(geography, START, MERGER), CsvStyle.INTERNATIONAL))
                .isEqualTo("from_code,from_name,to_code,to_name,part_numerator,part_denominator,part,kind,basis\r\n"
                        + "GM0001,Een,GM0002,Twee,1,3,0.333333333333,apportioned,\"2014-01-01: a count, by hand\"\r\n"
                        + "GM0001,Een,GM0005,Vijf,2,3,0.666666666667,apportioned,\"2014-01-01: a count, by hand\"\r\n"
                        + "GM0002,Twee,GM0002,Twee,1,1,1,exact,\r\n"
                        + "GM0003,Drie,GM0005,Vijf,1,1,1,exact,\r\n"
                        + "GM0004,Vier,GM0005,Vijf,1,1,1,exact,\r\n"
                        + "GM0006,Zes; of 6,GM0006,Zes; of 6,1,1,1,exact,\r\n");
    }

    @Test
    void backwardsTheHomesOnTheEveAreNamedWithTheDayOnWhichTheyWereCounted() {
        CrosswalkTable table = CrosswalkTable.of(geography, MERGER, SPLIT, "GM0005");
        assertThat(table.rows())
                .extracting(row -> row.to().code() + " " + row.part() + " " + row.basis())
                .containsExactly(
                        "GM0003 2/5 2016-01-01: homes on 2015-12-31", "GM0004 3/5 2016-01-01: homes on 2015-12-31");
    }

    @Test
    void withoutACountThePartIsNotKnown() {
        CrosswalkTable table = CrosswalkTable.of(new Geography(register()), MERGER, SPLIT, "GM0005");
        assertThat(text(table, CsvStyle.INTERNATIONAL))
                .contains("\r\nGM0005,Vijf,GM0003,Drie,,,,unknown,2016-01-01: homes on the eve not known\r\n");
        JsonNode link = new JsonMapper()
                .readTree(CrosswalkDocument.of(table))
                .get("links")
                .get(0);
        assertThat(link.get("part").isNull()).isTrue();
        assertThat(link.get("kind").asString()).isEqualTo("unknown");
    }

    @Test
    void theDutchStyleHasTheSameNamesOfColumns() {
        assertThat(text(CrosswalkTable.of(geography, START, MERGER, "GM0006"), CsvStyle.DUTCH))
                .isEqualTo(
                        "\uFEFFfrom_code;from_name;to_code;to_name;part_numerator;part_denominator;part;kind;basis\r\n"
                                + "GM0006;\"Zes; of 6\";GM0006;\"Zes; of 6\";1;1;1;exact;\r\n");
        assertThat(text(CrosswalkTable.of(geography, START, MERGER), CsvStyle.DUTCH))
                .contains(";1;3;0,333333333333;");
    }

    @Test
    void aFractionIsWrittenInAllItsDigits() {
        Fraction part = Fraction.of(1, 3);
        for (int i = 0; i < 5; i++) {
            part = part.times(Fraction.of(123_456_789_011L, 123_456_789_012L));
        }
        CrosswalkTable table = CrosswalkTable.of(geography, START, MERGER, "GM0006");
        CrosswalkRow row = table.rows().getFirst();
        CrosswalkTable changed = new CrosswalkTable(
                table.crosswalk(), List.of(new CrosswalkRow(row.from(), row.to(), part, "of a test")));
        String digits = part.denominator().toString();
        assertThat(digits).hasSizeGreaterThan(50);
        assertThat(text(changed, CsvStyle.INTERNATIONAL)).contains("," + digits + ",");
        assertThat(new JsonMapper()
                        .readTree(CrosswalkDocument.of(changed))
                        .get("links")
                        .get(0)
                        .get("partDenominator")
                        .asString())
                .isEqualTo(digits);
    }

    private static String text(CrosswalkTable table, CsvStyle style) {
        return new String(table.csv(style), StandardCharsets.UTF_8);
    }
}
