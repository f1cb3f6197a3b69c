package nl.thuiskompas.platform.monitor.web.api;

import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.platform.monitor.CellChoice;
import nl.thuiskompas.platform.monitor.FigureQuestions;
import nl.thuiskompas.platform.monitor.GeographyQuestions;
import nl.thuiskompas.platform.monitor.Monitors;

/**
 * Everything of the monitor that can be asked under {@code /v1}, with the parameters it knows. The OpenAPI document says
 * the same. Other rooms bring addresses of their own: {@link ApiAddresses}.
 */
enum Resource {
    FIGURES(Path.FIGURES, with(FigureQuestions.PARAMETERS, Monitors.AS_OF)),
    FIGURES_CSV(Path.FIGURES_CSV, with(FigureQuestions.PARAMETERS, Monitors.AS_OF, "style", "language")),
    FIGURES_XLSX(Path.FIGURES_XLSX, with(FigureQuestions.PARAMETERS, Monitors.AS_OF, "language")),
    FIGURES_CSVW(Path.FIGURES_CSVW, with(FigureQuestions.PARAMETERS, Monitors.AS_OF, "style", "language")),
    FIGURES_ODS(Path.FIGURES_ODS, with(FigureQuestions.PARAMETERS, Monitors.AS_OF, "language")),
    FIGURES_JSON_STAT(Path.FIGURES_JSON_STAT, with(FigureQuestions.PARAMETERS, Monitors.AS_OF, "language")),
    FIGURES_SDMX_CSV(Path.FIGURES_SDMX_CSV, with(FigureQuestions.PARAMETERS, Monitors.AS_OF)),
    INDICATORS(Path.INDICATORS, List.of(Monitors.AS_OF)),
    REGIONS(Path.REGIONS, List.of("division", "edition", Monitors.AS_OF)),
    DIVISIONS(Path.DIVISIONS, List.of(Monitors.AS_OF)),
    DIVISION(Path.DIVISION, List.of("edition", Monitors.AS_OF)),
    EDITIONS(Path.EDITIONS, List.of(Monitors.AS_OF)),
    CROSSWALKS(Path.CROSSWALKS, with(GeographyQuestions.CROSSWALK, Monitors.AS_OF)),
    CROSSWALKS_CSV(Path.CROSSWALKS_CSV, with(GeographyQuestions.CROSSWALK, Monitors.AS_OF, "style")),
    CROSSWALKS_XLSX(Path.CROSSWALKS_XLSX, with(GeographyQuestions.CROSSWALK, Monitors.AS_OF, "language")),
    CROSSWALKS_ODS(Path.CROSSWALKS_ODS, with(GeographyQuestions.CROSSWALK, Monitors.AS_OF, "language")),
    DATASETS(Path.DATASETS, List.of(Monitors.AS_OF)),
    DATASET(Path.DATASET, List.of(Monitors.AS_OF)),
    DATASET_RELEASES(Path.DATASET_RELEASES, List.of(Monitors.AS_OF)),
    DATASET_RELEASE(Path.DATASET_RELEASE, List.of(Monitors.AS_OF)),
    DATASET_REPORT(Path.DATASET_REPORT, List.of(Monitors.AS_OF)),
    DATASET_DIFF(Path.DATASET_DIFF, List.of("with", "limit", Monitors.AS_OF)),
    DATASET_VINTAGES(
            Path.DATASET_VINTAGES,
            with(
                    List.of(CellChoice.TOPIC, CellChoice.REGION),
                    with(CellChoice.DIMENSIONS, Monitors.AS_OF).toArray(String[]::new))),
    DATASET_OBSERVATIONS(
            Path.DATASET_OBSERVATIONS,
            with(
                    List.of("release", CellChoice.TOPIC, CellChoice.REGION, CellChoice.LEVEL, CellChoice.PERIOD),
                    with(CellChoice.DIMENSIONS, "limit", "after", Monitors.AS_OF)
                            .toArray(String[]::new))),
    CATALOGUE(Path.CATALOGUE, List.of(Monitors.AS_OF)),
    CATALOGUE_JSON_LD(Path.CATALOGUE_JSON_LD, List.of(Monitors.AS_OF)),
    CATALOGUE_TURTLE(Path.CATALOGUE_TURTLE, List.of(Monitors.AS_OF)),
    OPENAPI(Path.OPENAPI, List.of());

    /** First part of every address. */
    static final String ROOT = "/v1";
    /** Name of the part of an address that says which one is meant. */
    static final String CODE = "code";
    /** Name of the part of an address that says which imported table is meant. */
    static final String DATASET_ID = "dataset";
    /** Name of the part of an address, or of the parameter, that says which of its releases is meant. */
    static final String RELEASE_ID = "release";

    @SuppressWarnings("ImmutableEnumChecker") // it never changes
    private final ApiAddress address;

    Resource(String path, List<String> parameters) {
        this.address = new ApiAddress(path, parameters);
    }

    /** The addresses, as annotations need them. */
    static final class Path {
        static final String FIGURES = "/v1/figures";
        static final String FIGURES_CSV = "/v1/figures.csv";
        static final String FIGURES_XLSX = "/v1/figures.xlsx";
        static final String FIGURES_CSVW = "/v1/figures.csv-metadata.json";
        static final String FIGURES_ODS = "/v1/figures.ods";
        static final String FIGURES_JSON_STAT = "/v1/figures.json-stat";
        static final String FIGURES_SDMX_CSV = "/v1/figures.sdmx.csv";
        static final String INDICATORS = "/v1/indicators";
        static final String REGIONS = "/v1/regions";
        static final String DIVISIONS = "/v1/divisions";
        static final String DIVISION = "/v1/divisions/{" + CODE + "}";
        static final String EDITIONS = "/v1/editions";
        static final String CROSSWALKS = "/v1/crosswalks";
        static final String CROSSWALKS_CSV = "/v1/crosswalks.csv";
        static final String CROSSWALKS_XLSX = "/v1/crosswalks.xlsx";
        static final String CROSSWALKS_ODS = "/v1/crosswalks.ods";
        static final String DATASETS = "/v1/datasets";
        static final String DATASET = DATASETS + "/{" + DATASET_ID + "}";
        static final String DATASET_RELEASES = DATASET + "/releases";
        static final String DATASET_RELEASE = DATASET_RELEASES + "/{" + RELEASE_ID + "}";
        static final String DATASET_REPORT = DATASET_RELEASE + "/report";
        static final String DATASET_DIFF = DATASET_RELEASE + "/diff";
        static final String DATASET_VINTAGES = DATASET + "/vintages";
        static final String DATASET_OBSERVATIONS = DATASET + "/observations";
        static final String CATALOGUE = "/v1/catalogue";
        static final String CATALOGUE_JSON_LD = "/v1/catalogue.jsonld";
        static final String CATALOGUE_TURTLE = "/v1/catalogue.ttl";
        static final String OPENAPI = "/v1/openapi.json";

        private Path() {}
    }

    /** The address with its parameters. */
    ApiAddress address() {
        return address;
    }

    /** The address. */
    String path() {
        return address.path();
    }

    /** Names of the parameters in the query. */
    List<String> parameters() {
        return address.parameters();
    }

    /** Whether an address lies in the API, whether or not there is anything at it. */
    static boolean isOurs(String path) {
        return path.equals(ROOT) || path.startsWith(ROOT + "/");
    }

    private static List<String> with(List<String> names, String... more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }
}
