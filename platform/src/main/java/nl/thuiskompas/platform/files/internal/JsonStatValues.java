package nl.thuiskompas.platform.files.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import nl.thuiskompas.platform.datasets.CellSink;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Notices;
import nl.thuiskompas.platform.datasets.ReadProgress;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** The values of a JSON-stat table, each with its status. */
final class JsonStatValues {
    private static final int TOLD_EVERY = 100_000;
    private static final double LARGEST = 1e15;
    private static final List<CellStatus> ALL = List.of(CellStatus.values());

    private final String file;
    private final JsonStatHead head;
    private final CellSink sink;
    private final Findings findings;
    private final ReadProgress progress;
    private final long count;
    private final int[] codes;
    private byte @Nullable [] statuses;
    private CellStatus ofAll = CellStatus.FINAL;

    JsonStatValues(String file, JsonStatHead head, CellSink sink, Notices notices, ReadProgress progress) {
        this.file = file;
        this.head = head;
        this.sink = sink;
        this.findings = new Findings(file, "", notices);
        this.progress = progress;
        this.count = head.count();
        this.codes = new int[head.dimensions().size()];
    }

    /** Takes what comes with values, or stands for the ones that are not there; the parser stands at it. */
    void statuses(JsonParser json) {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            ofAll = status(json.getString(), 0);
            return;
        }
        byte[] each = new byte[(int) count];
        statuses = each;
        walk(json, "status", index -> {
            if (json.currentToken() == JsonToken.VALUE_STRING) {
                each[(int) index] = (byte) (1 + ALL.indexOf(status(json.getString(), index + 1)));
            }
        });
    }

    private CellStatus status(String written, long record) {
        CellStatus known = JsonStatTable.STATUSES.get(written.strip().toLowerCase(Locale.ROOT));
        if (known == null) {
            String shown = Trouble.shown(written);
            findings.warning(
                    "status-unknown",
                    record,
                    "",
                    "De status '" + shown + "' is niet bekend; de waarde telt als definitief.",
                    "The status '" + shown + "' is not known; the value counts as final.");
        }
        return Objects.requireNonNullElse(known, CellStatus.FINAL);
    }

    /** Gives the values; the parser stands at them. */
    void values(JsonParser json) {
        walk(json, "value", index -> value(json, index));
        progress.read("observations", count, count);
    }

    /** What is done at each place. */
    @FunctionalInterface
    private interface AtIndex {
        void read(long index);
    }

    private void walk(JsonParser json, String what, AtIndex each) {
        if (json.currentToken() == JsonToken.START_ARRAY) {
            long index = 0;
            for (; json.nextToken() != JsonToken.END_ARRAY; index++) {
                if (index < count) {
                    each.read(index);
                }
                json.skipChildren();
            }
            // A list of statuses with one or two entries repeats itself; only one per value is common enough to read.
            if (index != count) {
                throw Trouble.damaged(
                        file,
                        what + " holds " + index + " entries, but the sizes of the dimensions make " + count + ".");
            }
        } else if (json.currentToken() == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                long index = index(json.currentName(), what);
                json.nextToken();
                each.read(index);
                json.skipChildren();
            }
        } else {
            throw Trouble.damaged(file, what + " is neither a list nor an object.");
        }
    }

    private long index(String name, String what) {
        try {
            long index = Long.parseLong(name);
            if (index >= 0 && index < count) {
                return index;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        throw Trouble.damaged(
                file,
                what + " has an entry \"" + Trouble.shown(name) + "\"; expected places from 0 to " + (count - 1) + ".");
    }

    private void value(JsonParser json, long index) {
        byte[] all = statuses;
        CellStatus status = all == null || all[(int) index] == 0 ? ofAll : ALL.get(all[(int) index] - 1);
        if ((index + 1) % TOLD_EVERY == 0) {
            progress.read("observations", index + 1, count);
        }
        switch (json.currentToken()) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                double value = json.getDoubleValue();
                if (!Double.isFinite(value) || Math.abs(value) > LARGEST) {
                    refused(index, "number-too-large", json.getString());
                } else if (!status.valued()) {
                    refused(index, "value-with-status-of-none", json.getString());
                } else {
                    cell(index, value, status);
                }
            }
            case VALUE_NULL -> {
                if (!status.valued()) {
                    cell(index, Double.NaN, status);
                }
            }
            case VALUE_STRING -> {
                String text = json.getString();
                CellStatus symbol = JsonStatTable.STATUSES.get(text.strip().toLowerCase(Locale.ROOT));
                if (symbol != null && !symbol.valued()) {
                    cell(index, Double.NaN, symbol);
                } else {
                    refused(index, "number-unreadable", text);
                }
            }
            default -> refused(index, "number-unreadable", String.valueOf(json.currentToken()));
        }
    }

    private void cell(long index, double value, CellStatus status) {
        sink.cell(place(index), codes, value, null, status, index + 1);
    }

    /** Fills in the codes at a place; the place of its topic. */
    private int place(long index) {
        long rest = index;
        int topic = 0;
        int dimension = codes.length - 1;
        for (int i = head.sizes().length - 1; i >= 0; i--) {
            int code = (int) (rest % head.sizes()[i]);
            rest /= head.sizes()[i];
            if (i == head.measure()) {
                topic = code;
            } else {
                codes[dimension--] = code;
            }
        }
        return topic;
    }

    private void refused(long index, String code, String written) {
        String shown = Trouble.shown(written);
        findings.error(
                code,
                index + 1,
                "",
                "Waarde " + (index + 1) + " (" + where(index) + ") is " + shown
                        + " en is weggelaten; verwacht een getal dat bij" + " zijn status past.",
                "Value " + (index + 1) + " (" + where(index) + ") is " + shown
                        + " and was left out; expected a number that" + " fits its status.");
    }

    private String where(long index) {
        place(index);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < codes.length; i++) {
            names.append(i == 0 ? "" : ", ")
                    .append(Trouble.shown(
                            head.dimensions().get(i).codes().get(codes[i]).id()));
        }
        return names.toString();
    }
}
