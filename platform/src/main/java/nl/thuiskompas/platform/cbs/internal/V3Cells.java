package nl.thuiskompas.platform.cbs.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.datasets.CellStatus;
import org.jspecify.annotations.Nullable;

/** The cells of one record of version 3: what is written in a column, and what that means. */
final class V3Cells {
    private static final Pattern NUMBER = Pattern.compile("([+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?) *(\\*{0,2})");

    final double[] values;
    final @Nullable String[] texts;
    final CellStatus[] statuses;

    V3Cells(int topics) {
        values = new double[topics];
        texts = new String[topics];
        statuses = new CellStatus[topics];
    }

    /** A cell without a value. */
    void none(int topic, CellStatus status) {
        values[topic] = Double.NaN;
        texts[topic] = null;
        statuses[topic] = status;
    }

    /** A number; {@link CellStatus#FINAL} stands for the status of its period. */
    void number(int topic, double value, CellStatus status) {
        values[topic] = value;
        texts[topic] = null;
        statuses[topic] = status;
    }

    /** The text of a topic of texts: blank cannot occur, a point is unknown. */
    void text(int topic, String written) {
        String text = written.strip();
        if (!symbol(topic, text)) {
            values[topic] = Double.NaN;
            texts[topic] = text;
            statuses[topic] = CellStatus.FINAL;
        }
    }

    /**
     * The number of a topic of numbers as it is shown, with spaces in front and perhaps the stars of what is
     * provisional.
     *
     * @return false when it is no number
     */
    boolean shownNumber(int topic, String written) {
        String text = written.strip();
        if (symbol(topic, text)) {
            return true;
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            none(topic, CellStatus.UNKNOWN);
            return false;
        }
        double value = Double.parseDouble(number.group(1));
        if (!Double.isFinite(value)) {
            none(topic, CellStatus.UNKNOWN);
            return false;
        }
        CellStatus status = switch (number.group(2).length()) {
            case 1 -> CellStatus.PROVISIONAL;
            case 2 -> CellStatus.REVISED_PROVISIONAL;
            default -> CellStatus.FINAL;
        };
        number(topic, value, status);
        return true;
    }

    private boolean symbol(int topic, String text) {
        switch (text) {
            case "" -> none(topic, CellStatus.IMPOSSIBLE);
            case "." -> none(topic, CellStatus.UNKNOWN);
            case "x" -> none(topic, CellStatus.WITHHELD);
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * A number with as many decimals as the topic has. The service keeps some numbers in four bytes and writes them in
     * full, 7888.2 as 7888.2001953125: the shortest number that the four bytes can mean is taken before it is rounded.
     */
    static double rounded(double value, int decimals) {
        if (value == Math.rint(value)) {
            return value;
        }
        float single = (float) value;
        BigDecimal shortest = single == value ? new BigDecimal(Float.toString(single)) : BigDecimal.valueOf(value);
        return shortest.setScale(decimals, RoundingMode.HALF_UP).doubleValue();
    }
}
