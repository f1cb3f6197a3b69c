package nl.thuiskompas.platform.measuring;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.protection.ReleasedCell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Measures a small country. */
@ExtendWith(SmallCountry.Shared.class)
@ResourceLock(SmallCountry.RECORDS)
abstract class CountryToMeasure {
    static final MeasureCatalogue CATALOGUE = MeasureCatalogue.bundled();
    static final MeasureWatch QUIETLY = words -> {};
    static final List<String> COARSE = List.of("country", "province");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit sets it
    Path place;

    @SuppressWarnings("NullAway.Init") // set before each test
    SmallCountry country;

    @BeforeEach
    void takeTheCountry(SmallCountry shared) {
        country = shared;
    }

    MeasureRequest request(String engine, String regime, String out, List<String> tables, List<String> divisions) {
        return new MeasureRequest(
                country.records(),
                CountingEngine.named(engine),
                Protection.of(regime, Map.of()),
                place.resolve(out),
                List.of(2021),
                tables,
                divisions,
                List.of(),
                2,
                Language.EN,
                Optional.empty());
    }

    MeasureRequest with(MeasureRequest request, List<Integer> years, List<Path> earlier) {
        return new MeasureRequest(
                request.records(),
                request.engine(),
                request.protection(),
                request.out(),
                years,
                request.tables(),
                request.divisions(),
                earlier,
                request.threads(),
                request.language(),
                request.made());
    }

    ReleaseFolder measure(String regime, String out, List<String> tables, List<String> divisions)
            throws InterruptedException {
        Measuring.run(request("shared-scan", regime, out, tables, divisions), CATALOGUE, QUIETLY);
        return ReleaseFolder.openAny(place.resolve(out));
    }

    static List<ReleasedCell> cells(ReleaseFolder release) {
        List<ReleasedCell> cells = new ArrayList<>();
        release.cells(2021, cells::add);
        return cells;
    }
}
