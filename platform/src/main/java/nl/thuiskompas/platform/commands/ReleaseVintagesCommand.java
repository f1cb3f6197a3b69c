package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.thuiskompas.platform.datasets.Cell;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.storage.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code thuis releases vintages}: one series as each release had it, beside each other. */
@Command(
        name = "vintages",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Shows one series as each release of a dataset had it, beside each other.",
        footer = {"", "Example:", "  ./thuis releases vintages arrears --topic tenants --region NL00"})
final class ReleaseVintagesCommand extends ReleaseTask {
    @Parameters(paramLabel = "DATASET", description = "Such as cbs-81955ned.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String dataset;

    @Option(names = "--topic", required = true, paramLabel = "TOPIC", description = "Code or title of a topic.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String topic;

    @Option(names = "--region", paramLabel = "CODE", description = "A region, such as GM0363. Default: the country.")
    private @Nullable String region;

    @Option(
            names = "--where",
            paramLabel = "DIMENSION=CODE",
            description = "A code of another dimension; may be repeated. Default: its total.")
    private Map<String, String> where = new LinkedHashMap<>();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Override
    int run(ImportedData opened) {
        List<DatasetRelease> releases = opened.datasets().vintages(dataset);
        if (releases.isEmpty()) {
            throw new UsageException("no release of " + dataset + " is published; ./thuis releases lists all.");
        }
        Series series = Series.find(opened.datasets().structure(releases.getLast()), topic, region, where);
        Map<String, Map<String, Cell>> values = new TreeMap<>();
        List<DatasetRelease> with = new ArrayList<>();
        for (DatasetRelease release : releases) {
            if (series.in(opened.datasets().structure(release))) {
                with.add(release);
                series.read(
                        opened.datasets().cells(release),
                        (period, cell) -> values.computeIfAbsent(period, code -> new LinkedHashMap<>())
                                .put(release.id(), cell));
            }
        }
        if (json) {
            opened.output().write(Json.write(document(series, with, values)));
            opened.output().write("\n");
        } else {
            opened.output().write(text(series, with, values));
        }
        return ExitCodes.DONE;
    }

    private static String shown(@Nullable Cell cell) {
        if (cell == null) {
            return "";
        }
        String value = Double.isNaN(cell.value())
                ? cell.text() == null ? cell.status().code() : cell.text()
                : DiffForm.shown(cell.value());
        boolean marked = cell.status().valued() && !cell.status().code().equals("final");
        return marked ? value + " " + cell.status().code() : value;
    }

    private static String text(Series series, List<DatasetRelease> releases, Map<String, Map<String, Cell>> values) {
        List<String> headings = new ArrayList<>(List.of("period"));
        releases.forEach(release -> headings.add("known " + release.known()));
        headings.add("changed");
        TextTable table = new TextTable(
                IntStream.range(1, headings.size()).boxed().collect(Collectors.toSet()),
                headings.toArray(String[]::new));
        values.forEach((period, cells) -> {
            List<String> line = new ArrayList<>(List.of(period));
            releases.forEach(release -> line.add(shown(cells.get(release.id()))));
            line.add(changed(releases, cells));
            table.add(line.toArray(String[]::new));
        });
        StringBuilder text = new StringBuilder(series.named() + "\n\n" + table.text() + "\n");
        releases.forEach(release -> text.append(release.known() + "  " + release.id() + "\n"));
        return text.toString();
    }

    /** By how much the last release that has a number differs from the first. */
    private static String changed(List<DatasetRelease> releases, Map<String, Cell> cells) {
        List<Cell> numbers = releases.stream()
                .map(release -> cells.get(release.id()))
                .filter(cell -> cell != null && Double.isFinite(cell.value()))
                .toList();
        double by = numbers.size() < 2
                ? 0
                : numbers.getLast().value() - numbers.getFirst().value();
        return by == 0 ? "" : DiffForm.difference(by);
    }

    private static Map<String, Object> document(
            Series series, List<DatasetRelease> releases, Map<String, Map<String, Cell>> values) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("topic", series.topic().id());
        document.put("title", series.topic().title().strip());
        document.put("unit", series.topic().unit());
        document.put("codes", series.codes());
        document.put(
                "releases",
                releases.stream()
                        .map(release -> Map.of(
                                "release",
                                release.id(),
                                "known",
                                release.known().toString()))
                        .toList());
        List<Map<String, Object>> periods = new ArrayList<>();
        values.forEach((period, cells) -> {
            Map<String, Object> of = new LinkedHashMap<>();
            cells.forEach((release, cell) -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                if (Double.isFinite(cell.value())) {
                    fields.put("value", cell.value());
                }
                fields.put("status", cell.status().code());
                of.put(release, fields);
            });
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("period", period);
            line.put("values", of);
            periods.add(line);
        });
        document.put("periods", periods);
        return document;
    }
}
