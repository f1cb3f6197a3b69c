package nl.thuiskompas.platform.geographies.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.thuiskompas.platform.language.Words;

/** All that is wrong or strange in a file, gathered so that it can be said at once. */
final class RowFindings {
    private record Problem(int line, String sentence) {}

    private final String file;
    private final List<Problem> errors = new ArrayList<>();
    private final List<Words> warnings = new ArrayList<>();

    RowFindings(String file) {
        this.file = file;
    }

    /**
     * Something that cannot be.
     *
     * @param line row of the file from 1, or 0 when no one row is to blame
     * @param column the column, or empty when no one column is to blame
     * @param problem what was found and what was expected, without a full stop
     */
    void error(int line, String column, String problem) {
        errors.add(new Problem(
                line,
                file + (line > 0 ? ", row " + line : "") + (column.isEmpty() ? "" : ", " + column) + ": " + problem
                        + "."));
    }

    /** Something that may be meant. */
    void warning(Words sentence) {
        warnings.add(sentence);
    }

    /** The errors in the order of rows; those about the whole file first. */
    List<String> errors() {
        return errors.stream()
                .sorted(Comparator.comparingInt(Problem::line))
                .map(Problem::sentence)
                .toList();
    }

    List<Words> warnings() {
        return List.copyOf(warnings);
    }
}
