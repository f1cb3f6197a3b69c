package nl.thuiskompas.platform.files.internal;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Objects;

/** One row of a table as it stands in a file. A reader fills the same one again and again. */
public final class Line {
    /** The widest table that is read, as wide as a sheet can be. */
    public static final int MOST_COLUMNS = 16_384;

    private static final byte TEXT = 1;
    private static final byte NUMBER = 2;
    private static final byte ERROR = 3;

    private long row;
    private int size;
    private String[] texts = new String[32];
    private double[] numbers = new double[32];
    private byte[] kinds = new byte[32];

    /** Forgets the row before and begins another. */
    void start(long number) {
        Arrays.fill(texts, 0, size, null);
        Arrays.fill(kinds, 0, size, (byte) 0);
        size = 0;
        row = number;
    }

    /** The same cells, in another row. */
    void at(long number) {
        row = number;
    }

    void text(int column, String text) {
        room(column);
        texts[column] = text;
        kinds[column] = TEXT;
    }

    void number(int column, double number) {
        room(column);
        numbers[column] = number;
        kinds[column] = NUMBER;
    }

    /** A cell in which a spreadsheet found a mistake, such as #REF!. */
    void error(int column, String text) {
        room(column);
        texts[column] = text;
        kinds[column] = ERROR;
    }

    private void room(int column) {
        if (column >= kinds.length) {
            int wider = Math.max(column + 1, 2 * kinds.length);
            texts = Arrays.copyOf(texts, wider);
            numbers = Arrays.copyOf(numbers, wider);
            kinds = Arrays.copyOf(kinds, wider);
        }
        size = Math.max(size, column + 1);
    }

    /** Its number in the file or sheet, from 1. */
    public long row() {
        return row;
    }

    /** How many columns it has, with the empty ones between. */
    public int size() {
        return size;
    }

    /** What stands in a column, without blanks around it; empty when nothing does. */
    public String text(int column) {
        if (column >= size || kinds[column] == 0) {
            return "";
        }
        if (kinds[column] == NUMBER) {
            return plain(numbers[column]);
        }
        return Objects.requireNonNullElse(texts[column], "").strip();
    }

    /** Whether a spreadsheet keeps it as a number. */
    boolean isNumber(int column) {
        return column < size && kinds[column] == NUMBER;
    }

    boolean isError(int column) {
        return column < size && kinds[column] == ERROR;
    }

    double number(int column) {
        return numbers[column];
    }

    boolean isEmpty() {
        for (int column = 0; column < size; column++) {
            if (kinds[column] == NUMBER || !text(column).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private static String plain(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        return Double.isFinite(number) ? new BigDecimal(Double.toString(number)).toPlainString() : "" + number;
    }
}
