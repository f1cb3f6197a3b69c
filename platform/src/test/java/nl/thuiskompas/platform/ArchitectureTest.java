package nl.thuiskompas.platform;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.modulith.core.ApplicationModules;

/** Which room may know which, and the habits that every file keeps. */
class ArchitectureTest {
    private static final String ENGINE = "nl.thuiskompas.engine";
    private static final String VECTORS = ENGINE + ".microdata.VectorCounters";
    private static final String PLATFORM = "nl.thuiskompas.platform";
    private static final String TEMPLATES = PLATFORM + ".templates..";
    private static final int MOST_LINES = 300;

    /** Our classes, without tests and without what the page templates are compiled to. */
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ENGINE, PLATFORM)
            .that(not(resideInAPackage(TEMPLATES)));

    @Test
    void roomsUseEachOthersFrontDoorsAndFormNoCircles() {
        ApplicationModules.of(Platform.class, resideInAPackage(TEMPLATES)).verify();
    }

    @Test
    void theEngineIsPureJava() {
        classes()
                .that()
                .resideInAPackage(ENGINE + "..")
                .and()
                .doNotHaveFullyQualifiedName(VECTORS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ENGINE + "..", "java..", "org.jspecify.annotations..")
                .check(OURS);
        classes()
                .that()
                .haveFullyQualifiedName(VECTORS)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(ENGINE + "..", "java..", "jdk.incubator.vector..")
                .because("one class counts by vectors, and is loaded only where their module is there")
                .check(OURS);
        noClasses()
                .that()
                .resideInAPackage(ENGINE + "..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "java.net..", "java.nio.file.."))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.Clock")
                .because("the engine knows no SQL, HTTP, clock or files")
                .check(OURS);
    }

    @Test
    void geographyKnowsNothingOfStatistics() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE + ".geography..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ENGINE + ".statistics..")
                .check(OURS);
    }

    @Test
    void fairSharesKnowNothingButFractions() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE + ".distribution..")
                .should()
                .dependOnClassesThat(resideInAPackage(ENGINE + "..")
                        .and(not(resideInAPackage(ENGINE + ".distribution..")))
                        .and(not(name(ENGINE + ".geography.Fraction"))))
                .because("they distribute numbers, and know no person, date or border")
                .check(OURS);
    }

    @Test
    void waitingKnowsFairSharesAlone() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE + ".waiting..")
                .should()
                .dependOnClassesThat(resideInAPackage(ENGINE + "..")
                        .and(not(resideInAPackage(ENGINE + ".waiting..")))
                        .and(not(resideInAPackage(ENGINE + ".distribution.."))))
                .because("it lets years of divisions pass, and knows no person, date or border")
                .check(OURS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "language:",
                "storage: language",
                "datasets: language storage",
                "cbs: datasets language storage",
                "standin: language storage",
                "synthesis: language storage tables",
                "files: datasets language storage",
                "checks: datasets language",
                "records: language storage tables",
                "protection: language storage tables",
                "attack: protection",
                "measuring: attack language protection records storage tables",
                "measured: datasets language protection",
                "programme: catalogue exports frame language monitor pictures storage tables",
                "letters: catalogue datasets exports frame language monitor pictures programme storage warehouse",
                "groups: catalogue datasets exports frame language monitor pictures protection storage",
                "workbench: catalogue exports frame language monitor pictures storage",
                "warehouse: language storage",
                "tables: language",
                "borders: tables",
                "sources: borders language tables",
                "geographies: borders language tables",
                "pictures: language",
                "exports: language",
                "frame: language",
                "catalogue: frame language",
                "monitor: catalogue checks datasets exports frame language pictures storage warehouse",
                "odata: datasets frame language monitor warehouse",
                "commands: attack cbs checks datasets exports files frame geographies language letters"
                        + " measured measuring monitor pictures programme protection records sources standin storage synthesis tables warehouse workbench",
            })
    void aRoomKnowsNoOthersThanThese(String roomAndOthers) {
        String room = roomAndOthers.substring(0, roomAndOthers.indexOf(':'));
        List<String> allowed = Stream.of(roomAndOthers.split(":? +|:$"))
                .map(each -> PLATFORM + "." + each + "..")
                .toList();
        noClasses()
                .that()
                .resideInAPackage(PLATFORM + "." + room + "..")
                .should()
                .dependOnClassesThat(resideInAPackage(PLATFORM + ".*..")
                        .and(not(resideInAnyPackage(allowed.toArray(String[]::new)))))
                .check(OURS);
    }

    @Test
    void everyRoomIsListedHere() {
        assertThat(RoomsDocument.rooms())
                .as("a new room needs a line in aRoomKnowsNoOthersThanThese")
                .containsExactly(
                        "attack",
                        "borders",
                        "catalogue",
                        "cbs",
                        "checks",
                        "commands",
                        "datasets",
                        "exports",
                        "files",
                        "frame",
                        "geographies",
                        "groups",
                        "language",
                        "letters",
                        "measured",
                        "measuring",
                        "monitor",
                        "odata",
                        "pictures",
                        "programme",
                        "protection",
                        "records",
                        "sources",
                        "standin",
                        "storage",
                        "synthesis",
                        "tables",
                        "warehouse",
                        "workbench");
    }

    @Test
    void nobodyKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PLATFORM + ".commands..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(PLATFORM + ".commands..", "picocli.."))
                .check(OURS);
    }

    @Test
    void onlyTheRoomsThatKeepThingsSpeakSql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        PLATFORM + ".warehouse..",
                        PLATFORM + ".datasets..",
                        PLATFORM + ".measuring..",
                        PLATFORM + ".records..",
                        PLATFORM + ".storage..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.sql..", "javax.sql..", "org.duckdb.."))
                .because("others ask them; records are read from Parquet and given out as Parquet by DuckDB")
                .check(OURS);
    }

    @Test
    void onlyTheAttackerUsesASolver() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PLATFORM + ".attack.internal..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.google.ortools.."))
                .because("it loads a library of its own, and fair shares need none")
                .check(OURS);
    }

    @Test
    void onlyPagesTheFrameAndTheStartKnowSpring() {
        noClasses()
                .that(not(resideInAnyPackage(PLATFORM, PLATFORM + ".frame..", PLATFORM + ".*.web..")))
                .and()
                .doNotHaveFullyQualifiedName(PLATFORM + ".commands.ServeCommand")
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.springframework..", "jakarta.."))
                .check(OURS);
    }

    @Test
    void timeIsTakenFromAClockAndDatesAreOfThisCentury() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .check(OURS);
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("whoever needs the time is given a clock")
                .check(OURS);
    }

    @Test
    void onlyCommandsWriteToTheTerminal() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PLATFORM + ".commands..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(OURS);
    }

    @Test
    void noFileIsLongerThanOneCanOversee() {
        assertThat(sources().filter(file -> SourceFiles.text(file).lines().count() > MOST_LINES))
                .as("files of more than %d lines", MOST_LINES)
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatItIsAndThatNothingInItIsNullUnlessItSaysSo() {
        assertThat(sources().map(Path::getParent).distinct().map(folder -> folder.resolve("package-info.java")))
                .allSatisfy(file -> assertThat(file).content().startsWith("/**").contains("@NullMarked"));
    }

    @Test
    void theListOfRoomsIsAsTheCodeIs() {
        GeneratedDocument.compare("docs/ROOMS.md", new RoomsDocument(OURS).text());
    }

    private static Stream<Path> sources() {
        return Stream.of("engine/src/main/java", "platform/src/main/java")
                .flatMap(folder -> SourceFiles.below(folder, ".java").stream());
    }
}
