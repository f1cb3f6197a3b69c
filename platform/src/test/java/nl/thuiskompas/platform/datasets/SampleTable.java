package nl.thuiskompas.platform.datasets;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A small made-up table, cell by cell, for tests that want one with just one thing wrong. */
public final class SampleTable implements TableReading {
    private record Made(
            int topic, int[] codes, double value, @Nullable String text, CellStatus status) {}

    private final List<Topic> topics = new ArrayList<>();
    private final List<Dimension.Kind> kinds = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final List<List<Code>> codes = new ArrayList<>();
    private final List<Made> cells = new ArrayList<>();
    private String id = "sample";
    private String title = "Sample";
    private String table = "S1";
    private @Nullable LocalDate published;
    private double margin;

    /** With regions and periods, and perhaps other dimensions. */
    public static SampleTable of(String... others) {
        SampleTable sample = new SampleTable();
        for (String other : others) {
            sample.dimension(other, Dimension.Kind.OTHER);
        }
        return sample.dimension("RegioS", Dimension.Kind.REGION).dimension("Perioden", Dimension.Kind.PERIOD);
    }

    private SampleTable dimension(String name, Dimension.Kind kind) {
        names.add(name);
        kinds.add(kind);
        codes.add(new ArrayList<>());
        return this;
    }

    /** Our name of it. */
    public SampleTable id(String newId) {
        id = newId;
        return this;
    }

    /** Its title. */
    public SampleTable called(String newTitle) {
        title = newTitle;
        return this;
    }

    /** The publisher's name of it. */
    public SampleTable table(String name) {
        table = name;
        return this;
    }

    /** By how much its numbers may differ from the true ones, because they were measured and protected. */
    public SampleTable margin(double most) {
        margin = most;
        return this;
    }

    /** When it was published. */
    public SampleTable published(LocalDate day) {
        published = day;
        return this;
    }

    /** A topic; the cells that follow are of it. */
    public SampleTable topic(String id, String topicTitle, String unit, int decimals) {
        topics.add(new Topic(id, topicTitle, "", unit, decimals, Topic.Type.NUMBER, ""));
        return this;
    }

    /** A topic of texts; the texts that follow are of it. */
    public SampleTable words(String id, String topicTitle) {
        topics.add(new Topic(id, topicTitle, "", "", 0, Topic.Type.TEXT, ""));
        return this;
    }

    /** A text of the last topic; null is unknown. */
    public SampleTable text(@Nullable String text, String... ofDimensions) {
        cell(Double.NaN, text == null ? CellStatus.UNKNOWN : CellStatus.FINAL, ofDimensions);
        Made cell = cells.removeLast();
        cells.add(new Made(cell.topic(), cell.codes(), cell.value(), text, cell.status()));
        return this;
    }

    /** A code with a title of its own. */
    public SampleTable code(String dimension, String id, String codeTitle) {
        codes.get(names.indexOf(dimension)).add(Code.of(id, codeTitle));
        return this;
    }

    /** A final number of the last topic. */
    public SampleTable cell(double value, String... ofDimensions) {
        return cell(value, CellStatus.FINAL, ofDimensions);
    }

    /** A cell of the last topic; without a value when that is NaN. */
    public SampleTable cell(double value, CellStatus status, String... ofDimensions) {
        int[] places = new int[names.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = place(codes.get(i), ofDimensions[i]);
        }
        cells.add(new Made(topics.size() - 1, places, value, null, status));
        return this;
    }

    private static int place(List<Code> known, String id) {
        List<String> ids = known.stream().map(Code::id).toList();
        if (!ids.contains(id)) {
            known.add(Code.of(id, id));
            return known.size() - 1;
        }
        return ids.indexOf(id);
    }

    @Override
    public String dataset() {
        return id;
    }

    @Override
    public int dimensions() {
        return names.size();
    }

    @Override
    public Dataset read(CellSink sink, Notices notices, ReadProgress progress) {
        long row = 0;
        for (Made cell : cells) {
            sink.cell(
                    cell.topic(),
                    Arrays.copyOf(cell.codes(), cell.codes().length),
                    cell.value(),
                    cell.text(),
                    cell.status(),
                    ++row);
        }
        List<Dimension> dimensions = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            dimensions.add(new Dimension(names.get(i), kinds.get(i), names.get(i), "", codes.get(i), List.of()));
        }
        return new Dataset(
                id,
                new Origin("Fixture", table, "CC0", "", "", Optional.ofNullable(published), "", ""),
                title,
                "",
                "",
                "en",
                dimensions,
                topics,
                List.of(),
                false,
                margin > 0
                        ? Optional.of(new FromRecords("r", "cell-key", new TreeMap<>(), margin, "d", "records"))
                        : Optional.empty());
    }

    @Override
    public void close() {}
}
