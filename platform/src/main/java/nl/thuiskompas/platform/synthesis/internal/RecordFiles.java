package nl.thuiskompas.platform.synthesis.internal;

import static nl.thuiskompas.platform.storage.ColumnFile.NOTHING;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntUnaryOperator;
import nl.thuiskompas.platform.storage.ColumnFile;
import nl.thuiskompas.platform.storage.ColumnFile.Column;
import nl.thuiskompas.platform.storage.ColumnFile.Width;
import nl.thuiskompas.platform.synthesis.SynthesisWatch;

/** Writes the records of a year, a file for each kind. */
final class RecordFiles {
    private static final int ROWS_BETWEEN_LOOKS = 1 << 14;

    private final Path folder;
    private final SynthesisWatch watch;

    RecordFiles(Path folder, SynthesisWatch watch) {
        this.folder = folder;
        this.watch = watch;
    }

    /** Writes the three files, two at a time; what is in them does not depend on it. */
    void write(Country country) {
        RecordOrder order = RecordOrder.of(country);
        int year = country.year();
        CompletableFuture<Void> persons = CompletableFuture.runAsync(() -> ColumnFile.write(
                folder, "persons-" + year + ".parquet", order.persons().length, persons(country, order.persons())));
        try {
            ColumnFile.write(
                    folder,
                    "dwellings-" + year + ".parquet",
                    order.dwellings().length,
                    dwellings(country, order.dwellings()));
            ColumnFile.write(
                    folder,
                    "households-" + year + ".parquet",
                    order.households().length,
                    households(country, order.households()));
        } finally {
            persons.handle((_, failed) -> failed == null).join(); // nothing is written any more when this ends
        }
        try {
            persons.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private Column column(String name, Width width, int[] order, IntUnaryOperator value) {
        return new Column(name, width, row -> {
            if (row % ROWS_BETWEEN_LOOKS == 0) {
                SyntheticCountry.requireGoingOn(watch);
            }
            return value.applyAsInt(order[row]);
        });
    }

    /** 0 stands for nothing in the arrays. */
    private static int orNothing(int value) {
        return value == 0 ? NOTHING : value;
    }

    private List<Column> dwellings(Country country, int[] order) {
        Dwellings d = country.dwellings;
        return List.of(
                column("dwelling", Width.INTEGER, order, i -> i + 1),
                column("municipality", Width.SMALLINT, order, i -> d.municipality[i]),
                column("tenure", Width.TINYINT, order, i -> d.tenure[i]),
                column("association_type", Width.TINYINT, order, i -> orNothing(d.associationType[i])),
                column("kind", Width.TINYINT, order, i -> d.kind[i]),
                column("area", Width.SMALLINT, order, i -> d.area[i]),
                column("built", Width.SMALLINT, order, i -> d.built[i]),
                column("value", Width.INTEGER, order, i -> d.value[i]),
                column("energy_label", Width.TINYINT, order, i -> orNothing(d.label[i])),
                column("rent", Width.INTEGER, order, i -> d.letYear[i] == 0 ? NOTHING : d.rent[i]),
                column("initial_rent", Width.INTEGER, order, i -> d.letYear[i] == 0 ? NOTHING : d.initialRent[i]),
                column("let_year", Width.SMALLINT, order, i -> orNothing(d.letYear[i])),
                column(
                        "within_limit",
                        Width.TINYINT,
                        order,
                        i -> d.letYear[i] == 0 || d.withinLimit[i] < 0 ? NOTHING : d.withinLimit[i]),
                column("retention_years", Width.TINYINT, order, i -> orNothing(d.retention[i])),
                column("flex", Width.TINYINT, order, i -> d.flex[i]));
    }

    private List<Column> households(Country country, int[] order) {
        Households h = country.households;
        return List.of(
                column("household", Width.INTEGER, order, i -> i + 1),
                column("municipality", Width.SMALLINT, order, i -> h.municipality[i]),
                column("dwelling", Width.INTEGER, order, i -> h.dwelling[i] < 0 ? NOTHING : h.dwelling[i] + 1),
                column("living_situation", Width.TINYINT, order, i -> h.living[i]),
                column("institution", Width.TINYINT, order, i -> orNothing(h.institution[i])),
                column("household_type", Width.TINYINT, order, i -> h.type[i]),
                column("income", Width.INTEGER, order, i -> h.income[i] < 0 ? NOTHING : h.income[i]));
    }

    private List<Column> persons(Country country, int[] order) {
        Persons p = country.persons;
        return List.of(
                column("person", Width.INTEGER, order, i -> i + 1),
                column("household", Width.INTEGER, order, i -> p.household[i] + 1),
                column("age", Width.SMALLINT, order, i -> p.age[i]),
                column("position", Width.TINYINT, order, i -> p.position[i]),
                column("groups", Width.SMALLINT, order, i -> p.groups[i]));
    }
}
