package nl.thuiskompas.platform.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.TreeMap;
import nl.thuiskompas.engine.disclosure.EarlierDecisions;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;
import nl.thuiskompas.platform.protection.ReleaseDescription.Named;
import nl.thuiskompas.platform.protection.ReleaseDescription.Origin;
import nl.thuiskompas.platform.protection.ReleaseDescription.Table;
import nl.thuiskompas.platform.protection.ReleaseDescription.Year;
import nl.thuiskompas.platform.storage.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A release of two cells, written, read and damaged. */
class ReleaseFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path place;

    private static final Map<String, List<String>> WORDS = Map.of(
            "table", List.of("homes"),
            "region", List.of("NL01"),
            "class1", List.of("*", "one"),
            "class2", List.of(),
            "class3", List.of(),
            "indicator", List.of("homes"),
            "status", List.of("published", "withheld"),
            "reason", List.of("confidential"));

    private ReleaseDescription write(String regime) {
        Protection protection = Protection.of(regime, Map.of());
        try (ReleaseWriter writer = ReleaseWriter.begin(place.resolve("release"), protection, false)) {
            writer.cells(2021, WORDS, 2, (row, into) -> {
                boolean published = row == 0;
                into.word(0, 0);
                into.word(1, 0);
                into.word(2, published ? 0 : 1);
                into.word(3, -1);
                into.word(4, -1);
                into.word(5, 0);
                into.number(6, published ? 15 : Double.NaN);
                into.word(7, published ? 0 : 1);
                into.word(8, published ? -1 : 0);
                into.number(9, published ? 2.5 : Double.NaN);
                into.number(10, published ? 11 : Double.NaN);
                into.number(11, published ? 19 : Double.NaN);
            });
            writer.regions(2021, "division,region,municipality\ncountry,NL01,GM0003\ncountry,NL01,GM0005\n");
            writer.decisions(2021, 1, (row, into) -> {
                into.whole(0, 1);
                into.whole(1, 2);
                into.whole(2, 15);
                into.text(3, null);
            });
            ReleaseDescription description = description(protection, writer);
            writer.finish(description);
            return description;
        }
    }

    private static ReleaseDescription description(Protection protection, ReleaseWriter writer) {
        return new ReleaseDescription(
                "measured-test",
                Optional.of(LocalDate.of(2022, 3, 1)),
                false,
                protection,
                "duckdb",
                new Origin(
                        "made up for a test",
                        OptionalLong.empty(),
                        OptionalDouble.empty(),
                        new TreeMap<>(Map.of(2021, new TreeMap<>(Map.of("persons.csv", Sha256.of("p")))))),
                Sha256.of("definitions"),
                List.of(new Year(
                        2021,
                        2,
                        Map.of("country", 1),
                        List.of(new Table("homes", "dwelling", List.of("kind"), List.of("homes"), 2, 1)))),
                List.of(),
                List.of(new IndicatorWords(new Named("homes", new Words("Woningen", "Homes")), "count", "count")),
                List.of(new LeftOut(2021, "rents", "not known")),
                List.of(),
                writer.files());
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ReleaseDescription written = write("rounded");
        ReleaseFolder release = ReleaseFolder.open(place.resolve("release"));
        release.verify();
        assertThat(release.description()).isEqualTo(written);
        List<ReleasedCell> cells = new ArrayList<>();
        release.cells(2021, cells::add);
        assertThat(cells)
                .containsExactly(
                        new ReleasedCell(
                                "homes",
                                "NL01",
                                List.of("*"),
                                "homes",
                                ReleasedCell.Status.PUBLISHED,
                                Optional.empty(),
                                15,
                                2.5,
                                11,
                                19),
                        new ReleasedCell(
                                "homes",
                                "NL01",
                                List.of("one"),
                                "homes",
                                ReleasedCell.Status.WITHHELD,
                                Optional.of("confidential"),
                                Double.NaN,
                                Double.NaN,
                                Double.NaN,
                                Double.NaN));
        assertThat(release.regions(2021).get("country")).containsEntry("NL01", java.util.Set.of("GM0003", "GM0005"));
        EarlierDecisions.Builder decisions = new EarlierDecisions.Builder();
        release.decisions(2021, decisions);
        release.decisions(2022, decisions);
        assertThat(decisions.build().size()).isEqualTo(1);
    }

    @Test
    void aDescriptionThatWasChangedIsNotBelieved() throws IOException {
        write("rounded");
        Path file = place.resolve("release/release.json");
        Files.writeString(file, Files.readString(file).replace("\"synthetic\" : false", "\"synthetic\" : true"));
        assertThatThrownBy(() -> ReleaseFolder.open(place.resolve("release")))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("it was changed after it was sealed");
    }

    @Test
    void aDescriptionThatWasSealedAnewIsComparedWithWhatFilesSayOfThemselves() throws IOException {
        write("rounded");
        ReleaseDescription was = ReleaseFolder.open(place.resolve("release")).description();
        ReleaseDescription forged = new ReleaseDescription(
                was.id(),
                was.made(),
                !was.synthetic(),
                was.protection(),
                was.engine(),
                was.origin(),
                was.definitions(),
                was.years(),
                was.breakdowns(),
                was.indicators(),
                was.leftOut(),
                was.earlier(),
                was.files());
        Files.write(place.resolve("release/release.json"), ReleaseFolder.write(forged));
        ReleaseFolder release = ReleaseFolder.open(place.resolve("release"));
        assertThatThrownBy(release::verify)
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("cells-2021.parquet: it says synthetic = " + was.synthetic());
    }

    @Test
    void aFileThatWasChangedIsFound() throws IOException {
        write("rounded");
        Files.writeString(place.resolve("release/regions-2021.csv"), "division,region,municipality\n");
        ReleaseFolder release = ReleaseFolder.open(place.resolve("release"));
        assertThatThrownBy(release::verify)
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("regions-2021.csv")
                .hasMessageContaining("checksum");
    }

    @Test
    void aFileThatWasCutShortIsRefusedInASentence() throws IOException {
        write("rounded");
        Path file = place.resolve("release/cells-2021.parquet");
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        ReleaseFolder release = ReleaseFolder.open(place.resolve("release"));
        assertThatThrownBy(() -> release.cells(2021, cell -> {}))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("cells-2021.parquet")
                .hasMessageContaining("cannot be read");
    }

    @Test
    void aReleaseWithoutItsClosedFolderBindsNobody() throws IOException {
        write("rounded");
        Files.delete(place.resolve("release/closed/closed.json"));
        ReleaseFolder release = ReleaseFolder.open(place.resolve("release"));
        assertThatThrownBy(() -> release.decisions(2021, new EarlierDecisions.Builder()))
                .isInstanceOf(ReleaseException.class)
                .hasMessageContaining("as it was written where the records are");
    }

    @Test
    void whatIsConfidentialOpensOnlyWhereThatIsMeant() {
        write("none");
        assertThat(place.resolve("release/CONFIDENTIAL-cells-2021.parquet")).exists();
        assertThatThrownBy(() -> ReleaseFolder.open(place.resolve("release"))).hasMessageContaining("confidential");
        assertThat(ReleaseFolder.openAny(place.resolve("release")).description().confidential())
                .isTrue();
    }

    @Test
    void whatAKilledProcessLeftIsTakenAway() throws IOException {
        Path left = Files.createDirectory(place.resolve(".release.999999999.part"));
        Files.writeString(left.resolve("half"), "half", StandardCharsets.UTF_8);
        write("rounded");
        assertThat(left).doesNotExist();
    }

    @Test
    void aReleaseThatIsNotFinishedLeavesNothing() {
        try (ReleaseWriter writer =
                ReleaseWriter.begin(place.resolve("release"), Protection.of("rounded", Map.of()), false)) {
            writer.closed("sheet.csv", new byte[0]);
        }
        assertThat(place).isEmptyDirectory();
    }
}
