package nl.thuiskompas.platform.odata.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.cbs.CbsReading;
import nl.thuiskompas.platform.cbs.CbsService;
import nl.thuiskompas.platform.cbs.Patience;
import nl.thuiskompas.platform.cbs.Version;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.standin.Recordings;
import nl.thuiskompas.platform.standin.StandIn;
import nl.thuiskompas.platform.standin.StandInSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What was imported from the service of Statistics Netherlands and is imported again from ours, by the same client, is the
 * same, cell by cell, in both versions.
 */
@OnTheODataServer
class RoundTripTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Datasets datasets;

    private Service service() {
        return new Service(port);
    }

    /** Reads a table from a service and writes each cell as a line, statuses of periods included. */
    private static Read read(CbsService service, String table, Version version) {
        List<String> cells = new ArrayList<>();
        try (CbsReading reading = service.open(table, version, ReadProgress.SILENT)) {
            Dataset description = reading.description();
            Dataset dataset = reading.read(
                    (topic, codes, value, text, status, row) -> {
                        StringBuilder line = new StringBuilder();
                        line.append(description.topics().get(topic).title());
                        for (int i = 0; i < codes.length; i++) {
                            line.append(' ')
                                    .append(description
                                            .dimensions()
                                            .get(i)
                                            .codes()
                                            .get(codes[i])
                                            .id());
                        }
                        cells.add(line.append(' ')
                                .append(value)
                                .append(' ')
                                .append(text)
                                .append(' ')
                                .append(status)
                                .toString());
                    },
                    notice -> {},
                    ReadProgress.SILENT);
            return new Read(dataset, cells.stream().sorted().toList());
        }
    }

    private record Read(Dataset dataset, List<String> cells) {}

    private void publish(CbsService source, String table, Version version) {
        try (CbsReading reading = source.open(table, version, ReadProgress.SILENT)) {
            Service.publish(datasets, reading);
        }
    }

    private Read fromOurs(String table, Version version) {
        return read(CbsService.at("http://localhost:" + port, Patience.standard()), table, version);
    }

    private static StandIn standIn(Path recordings) throws IOException {
        return StandIn.start(StandInSettings.of(recordings));
    }

    @Test
    void aTableOfVersion3ComesBackTheSameFromOurVersion3() throws IOException {
        try (StandIn standIn = standIn(Recordings.madeUp())) {
            CbsService source = CbsService.at(standIn.address(), Patience.standard());
            publish(source, "99001NED", Version.V3);
            Read theirs = read(source, "99001NED", Version.V3);
            Read ours = fromOurs("99001NED", Version.V3);
            assertThat(ours.cells()).isEqualTo(theirs.cells());
            sameDescription(ours.dataset(), theirs.dataset());
            // Where a source does not say what an empty cell means, we say it.
            assertThat(ours.dataset().topics())
                    .usingRecursiveFieldByFieldElementComparatorIgnoringFields("said")
                    .isEqualTo(theirs.dataset().topics());
        }
    }

    @Test
    void aTableOfVersion4ComesBackTheSameFromOurVersion4() throws IOException {
        try (StandIn standIn = standIn(Recordings.madeUp())) {
            CbsService source = CbsService.at(standIn.address(), Patience.standard());
            publish(source, "99002NED", Version.V4);
            Read theirs = read(source, "99002NED", Version.V4);
            Read ours = fromOurs("99002NED", Version.V4);
            assertThat(ours.cells()).isEqualTo(theirs.cells());
            sameDescription(ours.dataset(), theirs.dataset());
            assertThat(ours.dataset().topics()).isEqualTo(theirs.dataset().topics());
        }
    }

    @Test
    @EnabledIf("nl.thuiskompas.platform.standin.Recordings#realIsThere")
    void theRealSampleComesBackTheSameInBothVersions() throws IOException {
        try (StandIn standIn = standIn(Recordings.real())) {
            CbsService source = CbsService.at(standIn.address(), Patience.standard());
            publish(source, "84799NED", Version.V3);
            Read theirs = read(source, "84799NED", Version.V3);
            assertThat(theirs.cells()).hasSize(17_341 * 116);
            Read three = fromOurs("84799NED", Version.V3);
            assertThat(three.cells()).isEqualTo(theirs.cells());
            sameDescription(three.dataset(), theirs.dataset());
            assertThat(three.dataset().topics()).isEqualTo(theirs.dataset().topics());
            assertThat(three.dataset().dimensions().getFirst().said().find("MapYear"))
                    .contains("2020");
            Read four = fromOurs("84799NED", Version.V4);
            assertThat(four.cells()).isEqualTo(theirs.cells());
            assertThat(service()
                            .json("/ODataCatalog/Tables?$filter=Identifier eq '84799NED'")
                            .at("/value/0/RecordCount")
                            .asLong())
                    .isEqualTo(17_341);
        }
    }

    private static void sameDescription(Dataset ours, Dataset theirs) {
        assertThat(ours.title()).isEqualTo(theirs.title());
        assertThat(ours.origin().published()).isEqualTo(theirs.origin().published());
        assertThat(ours.topics())
                .extracting(Topic::title)
                .isEqualTo(theirs.topics().stream().map(Topic::title).toList());
        assertThat(ours.topicGroups()).isEqualTo(theirs.topicGroups());
        assertThat(ours.dimensions())
                .extracting(Dimension::name)
                .isEqualTo(theirs.dimensions().stream().map(Dimension::name).toList());
        for (int i = 0; i < theirs.dimensions().size(); i++) {
            assertThat(ours.dimensions().get(i).codes())
                    .isEqualTo(theirs.dimensions().get(i).codes());
        }
        assertThat(ours.dimensions().getFirst().codes())
                .extracting(Code::area)
                .isEqualTo(theirs.dimensions().getFirst().codes().stream()
                        .map(Code::area)
                        .toList());
    }
}
