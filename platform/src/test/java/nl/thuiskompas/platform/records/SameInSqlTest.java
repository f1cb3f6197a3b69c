package nl.thuiskompas.platform.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import nl.thuiskompas.engine.microdata.ColumnData;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.engine.microdata.RecordKind;

/**
 * Small countries made up at random: what was prepared is what plain SQL says of the files that came in, and what SQL reads
 * of it is what is in the columns, record by record.
 */
class SameInSqlTest {
    private static final int[] PLACES = {10, 20, 30};

    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void preparedRecordsAreWhatSqlSaysOfTheFiles(@ForAll long seed) throws IOException, SQLException {
        Path temp = Files.createTempDirectory("records");
        try {
            RecordFolder folder = new RecordFolder(temp, 2020, 2021);
            Random random = new Random(seed);
            country(folder, 2020, random);
            country(folder, 2021, random);
            try (PreparedYear year = folder.prepare(2021);
                    Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                    Statement sql = connection.createStatement()) {
                assertThat(year.damage()).isEmpty();
                for (RecordKind kind : RecordKind.values()) {
                    String name = RecordFiles.singular(kind);
                    sql.execute("CREATE VIEW prepared_" + name + " AS FROM '" + year.parquet(kind) + "'");
                    for (int each : new int[] {2020, 2021}) {
                        sql.execute("CREATE VIEW " + name + "_" + each + " AS FROM read_csv('"
                                + temp.resolve(RecordFiles.stem(kind, each) + ".csv") + "', header = true, types = "
                                + "{"
                                + String.join(
                                        ", ",
                                        RecordFolder.own(kind).stream()
                                                .map(c -> "'" + c + "': 'INTEGER'")
                                                .toList())
                                + "})");
                    }
                    columnsAreWhatSqlReads(year, kind, sql);
                }
                personsAreWhatSqlSays(sql);
                householdsAndDwellingsAreWhatSqlSays(sql);
            }
        } finally {
            try (Stream<Path> all = Files.walk(temp)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private static void columnsAreWhatSqlReads(PreparedYear year, RecordKind kind, Statement sql) throws SQLException {
        String name = RecordFiles.singular(kind);
        List<Long> places = new ArrayList<>();
        for (long at = 0; at < year.numbers(kind).size(); at++) {
            if (year.numbers(kind).value(at) != ColumnData.UNKNOWN) {
                places.add(at);
            }
        }
        for (SchemaColumn column : RecordSchema.bundled().columns(kind)) {
            RecordColumn of = column.column();
            if (year.has(of)) {
                ColumnData data = year.column(of);
                assertThat(numbers(sql, "SELECT \"" + of.name() + "\" FROM prepared_" + name))
                        .as(of.toString())
                        .isEqualTo(places.stream().map(data::value).toList());
            }
        }
        assertThat(numbers(sql, "SELECT record_key FROM prepared_" + name))
                .isEqualTo(places.stream().map(at -> year.keys(kind).value(at)).toList());
        assertThat(numbers(sql, "SELECT " + name + " FROM prepared_" + name))
                .isEqualTo(
                        places.stream().map(at -> year.numbers(kind).value(at)).toList());
    }

    private static void personsAreWhatSqlSays(Statement sql) throws SQLException {
        same(
                sql,
                "SELECT person, household, age, position, groups, present_before, groups_before, living_before,"
                        + " institution_before, moved FROM prepared_person",
                """
                SELECT p.person, p.household, p.age, p.position, p.groups, (b.person IS NOT NULL)::INTEGER,
                    CASE WHEN b.person IS NULL THEN 0 ELSE coalesce(b.groups, 0) END, hb.living_situation, hb.institution,
                    CASE WHEN b.person IS NULL OR h.dwelling IS NULL AND hb.dwelling IS NULL THEN NULL
                        ELSE (h.dwelling IS DISTINCT FROM hb.dwelling)::INTEGER END
                FROM person_2021 p JOIN household_2021 h USING (household) LEFT JOIN person_2020 b ON b.person = p.person
                    LEFT JOIN household_2020 hb ON hb.household = b.household
                ORDER BY h.municipality, h.dwelling NULLS LAST, h.household, p.person""");
    }

    private static void householdsAndDwellingsAreWhatSqlSays(Statement sql) throws SQLException {
        same(
                sql,
                "SELECT household, municipality, dwelling, living_situation, income, size, children, groups, head_age,"
                        + " moved, tenure_before, area_per_person FROM prepared_household",
                """
                SELECT h.household, h.municipality, h.dwelling, h.living_situation, h.income, p.size, p.children, p.groups,
                    p.head_age, p.moved, p.tenure_before, d.area // p.size
                FROM household_2021 h LEFT JOIN dwelling_2021 d USING (dwelling) JOIN (
                    SELECT q.household, count(*) AS size, count(*) FILTER (q.position = 3 AND q.age < 18) AS children,
                        coalesce(bit_or(q.groups), 0) AS groups, max(q.age) FILTER (q.position = 1) AS head_age,
                        max(prepared_person.moved) FILTER (q.position = 1) AS moved,
                        max(db.tenure) FILTER (q.position = 1) AS tenure_before
                    FROM person_2021 q JOIN prepared_person USING (person) LEFT JOIN person_2020 b USING (person)
                        LEFT JOIN household_2020 hb ON hb.household = b.household
                        LEFT JOIN dwelling_2020 db ON db.dwelling = hb.dwelling
                    GROUP BY q.household) p ON p.household = h.household
                ORDER BY h.municipality, h.dwelling NULLS LAST, h.household""");
        same(
                sql,
                "SELECT dwelling, municipality, tenure, rent, vacant, households, occupants, in_stock_before"
                        + " FROM prepared_dwelling",
                """
                SELECT d.dwelling, d.municipality, d.tenure, d.rent, (count(h.household) = 0)::INTEGER, count(h.household),
                    coalesce(sum(p.size), 0), (any_value(b.dwelling) IS NOT NULL)::INTEGER
                FROM dwelling_2021 d LEFT JOIN household_2021 h USING (dwelling) LEFT JOIN dwelling_2020 b USING (dwelling)
                    LEFT JOIN (SELECT household, count(*) AS size FROM person_2021 GROUP BY household) p
                        ON p.household = h.household
                GROUP BY ALL ORDER BY d.municipality, d.dwelling""");
    }

    private static void same(Statement sql, String one, String other) throws SQLException {
        assertThat(rows(sql, one)).isEqualTo(rows(sql, other));
    }

    private static List<String> rows(Statement statement, String sql) throws SQLException {
        List<String> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    row.add(String.valueOf(rows.getObject(i)));
                }
                all.add(row.toString());
            }
        }
        return all;
    }

    private static List<Integer> numbers(Statement statement, String sql) throws SQLException {
        List<Integer> all = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                int value = rows.getInt(1);
                all.add(rows.wasNull() ? ColumnData.UNKNOWN : value);
            }
        }
        return all;
    }

    /** Writes a country without damage, in no order; numbers are shared with the other year, places are not. */
    private static void country(RecordFolder folder, int year, Random random) {
        List<String> dwellings = new ArrayList<>();
        List<String> households = new ArrayList<>();
        List<String> persons = new ArrayList<>();
        int homes = 1 + random.nextInt(12);
        int person = 0;
        for (int home = 1; home <= homes; home++) {
            dwellings.add(home + "," + PLACES[home % 3] + "," + unless(random, 1 + random.nextInt(3)) + ","
                    + (20 + random.nextInt(100)) + "," + unless(random, random.nextInt(100_000)));
        }
        for (int household = 1; household <= 14; household++) {
            boolean housed = random.nextInt(5) > 0;
            int home = 1 + random.nextInt(homes);
            households.add(household * 1_000_000 + ","
                    + (housed ? PLACES[home % 3] + "," + home : PLACES[random.nextInt(3)] + ",")
                    + "," + (housed ? random.nextBoolean() ? 1 : 4 : 2) + "," + (housed ? "" : 1 + random.nextInt(7))
                    + ","
                    + unless(random, random.nextInt(90_000) - 5_000));
            for (int each = random.nextInt(4); each >= 0; each--) {
                person += 1 + random.nextInt(2);
                persons.add(person * 70_000 + "," + household * 1_000_000 + "," + unless(random, random.nextInt(90))
                        + "," + (each == 0 ? 1 : 2 + random.nextInt(3)) + "," + unless(random, random.nextInt(8192)));
            }
        }
        Collections.shuffle(dwellings, random);
        Collections.shuffle(households, random);
        Collections.shuffle(persons, random);
        folder.dwellings(year, "dwelling,municipality,tenure,area,rent", dwellings.toArray(String[]::new))
                .households(
                        year,
                        "household,municipality,dwelling,living_situation,institution,income",
                        households.toArray(String[]::new))
                .persons(year, "person,household,age,position,groups", persons.toArray(String[]::new));
    }

    private static String unless(Random random, int value) {
        return random.nextInt(6) == 0 ? "" : String.valueOf(value);
    }
}
