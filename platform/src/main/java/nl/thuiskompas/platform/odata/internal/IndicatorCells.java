package nl.thuiskompas.platform.odata.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.engine.statistics.Average;
import nl.thuiskompas.engine.statistics.Cube;
import nl.thuiskompas.engine.statistics.Figure;
import nl.thuiskompas.engine.statistics.Period;
import nl.thuiskompas.engine.statistics.Source;
import nl.thuiskompas.engine.statistics.Unit;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Group;
import nl.thuiskompas.platform.datasets.Origin;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.monitor.DivisionEntry;
import nl.thuiskompas.platform.monitor.FigureQuestion;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one indicator as cells: every period, for every region of every division, on the newest municipalities.
 *
 * @param dataset what they mean, in Dutch as StatLine's tables are
 * @param cells in the order of regions, periods and measures
 * @param fingerprint the definition and the releases they came from
 */
record IndicatorCells(Dataset dataset, List<Cell> cells, String fingerprint) {
    private static final String COUNTRY = "NL01";
    private static final String VALUE = "value";
    private static final String LOW = "low";
    private static final String HIGH = "high";
    private static final String STATUS = "status";

    static IndicatorCells of(Monitor monitor, IndicatorEntry entry) {
        LocalDate edition = monitor.geography().last();
        List<Period> periods = monitor.periods(entry);
        Map<String, Code> regions = new LinkedHashMap<>();
        List<Group> groups = new ArrayList<>();
        List<Cell> cells = new ArrayList<>();
        TreeSet<String> releases = new TreeSet<>();
        LocalDate newest = periods.getLast().reference();
        for (Division division : monitor.geography().divisions()) {
            List<Cube> cubes = periods.stream()
                    .map(period -> monitor.cube(new FigureQuestion(entry, period, edition, division, Average.RATIO)))
                    .toList();
            String heading = monitor.divisions()
                    .find(division.code())
                    .map(DivisionEntry::many)
                    .map(words -> words.nl())
                    .orElse(division.code());
            groups.add(new Group(division.code(), heading, "", ""));
            int[] sizes = cubes.getFirst().partition().sizes();
            for (int place = 0; place < sizes.length; place++) {
                Region region = cubes.getFirst().region(place);
                String code = code(division, region);
                if (sizes[place] == 0 || regions.containsKey(code)) {
                    continue;
                }
                regions.put(code, new Code(code, region.name(), "", division.code(), Optional.empty(), ""));
                for (Cube cube : cubes) {
                    add(cells, cube.figure(place), List.of(code, periodCode(cube.period())));
                }
            }
            for (Cube cube : cubes) {
                for (Source source : cube.sources()) {
                    releases.add(source.release());
                    newest = source.reference().isAfter(newest) ? source.reference() : newest;
                }
            }
        }
        Dataset dataset = dataset(entry, edition, newest, List.copyOf(regions.values()), groups, periods);
        String fingerprint = entry.indicator().definition() + " " + edition + " " + regions.keySet() + " " + releases;
        return new IndicatorCells(dataset, List.copyOf(cells), entry.code() + "-" + Tags.of(fingerprint));
    }

    /** StatLine's code for the country, and a region's own for the rest; no two divisions share one. */
    private static String code(Division division, Region region) {
        return division.equals(Division.COUNTRY) ? COUNTRY : region.code();
    }

    private static String periodCode(Period period) {
        return period.code().matches("\\d{4}")
                ? PeriodCode.ofYear(Integer.parseInt(period.code())).code()
                : period.code();
    }

    private static void add(List<Cell> cells, Figure figure, List<String> codes) {
        CellStatus status = switch (figure.status()) {
            case FINAL -> CellStatus.FINAL;
            case PROVISIONAL -> CellStatus.PROVISIONAL;
            case PERTURBED -> CellStatus.PERTURBED;
            case APPORTIONED, ESTIMATED -> CellStatus.ESTIMATED;
            case MISSING -> CellStatus.UNKNOWN;
        };
        switch (figure.value()) {
            case Value.Amount(double value, double low, double high) -> {
                cells.add(cell(cells, VALUE, codes, value, null, status));
                cells.add(cell(cells, LOW, codes, low, null, status));
                cells.add(cell(cells, HIGH, codes, high, null, status));
            }
            case Value.Missing missing -> {
                for (String topic : List.of(VALUE, LOW, HIGH)) {
                    cells.add(cell(cells, topic, codes, Double.NaN, null, CellStatus.UNKNOWN));
                }
            }
        }
        cells.add(cell(cells, STATUS, codes, Double.NaN, figure.status().code(), CellStatus.FINAL));
    }

    private static Cell cell(
            List<Cell> cells,
            String topic,
            List<String> codes,
            double value,
            @Nullable String text,
            CellStatus status) {
        return new Cell(cells.size(), topic, codes, value, text, status, cells.size() + 1L);
    }

    private static Dataset dataset(
            IndicatorEntry entry,
            LocalDate edition,
            LocalDate newest,
            List<Code> regions,
            List<Group> groups,
            List<Period> periods) {
        Origin origin = new Origin(
                "Thuiskompas",
                entry.code(),
                "CC BY 4.0",
                "https://creativecommons.org/licenses/by/4.0/",
                "",
                Optional.of(newest),
                newest.toString(),
                "");
        Unit unit = entry.indicator().unit();
        String words = unit(unit);
        int decimals = unit == Unit.PERCENT ? 1 : 0;
        List<Topic> topics = List.of(
                number(
                        VALUE,
                        capital(entry.shortTitle().nl()),
                        entry.definition().nl(),
                        words,
                        decimals),
                number(
                        LOW,
                        "Ondergrens",
                        "De kleinste waarde die het kan zijn, gezien de afronding van de bronnen.",
                        words,
                        decimals),
                number(
                        HIGH,
                        "Bovengrens",
                        "De grootste waarde die het kan zijn, gezien de afronding van de bronnen.",
                        words,
                        decimals),
                new Topic(
                        STATUS,
                        "Status",
                        "final: zoals de bron publiceerde; provisional: voorlopig;"
                                + " perturbed: met opzet veranderd of afgerond; apportioned: deels verdeeld over gebieden;"
                                + " estimated: berekend onder een aanname; missing: er is geen waarde.",
                        "",
                        0,
                        Topic.Type.TEXT,
                        ""));
        List<Code> codes = periods.stream()
                .map(period -> Code.of(periodCode(period), period.code()))
                .distinct()
                .toList();
        return new Dataset(
                entry.code(),
                origin,
                entry.title().nl(),
                entry.definition().nl(),
                entry.definition().nl() + " Alle perioden zijn weergegeven op de gemeenten van " + edition + ".",
                "nl",
                List.of(
                        new Dimension("RegioS", Dimension.Kind.REGION, "Regio's", "", regions, groups),
                        new Dimension("Perioden", Dimension.Kind.PERIOD, "Perioden", "", codes, List.of())),
                topics,
                List.of());
    }

    private static Topic number(String id, String title, String description, String unit, int decimals) {
        return new Topic(id, title, description, unit, decimals, Topic.Type.NUMBER, "");
    }

    private static String unit(Unit unit) {
        return switch (unit) {
            case PERCENT -> "%";
            case EUROS -> "euro";
            case HOMES -> "woningen";
            case PERSONS -> "personen";
            case MUNICIPALITIES -> "gemeenten";
        };
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
