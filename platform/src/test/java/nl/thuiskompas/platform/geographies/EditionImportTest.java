package nl.thuiskompas.platform.geographies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.geography.Register;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.tables.ProgressListener;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four square municipalities; on 1 January 2025 the two in the north become one, GM0005. */
class EditionImportTest {
    private static final LocalDate FIRST = LocalDate.of(2012, 1, 1);
    private static final LocalDate DATE = LocalDate.of(2025, 1, 1);

    private static final String AREAS =
            "municipality,name,province,province_name,corop\nGM0003,Zuidwest,PV20,Groningen,CR01\n"
                    + "GM0004,Zuidoost,PV20,Groningen,CR02\nGM0005,Noord,PV21,Fryslân,CR03\n";
    private static final String CHANGES = "date,from_code,to_code,kind,part_homes,of_homes,basis\n"
            + "2025-01-01,GM0001,GM0005,merger,,,law\n2025-01-01,GM0002,GM0005,merger,,,law\n";
    private static final String WEIGHTS = "date,municipality,homes,counted_on\n"
            + "2025-01-01,GM0001,100,2024-12-31\n2025-01-01,GM0002,300,2024-12-31\n";

    @TempDir
    private Path folder;

    private boolean newRegions;

    @Test
    void aMergerBecomesFourTables() throws IOException {
        EditionImport.Result result = check(DATE, AREAS, three(), CHANGES, WEIGHTS);
        assertThat(result.files().keySet())
                .containsExactly(
                        "areas-2025-01-01.csv",
                        "boundary-changes-2025-01-01.csv",
                        "change-weights-2025-01-01.csv",
                        "boundaries-2025-01-01.csv",
                        "tables.json");
        assertThat(text(result, "areas-2025-01-01.csv"))
                .contains("GM0005,Noord,province,PV21,Fryslân\n", "GM0003,Zuidwest,corop,CR01,CR01\n");
        assertThat(text(result, "boundaries-2025-01-01.csv")).contains("GM0003,GM0005,", "GM0004,GM0005,");
        assertThat(result.notes()).noneMatch(note -> note.contains("--weights"));
    }

    @Test
    void withoutHomesOnTheEveItSaysThatOneCannotGoBack() throws IOException {
        assertThat(check(DATE, AREAS, three(), CHANGES, "").notes())
                .anyMatch(
                        note -> note.startsWith("The homes of GM0001, GM0002 on the eve of 2025-01-01 are not known"));
    }

    @Test
    void withoutChangesItNamesWhatCeasedAndBegan() {
        assertThat(problems(DATE, AREAS, three(), "", ""))
                .singleElement()
                .asString()
                .contains("ceased [GM0001, GM0002], began [GM0005]")
                .contains("date,from_code,to_code,kind,part_homes,of_homes,basis");
    }

    @Test
    void theSameMunicipalitiesNeedNoChanges() throws IOException {
        String four = "municipality,name,provincie\nGM0001,,PV20\nGM0002,,PV20\nGM0003,,PV20\nGM0004,,PV20\n";
        assertThat(check(DATE, four, four(), "", "").files())
                .containsOnlyKeys("areas-2025-01-01.csv", "boundaries-2025-01-01.csv", "tables.json");
    }

    @Test
    void aKnownDateNeedsOnlyAMap() throws IOException {
        assertThat(check(FIRST, "", four(), "", "").files())
                .containsOnlyKeys("boundaries-2012-01-01.csv", "tables.json");
    }

    @Test
    void theMapMustHaveTheMunicipalitiesOfTheTable() {
        assertThat(problems(DATE, AREAS, four(), CHANGES, WEIGHTS))
                .singleElement()
                .asString()
                .startsWith("map.geojson: does not hold the municipalities of areas.csv: found 4, expected 3;"
                        + " not expected [GM0001, GM0002]; missing [GM0005]");
    }

    @Test
    void allThatIsWrongIsTold() {
        String areas = "municipality,name,province\nGM0003,Zuidwest,PV20\nGM0004,Zuidoost,XX20\nGM0004,Nog een,PV20\n"
                + "GM0005,,PV21\nGM6,Fout,PV21\n";
        assertThat(problems(DATE, areas, three().replace("GM0003", "GM9"), "", ""))
                .anyMatch(p -> p.startsWith("areas.csv, row 3, field province: is 'XX20', expected a code of province"))
                .anyMatch(
                        p -> p.startsWith("areas.csv, row 4, field municipality: is GM0004, which areas.csv, row 3 is"))
                .anyMatch(p -> p.startsWith("areas.csv, row 5, field name: is empty"))
                .anyMatch(p -> p.startsWith("areas.csv, row 6, field municipality: is 'GM6', expected the code"))
                .anyMatch(p -> p.contains("ceased [GM0001, GM0002], began [GM0005]"))
                .anyMatch(p -> p.startsWith("map.geojson, feature 1: property statcode is 'GM9'"));
    }

    @Test
    void partsOfASplitMustAddUpToOne() {
        String areas = AREAS.replace("GM0005,Noord", "GM0002,Noordoost");
        String changes = "date,from_code,to_code,kind,part_homes,of_homes,basis\n"
                + "2025-01-01,GM0001,GM0002,split,60,100,homes\n2025-01-01,GM0001,GM0003,split,30,100,homes\n";
        assertThat(problems(DATE, areas, three().replace("GM0005", "GM0002"), changes, ""))
                .singleElement()
                .asString()
                .startsWith(
                        "changes.csv: GM0001 ceased on 2025-01-01, and the parts that went elsewhere add up to 9/10");
    }

    @Test
    void changesThatDoNotFitAreToldByRow() {
        String changes = "date,from_code,to_code,kind,part_homes,of_homes,basis\n"
                + "2025-01-01,GM0009,GM0005,merger,,,\n2024-01-01,GM0001,GM0005,merger,,,\n"
                + "2025-01-01,GM0002,GM0005,fusion,,,\n2025-01-01,GM0003,GM0005,merger,,,\n";
        assertThat(problems(DATE, AREAS, three(), changes, ""))
                .anyMatch(p -> p.startsWith("changes.csv, row 2, field from_code: is 'GM0009'"))
                .anyMatch(p -> p.startsWith("changes.csv, row 3, field date: is '2024-01-01', expected 2025-01-01"))
                .anyMatch(p -> p.startsWith("changes.csv, row 4, field kind: is 'fusion'"))
                .anyMatch(p -> p.startsWith("changes.csv, row 5, field kind: is 'merger', expected boundary"));
    }

    @Test
    void theDataSetOfCbsIsReadByItsCodes() throws IOException {
        String cbs = "\"ID\";\"RegioS\";\"Code_1\";\"Naam_2\";\"Code_4\";\"Naam_5\";\"Code_7\";\"Naam_8\"\n"
                + "1;\"GM0003    \";\"GM0003\";\"Zuidwest  \";\"PV20  \";\"Groningen\";\"AR01\";\"Noord\"\n"
                + "2;\"GM0004    \";\"GM0004\";\"Zuidoost  \";\"PV20  \";\"Groningen\";\"AR01\";\"Noord\"\n"
                + "3;\"GM0005    \";\"GM0005\";\"Noord     \";\"PV21  \";\"Fryslân\";\"AR01\";\"Noord\"\n";
        EditionImport.Result result = check(DATE, cbs, three(), CHANGES, WEIGHTS);
        assertThat(text(result, "areas-2025-01-01.csv")).contains("GM0005,Noord,province,PV21,Fryslân\n");
        assertThat(result.notes()).anyMatch(note -> note.contains("left out [Code_7 (such as AR01)]"));
    }

    @Test
    void theJsonFormsOfCbsGiveTheSame() throws IOException {
        String records = "{\"value\": [{\"RegioS\": \"GM0003    \", \"Code_1\": \"PV20  \", \"Naam_2\": \"Groningen\"},"
                + " {\"RegioS\": \"GM0004    \", \"Code_1\": \"PV20  \", \"Naam_2\": \"Groningen\"}]}";
        String columns = "{\"reg\": [\"GM0003\", \"GM0004\"], \"Provincies\": [\"PV20\", \"PV20\"]}";
        String changes = "date,from_code,to_code,kind,part_homes,of_homes,basis\n"
                + "2025-01-01,GM0001,GM0003,merger,,,law\n2025-01-01,GM0002,GM0004,merger,,,law\n";
        String map = map(
                "GM0003",
                "[[0, 0], [2, 0], [2, 4], [0, 4], [0, 0]]",
                "GM0004",
                "[[2, 0], [4, 0], [4, 4], [2, 4], [2, 0]]");
        assertThat(text(check(DATE, records, map, changes, ""), "areas-2025-01-01.csv"))
                .contains("GM0003,Zuidwest,province,PV20,Groningen");
        assertThat(text(check(DATE, columns, map, changes, ""), "areas-2025-01-01.csv"))
                .contains("GM0003,Zuidwest,province,PV20,PV20");
    }

    @Test
    void aRegionThatIsNotKnownIsAMistakeUnlessNewOnesAreAllowed() throws IOException {
        String areas = "municipality,name,province,province_name,corop,corop_name\nGM0001,,PV20,,CR01,\n"
                + "GM0002,,PV99,Nieuwland,CR77,\nGM0003,,PV99,Nieuwland,CR01,\nGM0004,,PV20,,,\n";
        assertThat(problems(DATE, areas, four(), "", ""))
                .containsExactly(
                        "areas.csv, row 3, field corop: is 'CR77', expected one of the 3 codes of corop that are"
                                + " known; nearest: CR01, CR02, CR03. Mend the code or, when the region is new, add"
                                + " --new-regions.",
                        "areas.csv, row 3, field province: is 'PV99' (in 2 rows), expected one of the 2 codes of"
                                + " province that are known; nearest: PV20, PV21. Mend the code or, when the region"
                                + " is new, add --new-regions.");
        newRegions = true;
        assertThat(problems(DATE, areas, four(), "", ""))
                .singleElement()
                .asString()
                .startsWith("areas.csv, row 3, field corop: is 'CR77', a new region of corop that has no name");
        assertThat(check(DATE, areas.replace("CR77,", "CR77,Oord"), four(), "", "")
                        .notes())
                .contains(
                        "areas.csv, row 3: CR77 (Oord) is a new region of corop.",
                        "areas.csv, row 3: PV99 (Nieuwland) is a new region of province (in 2 rows).",
                        "areas.csv, row 5: GM0004 lies in no region of corop.");
    }

    @Test
    void everyMunicipalityLiesInAProvince() {
        assertThat(problems(DATE, AREAS.replace("PV21,Fryslân", ","), three(), CHANGES, WEIGHTS))
                .singleElement()
                .asString()
                .startsWith("areas.csv, row 4, field province: GM0005 lies in no region of province, expected its");
    }

    @Test
    void brokenJsonIsToldByItsPlaceAndNotInTheWordsOfTheParser() {
        for (String broken : List.of(three().substring(0, 300), three().replace("Polygon\"", "Polygon"))) {
            assertThat(problems(DATE, AREAS, broken, CHANGES, WEIGHTS))
                    .singleElement()
                    .asString()
                    .matches("map.geojson, line 1, column \\d+: is not whole JSON; expected GeoJSON or TopoJSON."
                            + " Fetch the file again.");
        }
        assertThat(problems(DATE, "{\"value\": [{\"RegioS\":", three(), "", ""))
                .anyMatch(p -> p.startsWith("areas.csv, line 1, column ") && p.contains("is not whole JSON"))
                .noneMatch(p -> p.contains("REDACTED") || p.contains("StreamRead"));
    }

    @Test
    void aDateBeforeTheNewestSetIsRefused() {
        assertThat(problems(LocalDate.of(2011, 1, 1), AREAS, three(), "", ""))
                .singleElement()
                .asString()
                .startsWith("2011-01-01: lies before the newest known set of municipalities, of 2012-01-01");
    }

    private List<String> problems(LocalDate date, String areas, String map, String changes, String weights) {
        EditionImportException refused =
                catchThrowableOfType(EditionImportException.class, () -> check(date, areas, map, changes, weights));
        return refused.problems();
    }

    private EditionImport.Result check(LocalDate date, String areas, String map, String changes, String weights)
            throws IOException {
        return EditionImport.check(
                new EditionImport.Request(
                        date,
                        file("areas.csv", areas),
                        file("map.geojson", map).orElseThrow(),
                        file("changes.csv", changes),
                        file("weights.csv", weights),
                        newRegions,
                        new EditionImport.Reading("", "", 0.5),
                        new EditionImport.Origin("CBS", "CC BY 4.0")),
                new EditionImport.Known(geography(), Set.of()),
                ProgressListener.SILENT);
    }

    private Optional<Path> file(String name, String text) throws IOException {
        return text.isEmpty() ? Optional.empty() : Optional.of(Files.writeString(folder.resolve(name), text));
    }

    private static Geography geography() {
        List<Municipality> four = List.of(
                new Municipality("GM0001", "Noordwest", Validity.ALWAYS),
                new Municipality("GM0002", "Noordoost", Validity.ALWAYS),
                new Municipality("GM0003", "Zuidwest", Validity.ALWAYS),
                new Municipality("GM0004", "Zuidoost", Validity.ALWAYS));
        Map<Division, List<Region>> regions = Map.of(
                Division.PROVINCE,
                regions(Division.PROVINCE, "PV20", "PV21"),
                new Division("corop"),
                regions(new Division("corop"), "CR01", "CR02", "CR03"));
        return new Geography(Register.of(FIRST, LocalDate.of(2024, 12, 31), four, List.of(), regions, List.of()));
    }

    private static List<Region> regions(Division division, String... codes) {
        return Stream.of(codes).map(code -> new Region(code, code, division)).toList();
    }

    private static String text(EditionImport.Result result, String file) {
        return new String(result.files().getOrDefault(file, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String four() {
        return map(
                "GM0001", "[[0, 2], [2, 2], [2, 4], [0, 4], [0, 2]]",
                "GM0002", "[[2, 2], [4, 2], [4, 4], [2, 4], [2, 2]]",
                "GM0003", "[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]",
                "GM0004", "[[2, 0], [4, 0], [4, 2], [2, 2], [2, 0]]");
    }

    private static String three() {
        return map(
                "GM0003", "[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]",
                "GM0004", "[[2, 0], [4, 0], [4, 2], [2, 2], [2, 0]]",
                "GM0005", "[[0, 2], [4, 2], [4, 4], [0, 4], [0, 2]]");
    }

    /** Codes, each with a ring in kilometres. */
    private static String map(String... codesAndRings) {
        return IntStream.range(0, codesAndRings.length / 2)
                .mapToObj(i -> "{\"properties\": {\"statcode\": \"" + codesAndRings[2 * i]
                        + "\"}, \"geometry\": {\"type\": \"Polygon\", \"coordinates\": ["
                        + codesAndRings[2 * i + 1].replaceAll("\\[(?<x>\\d), (?<y>\\d)]", "[10${x}000, 40${y}000]")
                        + "]}}")
                .collect(Collectors.joining(", ", "{\"type\": \"FeatureCollection\", \"features\": [", "]}"));
    }
}
