package nl.thuiskompas.platform.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.thuiskompas.engine.statistics.ColumnName;
import nl.thuiskompas.engine.statistics.MissingObservationsException;
import nl.thuiskompas.engine.statistics.Observations;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Precision;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Status;
import nl.thuiskompas.platform.storage.DuckDb;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarehouseReadTest {
    private static final ColumnName END_STOCK = ColumnName.parse("dwelling-stock.end_stock");
    private static final ColumnName BUILT = ColumnName.parse("dwelling-stock.new_construction");
    private static final ColumnName SHARE = ColumnName.parse("key-figures.association_share");

    @TempDir
    private Path temp;

    private Warehouse warehouse;

    @BeforeEach
    void load() throws IOException {
        warehouse = Warehouse.open(temp.resolve("data"));
        warehouse.load(new FixtureEdition(temp.resolve("edition")).write());
    }

    @AfterEach
    void close() {
        warehouse.close();
    }

    @Test
    void periodsAreThoseWithAnyValueAndStandAsTheColumnSays() {
        assertThat(warehouse.periods(END_STOCK)).containsExactly(Period.endOf(2012), Period.endOf(2013));
        assertThat(warehouse.periods(BUILT)).containsExactly(Period.during(2012));
        assertThat(warehouse.periods(SHARE)).containsExactly(Period.startOf(2013));
    }

    @Test
    void keysAndTablesOfGeographyAreNoColumnsOfObservations() {
        assertThat(warehouse.hasColumn(END_STOCK)).isTrue();
        assertThat(warehouse.hasColumn(new ColumnName("dwelling-stock", "period")))
                .isFalse();
        assertThat(warehouse.hasColumn(new ColumnName("municipalities", "name")))
                .isFalse();
        assertThat(warehouse.periods(new ColumnName("dwelling-stock", "demolished")))
                .isEmpty();
    }

    @Test
    void observationsCarryTheirSourcePrecisionAndStatus() {
        Observations shares = warehouse.observations(SHARE, Period.startOf(2013));
        assertThat(shares.codes()).containsExactly("GM0001", "GM0002");
        assertThat(shares.value("GM0002")).isEqualTo(31.5);
        assertThat(shares.precision()).isEqualTo(Precision.WHOLE_PERCENT);
        assertThat(shares.status()).isEqualTo(Status.FINAL);
        assertThat(shares.source())
                .isEqualTo(new Source(
                        warehouse.current("key-figures").orElseThrow().id(),
                        "81955NED",
                        "CBS",
                        "Voorraad woningen",
                        SHARE,
                        LocalDate.of(2013, 1, 1),
                        "CC BY 4.0"));
    }

    @Test
    void blankIsNoValue() {
        Observations stock = warehouse.observations(END_STOCK, Period.endOf(2013));
        assertThat(stock.value("GM0001")).isEqualTo(104);
        assertThat(stock.value("GM0002")).isNaN();
    }

    @Test
    void theEndOfADayIsFoundAsTheStartOfTheNext() {
        assertThat(warehouse.observationsAt(END_STOCK, LocalDate.of(2013, 1, 1)).period())
                .isEqualTo(Period.endOf(2012));
        assertThat(warehouse.observationsAt(SHARE, LocalDate.of(2013, 1, 1)).period())
                .isEqualTo(Period.startOf(2013));
    }

    @Test
    void aFlowIsNeverFoundByAMoment() {
        assertThatThrownBy(() -> warehouse.observationsAt(BUILT, LocalDate.of(2013, 1, 1)))
                .isInstanceOf(MissingObservationsException.class);
    }

    @Test
    void whatWasNotObservedIsNamed() {
        assertThatThrownBy(() -> warehouse.observations(BUILT, Period.during(2013)))
                .isInstanceOf(MissingObservationsException.class)
                .hasMessage("column dwelling-stock.new_construction has no observations for 2013");
        assertThatThrownBy(() -> warehouse.observations(END_STOCK, Period.startOf(2013)))
                .as("the same year at another moment is another period")
                .isInstanceOf(MissingObservationsException.class);
        assertThatThrownBy(() -> warehouse.observations(new ColumnName("nothing", "here"), Period.endOf(2012)))
                .isInstanceOf(MissingObservationsException.class);
    }

    @Test
    void observationsAreReadOnce() {
        assertThat(warehouse.observations(END_STOCK, Period.endOf(2012)))
                .isSameAs(warehouse.observationsAt(END_STOCK, LocalDate.of(2013, 1, 1)));
    }

    @Test
    void rowsComeInTheOrderOfTheFileWithTheirTypes() {
        Rows rows = warehouse.rows("municipalities");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.stream().map(row -> row.text("name"))).containsExactly("Bergen, aan Zee", "'s-Hertogenbosch");
        Rows.Row first = rows.row(0);
        assertThat(first.findDate("valid_from")).isEmpty();
        assertThat(first.date("valid_until")).isEqualTo(LocalDate.of(2013, 1, 1));
        assertThat(warehouse.rows("dwelling-stock").row(1).integer("end_stock")).isEqualTo(104);
    }

    @Test
    void aMistakeWithRowsIsNamed() {
        Rows.Row row = warehouse.rows("municipalities").row(0);
        assertThatThrownBy(() -> row.text("nam"))
                .hasMessage("table municipalities has no column nam; it has code, name, valid_from, valid_until");
        assertThatThrownBy(() -> row.date("valid_from"))
                .hasMessage("table municipalities has nothing in column valid_from of row 1");
        assertThatThrownBy(() -> row.integer("name"))
                .hasMessage("table municipalities has column name as String, not as Long");
        assertThatThrownBy(() -> warehouse.rows("towns"))
                .isInstanceOf(MissingTableException.class)
                .hasMessage("table towns is not in the warehouse");
    }

    @Test
    void aReleaseThatDisappearsWhileOpenIsNamed() throws IOException {
        Release release = warehouse.current("municipalities").orElseThrow();
        Files.delete(release.data());
        assertThatThrownBy(() -> warehouse.rows("municipalities"))
                .isInstanceOf(UnreadableReleaseException.class)
                .hasMessageStartingWith("release " + release.id() + " could not be read from " + release.data());
    }

    @Test
    void nothingOutsideTheDataFolderCanBeRead() throws Exception {
        Path outside = Files.writeString(temp.resolve("outside.csv"), "a\n1\n");
        try (DuckDb duckDb = DuckDb.open(temp.resolve("data"));
                Connection connection = duckDb.connect();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeQuery("SELECT * FROM read_csv(" + DuckDb.literal(outside) + ")"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("disabled by configuration");
        }
    }

    @Test
    void manyThreadsReadAtOnce() throws Exception {
        List<Callable<Double>> tasks = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            tasks.add(() -> warehouse.rows("key-figures").row(0).decimal("association_share")
                    + warehouse.observations(END_STOCK, Period.endOf(2012)).value("GM0002"));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Double> read : threads.invokeAll(tasks)) {
                assertThat(read.get()).isEqualTo(78);
            }
        }
    }
}
