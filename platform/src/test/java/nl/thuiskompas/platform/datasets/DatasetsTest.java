package nl.thuiskompas.platform.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.language.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {
    private static final LocalDate FIRST_SURVEY = LocalDate.of(2022, 6, 1);
    private static final LocalDate SECOND_SURVEY = LocalDate.of(2023, 7, 1);
    private static final Report NOTHING_FOUND = new Report(List.of(), List.of("none"));

    @TempDir
    private Path folder;

    private Datasets datasets;

    @BeforeEach
    void open() {
        datasets = Datasets.open(folder, Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        datasets.close();
    }

    private static FixtureTable survey(LocalDate published, double... of2020And2021) {
        return FixtureTable.of("arrears", published, List.of("2020JJ00", "2021JJ00"), List.of("NL00"), of2020And2021);
    }

    private DatasetRelease stage(TableReading reading) {
        return datasets.stage(reading, "tester", notice -> {}, ReadProgress.SILENT);
    }

    private DatasetRelease publish(TableReading reading) {
        DatasetRelease release = stage(reading);
        datasets.checked(release.id(), NOTHING_FOUND, "tester");
        return datasets.publish(release.id(), "tester", "");
    }

    private static double of2021(Datasets datasets, DatasetRelease release) {
        List<Cell> cells = new ArrayList<>();
        datasets.cells(release).read(Condition.is("Periods", "2021JJ00"), 0, 10, cells::add);
        return cells.getFirst().value();
    }

    @Test
    void whatIsStagedIsShownToNobody() {
        DatasetRelease staged = stage(survey(FIRST_SURVEY, 150_000, 113_000));

        assertThat(staged.state()).isEqualTo(ReleaseState.STAGED);
        assertThat(datasets.current("arrears")).isEmpty();
        assertThat(datasets.datasets()).isEmpty();
    }

    @Test
    void aReleaseGoesFromStagedToCheckedToPublishedAndRemembersWhoDidIt() {
        DatasetRelease published = publish(survey(FIRST_SURVEY, 150_000, 113_000));

        assertThat(published.state()).isEqualTo(ReleaseState.PUBLISHED);
        assertThat(published.history())
                .extracting(Transition::state)
                .containsExactly(ReleaseState.STAGED, ReleaseState.CHECKED, ReleaseState.PUBLISHED);
        assertThat(published.history()).extracting(Transition::by).containsOnly("tester");
        assertThat(datasets.current("arrears")).contains(published);
        assertThat(published.known()).isEqualTo(FIRST_SURVEY);
    }

    @Test
    void errorsKeepAReleaseFromBeingPublished() {
        DatasetRelease staged = stage(survey(FIRST_SURVEY, 150_000, 113_000));
        Notice error = new Notice("made-up", Severity.ERROR, "row 1", 1, new Words("fout", "wrong"));
        ReportCollector collector = new ReportCollector();
        collector.add(error);
        datasets.checked(staged.id(), collector.report(), "tester");

        assertThatThrownBy(() -> datasets.publish(staged.id(), "tester", ""))
                .isInstanceOf(ReleaseStepException.class)
                .hasMessageContaining("1 errors");
        assertThat(datasets.current("arrears")).isEmpty();
        assertThat(datasets.report(staged).kinds().getFirst().first()).containsExactly(error);
    }

    @Test
    void aLaterSurveyTakesThePlaceOfTheEarlierWhichIsStillKnownAsOfItsOwnTime() {
        publish(survey(FIRST_SURVEY, 150_000, 113_000));
        publish(survey(SECOND_SURVEY, 150_000, 130_000));

        assertThat(of2021(datasets, datasets.current("arrears").orElseThrow())).isEqualTo(130_000);
        assertThat(of2021(
                        datasets,
                        datasets.asOf("arrears", LocalDate.of(2023, 6, 12)).orElseThrow()))
                .isEqualTo(113_000);
        assertThat(datasets.asOf("arrears", LocalDate.of(2022, 5, 31))).isEmpty();
        assertThat(datasets.releases())
                .extracting(DatasetRelease::state)
                .containsExactly(ReleaseState.SUPERSEDED, ReleaseState.PUBLISHED);
        assertThat(datasets.vintages("arrears")).hasSize(2);
    }

    @Test
    void anOlderVintageThatComesInLaterIsSupersededAtOnce() {
        publish(survey(SECOND_SURVEY, 150_000, 130_000));
        DatasetRelease older = publish(survey(FIRST_SURVEY, 150_000, 113_000));

        assertThat(older.state()).isEqualTo(ReleaseState.SUPERSEDED);
    }

    @Test
    void aWithdrawnReleaseIsGoneAlsoAsOfAnEarlierDateAndTheOneBeforeItIsShownAgain() {
        publish(survey(FIRST_SURVEY, 150_000, 113_000));
        DatasetRelease second = publish(survey(SECOND_SURVEY, 150_000, 130_000));
        datasets.withdraw(second.id(), "tester", "counted twice");

        assertThat(of2021(datasets, datasets.current("arrears").orElseThrow())).isEqualTo(113_000);
        assertThatThrownBy(() -> datasets.asOf("arrears", LocalDate.of(2023, 12, 31)))
                .isInstanceOf(WithdrawnException.class)
                .hasMessageContaining("counted twice");
        assertThat(datasets.asOf("arrears", LocalDate.of(2022, 12, 31))).isPresent();
    }

    @Test
    void theSameContentsTwiceAreOneRelease() {
        DatasetRelease first = publish(survey(FIRST_SURVEY, 150_000, 113_000));

        assertThat(stage(survey(FIRST_SURVEY, 150_000, 113_000)).id()).isEqualTo(first.id());
        assertThat(datasets.releases()).hasSize(1);
    }

    @Test
    void aReadingThatBreaksOffLeavesNothing() {
        TableReading breaking = new TableReading() {
            @Override
            public String dataset() {
                return "arrears";
            }

            @Override
            public int dimensions() {
                return 2;
            }

            @Override
            public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
                sink.cell(0, new int[] {0, 0}, 1, null, CellStatus.FINAL, 1);
                throw new SourceException(SourceException.Kind.UNREACHABLE, "the connection broke off");
            }

            @Override
            public void close() {}
        };

        assertThatThrownBy(() -> stage(breaking)).isInstanceOf(SourceException.class);
        assertThat(datasets.releases()).isEmpty();
        assertThat(folder.resolve("readings")).isEmptyDirectory();
    }

    @Test
    void aChangedByteIsNoticedBeforeAnythingIsAnswered() throws IOException {
        DatasetRelease release = publish(survey(FIRST_SURVEY, 150_000, 113_000));
        byte[] bytes = Files.readAllBytes(release.data());
        bytes[bytes.length / 2] ^= 1;
        Files.write(release.data(), bytes);

        try (Datasets again = Datasets.open(folder, Clock.systemUTC())) {
            assertThatThrownBy(() -> again.cells(release))
                    .isInstanceOf(DamagedReleaseException.class)
                    .hasMessageContaining(release.id());
        }
    }

    @Test
    void anotherProcessSeesWhatWasPublishedWhenItLooksAgain() {
        try (Datasets other = Datasets.open(folder, Clock.systemUTC())) {
            publish(survey(FIRST_SURVEY, 150_000, 113_000));
            assertThat(other.current("arrears")).isEmpty();
            assertThat(other.refresh()).isTrue();
            assertThat(other.current("arrears")).isPresent();
            assertThat(other.refresh()).isFalse();
        }
    }

    @Test
    void theDifferenceBetweenTwoReleasesNamesTheCellsThatChanged() {
        DatasetRelease first = publish(survey(FIRST_SURVEY, 150_000, 113_000));
        DatasetRelease second = publish(survey(SECOND_SURVEY, 150_000, 130_000));
        List<ReleaseDiff.Change> changes = new ArrayList<>();
        datasets.diff(first, second).forEach(changes::add);

        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ReleaseDiff.Kind.CHANGED);
            assertThat(change.codes()).containsEntry("Periods", "2021JJ00").containsEntry("Regions", "NL00");
            assertThat(change.difference()).isEqualTo(17_000);
        });
    }

    @Test
    void whatWasWithdrawnIsNotPublishedAgain() {
        DatasetRelease release = publish(survey(FIRST_SURVEY, 150_000, 113_000));
        datasets.withdraw(release.id(), "tester", "counted\r\ntwice");

        assertThatThrownBy(() -> datasets.publish(release.id(), "tester", ""))
                .isInstanceOf(ReleaseStepException.class)
                .hasMessageContaining("stays so");
        assertThat(datasets.find(release.id())
                        .orElseThrow()
                        .withdrawal()
                        .orElseThrow()
                        .reason())
                .isEqualTo("counted twice");
    }

    @Test
    void aDayOfPublicationThatIsStillToComeIsRefused() {
        assertThatThrownBy(() -> stage(survey(LocalDate.of(2099, 1, 1), 150_000, 113_000)))
                .isInstanceOf(SourceException.class)
                .hasMessageContaining("2099-01-01");
        assertThat(datasets.releases()).isEmpty();
    }
}
