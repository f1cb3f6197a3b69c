package nl.thuiskompas.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.Origin;
import nl.thuiskompas.platform.datasets.PeriodCode;
import nl.thuiskompas.platform.datasets.ReadProgress;
import nl.thuiskompas.platform.datasets.TableReading;
import nl.thuiskompas.platform.datasets.Topic;

/**
 * A table of the size and shape of 85980NED, made up cell by cell: groups x characteristics x periods x regions x topics,
 * in the order in which a service would give it (region after region).
 */
final class GeneratedTable implements TableReading {
    private static final int GROUPS = 13;
    private static final int CHARACTERISTICS = 51;
    private static final int TOPICS = 12;
    private static final int YEARS = 9;
    private static final int FIRST_YEAR = 2012;

    private final List<String> municipalities;
    private final long most;
    private final Optional<LocalDate> published;

    /** @param most how many cells at most */
    GeneratedTable(List<String> municipalities, long most) {
        this(municipalities, most, Optional.of(LocalDate.of(2026, 1, 1)));
    }

    /** @param published when its source published it */
    GeneratedTable(List<String> municipalities, long most, Optional<LocalDate> published) {
        this.municipalities = municipalities;
        this.most = most;
        this.published = published;
    }

    @Override
    public String dataset() {
        return "generated";
    }

    @Override
    public int dimensions() {
        return 4;
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        int[] codes = new int[4];
        long row = 0;
        fill:
        for (int region = 0; region < municipalities.size(); region++) {
            codes[3] = region;
            for (int group = 0; group < GROUPS; group++) {
                codes[0] = group;
                for (int characteristic = 0; characteristic < CHARACTERISTICS; characteristic++) {
                    codes[1] = characteristic;
                    for (int year = 0; year < YEARS; year++) {
                        codes[2] = year;
                        for (int topic = 0; topic < TOPICS; topic++) {
                            if (row == most) {
                                break fill;
                            }
                            row++;
                            double value = Math.floorMod(row * 2_654_435_761L, 100_003);
                            boolean unknown = Math.floorMod(row + region, 17) == 0;
                            sink.cell(
                                    topic,
                                    codes,
                                    unknown ? Double.NaN : value,
                                    null,
                                    unknown ? CellStatus.UNKNOWN : CellStatus.FINAL,
                                    row);
                        }
                    }
                }
            }
            progress.read("cells", row, most);
        }
        return new Dataset(
                dataset(),
                new Origin("Generator", "G1", "CC0", "", "", published, Long.toString(most), ""),
                "Generated",
                "",
                "",
                "en",
                List.of(
                        new Dimension("Groups", Dimension.Kind.OTHER, "Groups", "", numbered("G", GROUPS), List.of()),
                        new Dimension(
                                "Characteristics",
                                Dimension.Kind.OTHER,
                                "Characteristics",
                                "",
                                numbered("C", CHARACTERISTICS),
                                List.of()),
                        new Dimension("Periods", Dimension.Kind.PERIOD, "Periods", "", years(), List.of()),
                        new Dimension(
                                "Regions",
                                Dimension.Kind.REGION,
                                "Regions",
                                "",
                                municipalities.stream()
                                        .map(code -> Code.of(code, code))
                                        .toList(),
                                List.of())),
                IntStream.range(0, TOPICS)
                        .mapToObj(i -> new Topic("T" + i, "Topic " + i, "", "aantal", 0, Topic.Type.NUMBER, ""))
                        .toList(),
                List.of());
    }

    private static List<Code> numbered(String prefix, int count) {
        List<Code> codes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            codes.add(Code.of("%s%03d".formatted(prefix, i), prefix + i));
        }
        return codes;
    }

    private static List<Code> years() {
        return IntStream.range(FIRST_YEAR, FIRST_YEAR + YEARS)
                .mapToObj(year -> Code.of(PeriodCode.ofYear(year).code(), Integer.toString(year)))
                .toList();
    }

    @Override
    public void close() {}
}
