package nl.thuiskompas.platform.geographies.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Validity;
import nl.thuiskompas.platform.geographies.DivisionImport.Known;
import nl.thuiskompas.platform.geographies.DivisionImport.Options;
import nl.thuiskompas.platform.geographies.DivisionImport.Read;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.BuiltTable;
import nl.thuiskompas.platform.tables.TableSource;
import nl.thuiskompas.platform.tables.TablesJson;

/** A list of regions as somebody wrote it: read, checked as a whole, and made into one table for each division. */
public final class DivisionFile {
    private static final List<String> COLUMNS = List.of("name", "region", "municipality", "from", "to");

    private final String file;
    private final Options options;
    private final RowFindings findings;
    private final MunicipalityWords municipalities;
    private final DivisionNames names;
    private final SequencedMap<BroughtDivision, List<DivisionRow>> divisions = new LinkedHashMap<>();
    private final Map<BroughtDivision, List<Words>> warnings = new LinkedHashMap<>();

    private DivisionFile(String file, Geography geography, List<Known> known, Options options) {
        this.file = file;
        this.options = options;
        this.findings = new RowFindings(file);
        this.municipalities = new MunicipalityWords(geography);
        this.names = new DivisionNames(known, options, findings);
    }

    /** Reads and checks a file; what is wrong stands in {@link #errors()}. */
    public static DivisionFile read(
            String file, byte[] bytes, Geography geography, List<Known> known, Options options) {
        DivisionFile read = new DivisionFile(file, geography, known, options);
        Optional<BroughtCsv> csv = BroughtCsv.read(file, bytes, COLUMNS, read.findings);
        if (csv.isPresent()) {
            csv.get().rows().forEach(read::row);
            if (csv.get().rows().isEmpty() && read.errors().isEmpty()) {
                read.findings.error(0, "", "there is a header and no row; expected a row for each municipality");
            }
            read.checkTogether(geography);
        }
        return read;
    }

    private void row(BroughtCsv.Row row) {
        boolean filled = true;
        for (String column : COLUMNS.subList(0, 3)) {
            if (row.text(column).isEmpty()) {
                findings.error(row.line(), column, "is empty, expected a value");
                filled = false;
            }
        }
        Optional<LocalDate> from = date(row, "from", LocalDate.MIN);
        Optional<LocalDate> to = date(row, "to", LocalDate.MAX);
        Optional<BroughtDivision> division = row.text("name").isEmpty() ? Optional.empty() : names.division(row);
        Optional<String> region = division.isEmpty() || row.text("region").isEmpty()
                ? Optional.empty()
                : names.region(row, division.get());
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            findings.error(row.line(), "from", "is " + from.get() + ", which is after to, " + to.get());
            return;
        }
        if (!filled || from.isEmpty() || to.isEmpty()) {
            return;
        }
        Validity days = new Validity(
                from.get(),
                to.get().equals(LocalDate.MAX) ? LocalDate.MAX : to.get().plusDays(1));
        Optional<Municipality> municipality = municipalities.find(row, days, findings);
        if (municipality.isEmpty() || division.isEmpty() || region.isEmpty()) {
            return;
        }
        municipalities.checkDays(row, municipality.get(), days, findings);
        divisions
                .computeIfAbsent(division.get(), d -> new ArrayList<>())
                .add(new DivisionRow(
                        row.line(), division.get(), row.text("region"), region.get(), municipality.get(), days));
    }

    private Optional<LocalDate> date(BroughtCsv.Row row, String column, LocalDate otherwise) {
        String text = row.text(column);
        if (text.isEmpty()) {
            return Optional.of(otherwise);
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException e) {
            findings.error(
                    row.line(), column, "is '" + text + "', expected a date such as 2023-01-01, or nothing at all");
            return Optional.empty();
        }
    }

    private void checkTogether(Geography geography) {
        Map<String, DivisionRow> regions = new LinkedHashMap<>();
        for (List<DivisionRow> rows : divisions.values()) {
            for (DivisionRow row : rows) {
                DivisionRow other = regions.putIfAbsent(row.regionCode(), row);
                if (other != null && !other.division().equals(row.division())) {
                    findings.error(
                            row.line(),
                            "region",
                            "would get the code " + row.regionCode() + ", as the region of row " + other.line()
                                    + " in another division; give one of them another name");
                }
            }
            DivisionDoubles.check(rows, options.overlapping(), findings);
        }
        if (!errors().isEmpty()) {
            return; // Of rows that are wrong one cannot say what they leave open.
        }
        divisions.forEach((division, rows) -> {
            List<Words> gaps = DivisionGaps.of(division, rows, geography);
            if (options.complete()) {
                gaps.forEach(gap -> findings.error(0, "", gap.en().replaceFirst("\\.$", "")));
            } else {
                gaps.forEach(findings::warning);
                warnings.put(division, gaps);
            }
        });
        if (divisions.size() > 1 && (options.one().isPresent() || options.many().isPresent())) {
            findings.error(
                    0,
                    "",
                    "the file has " + divisions.size() + " divisions, and one word for a region cannot serve them all;"
                            + " leave --one and --many out, or bring the divisions in files of their own");
        }
    }

    /** What is wrong, a sentence each. */
    public List<String> errors() {
        return findings.errors();
    }

    /** What is strange. */
    public List<Words> warnings() {
        return findings.warnings();
    }

    /** What was read, in the order of the file. */
    public List<Read> divisions() {
        return divisions.entrySet().stream()
                .map(each -> new Read(
                        each.getKey().code(),
                        each.getKey().many(),
                        new LinkedHashSet<>(each.getValue().stream()
                                        .map(DivisionRow::regionCode)
                                        .toList())
                                .size(),
                        each.getValue().size()))
                .toList();
    }

    /** The tables and their description. */
    public SequencedMap<String, byte[]> files() {
        SequencedMap<String, byte[]> files = new LinkedHashMap<>();
        List<TableSource> sources = new ArrayList<>();
        List<BuiltTable> tables = new ArrayList<>();
        divisions.forEach((division, rows) -> {
            TableSource source = DivisionTable.source(file, division, options);
            sources.add(source);
            tables.add(DivisionTable.of(
                    file, division, rows, source, options.overlapping(), warnings.getOrDefault(division, List.of())));
        });
        tables.forEach(table -> files.put(table.file(), table.bytes()));
        files.put(
                TablesJson.FILE, TablesJson.of(new Words("Ingebracht: " + file, "Brought: " + file), sources, tables));
        return files;
    }
}
