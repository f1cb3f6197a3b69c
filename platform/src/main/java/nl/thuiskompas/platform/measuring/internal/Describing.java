package nl.thuiskompas.platform.measuring.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.microdata.Breakdown;
import nl.thuiskompas.engine.microdata.RecordIndicator;
import nl.thuiskompas.engine.microdata.RecordMeasure;
import nl.thuiskompas.engine.microdata.RecordTable;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.measuring.BreakdownEntry;
import nl.thuiskompas.platform.measuring.Formula;
import nl.thuiskompas.platform.measuring.MeasureCatalogue;
import nl.thuiskompas.platform.measuring.MeasureEntry;
import nl.thuiskompas.platform.measuring.MeasureRequest;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseDescription.BreakdownWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.IndicatorWords;
import nl.thuiskompas.platform.protection.ReleaseDescription.LeftOut;
import nl.thuiskompas.platform.protection.ReleaseDescription.Named;
import nl.thuiskompas.platform.protection.ReleaseDescription.Origin;
import nl.thuiskompas.platform.protection.ReleaseDescription.ReleasedFile;
import nl.thuiskompas.platform.protection.ReleaseDescription.Table;
import nl.thuiskompas.platform.protection.ReleaseDescription.Year;
import nl.thuiskompas.platform.records.RecordSchema;
import nl.thuiskompas.platform.records.RecordsDescription;
import nl.thuiskompas.platform.storage.Sha256;

/** Writes down what a release is. */
public final class Describing {
    private static final Words UNKNOWN = new Words("onbekend of niet van toepassing", "unknown or does not apply");
    private static final int ID_DIGITS = 12;

    private final MeasureCatalogue catalogue;
    private final Set<RecordTable> tables = new LinkedHashSet<>();
    private final List<Year> years = new ArrayList<>();
    private final List<LeftOut> leftOut = new ArrayList<>();

    /** Describes with the words of a catalogue. */
    public Describing(MeasureCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Adds a year whose cells were written. */
    public void year(int year, RegionSet regions, List<RecordTable> shown, List<LeftOut> without, CellRows written) {
        tables.addAll(shown);
        leftOut.addAll(without);
        years.add(new Year(
                year,
                regions.municipalities(),
                regions.divisions(),
                shown.stream().map(table -> table(table, written)).toList()));
    }

    private static Table table(RecordTable table, CellRows written) {
        return new Table(
                table.code(),
                table.population().name().toLowerCase(Locale.ROOT),
                table.breakdowns().stream().map(Breakdown::code).toList(),
                table.indicators().stream().map(RecordIndicator::code).toList(),
                written.cells(table.code()),
                written.withheld(table.code()));
    }

    /** The indicators of some tables in words, in the order of their codes. */
    public List<IndicatorWords> indicators(List<RecordTable> of) {
        Formula formula = new Formula(RecordSchema.bundled());
        List<IndicatorWords> all = new ArrayList<>();
        TreeSet<String> codes = new TreeSet<>();
        of.forEach(table -> table.indicators().forEach(indicator -> codes.add(indicator.code())));
        for (String code : codes) {
            MeasureEntry entry = catalogue.indicator(code).orElseThrow();
            all.add(new IndicatorWords(
                    new Named(code, entry.title()),
                    measure(entry.indicator().measure()),
                    formula.of(entry.indicator())));
        }
        return all;
    }

    private static String measure(RecordMeasure measure) {
        return switch (measure) {
            case RecordMeasure.Count() -> "count";
            case RecordMeasure.Sum sum -> "sum";
            case RecordMeasure.Mean mean -> "mean";
        };
    }

    private List<BreakdownWords> breakdowns() {
        return tables.stream()
                .flatMap(table -> table.breakdowns().stream())
                .distinct()
                .sorted(java.util.Comparator.comparing(Breakdown::code))
                .map(this::breakdown)
                .toList();
    }

    private BreakdownWords breakdown(Breakdown breakdown) {
        BreakdownEntry entry = catalogue.breakdown(breakdown);
        List<String> codes = LinkedTables.classes(breakdown);
        List<Named> classes = new ArrayList<>();
        for (int at = 0; at < codes.size(); at++) {
            classes.add(new Named(
                    codes.get(at), at < entry.classes().size() ? entry.classes().get(at) : UNKNOWN));
        }
        return new BreakdownWords(new Named(breakdown.code(), entry.title()), classes);
    }

    /** The whole description; the id is of what was released and how, not of what counted it or when. */
    public ReleaseDescription description(
            MeasureRequest request,
            RecordsDescription records,
            SortedMap<Integer, SortedMap<String, String>> inputs,
            List<String> earlier,
            List<ReleasedFile> files) {
        StringBuilder sign = new StringBuilder(request.protection().code())
                .append(request.protection().parameters())
                .append(records.synthetic());
        files.forEach(file -> sign.append('\n').append(file.name()).append(file.sha256()));
        String code = request.protection().code();
        return new ReleaseDescription(
                "measured-" + code + "-" + Sha256.of(sign.toString()).substring(0, ID_DIGITS),
                request.made(),
                records.synthetic(),
                request.protection(),
                request.engine(),
                new Origin(records.source(), records.seed(), records.scale(), inputs),
                Objects.requireNonNull(catalogue.checksum()),
                years,
                breakdowns(),
                indicators(List.copyOf(tables)),
                leftOut,
                earlier,
                files);
    }
}
