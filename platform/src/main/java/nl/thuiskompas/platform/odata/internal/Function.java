package nl.thuiskompas.platform.odata.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The functions of {@code $filter}, of both versions: each may be used in either. */
enum Function {
    STARTSWITH(2, 2, true),
    ENDSWITH(2, 2, true),
    CONTAINS(2, 2, true),
    SUBSTRINGOF(2, 2, true),
    SUBSTRING(2, 3, false),
    LENGTH(1, 1, false),
    INDEXOF(2, 2, false),
    CONCAT(2, 2, false),
    TOLOWER(1, 1, false),
    TOUPPER(1, 1, false),
    TRIM(1, 1, false);

    private final int least;
    private final int most;
    private final boolean verdict;

    Function(int least, int most, boolean verdict) {
        this.least = least;
        this.most = most;
        this.verdict = verdict;
    }

    /** As it is typed. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it takes this many arguments. */
    boolean takes(int arguments) {
        return arguments >= least && arguments <= most;
    }

    /** How many arguments it takes, in words. */
    String takes() {
        return least == most ? least + (least == 1 ? " argument" : " arguments") : least + " or " + most + " arguments";
    }

    /** Whether it says yes or no. */
    boolean verdict() {
        return verdict;
    }

    static Optional<Function> find(String word) {
        return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
    }

    static List<String> words() {
        return Arrays.stream(values()).map(Function::word).toList();
    }

    /** What it is of these values; null when one of them is null or not of the kind it needs. */
    @Nullable
    Object of(List<@Nullable Object> values) {
        for (Object value : values) {
            if (value == null) {
                return null;
            }
        }
        String first = String.valueOf(values.getFirst());
        Object second = values.size() > 1 ? values.get(1) : null;
        return switch (this) {
            case STARTSWITH -> first.startsWith(String.valueOf(second));
            case ENDSWITH -> first.endsWith(String.valueOf(second));
            case CONTAINS -> first.contains(String.valueOf(second));
            case SUBSTRINGOF -> String.valueOf(second).contains(first);
            case SUBSTRING ->
                second instanceof Double from
                        ? piece(first, from, values.size() > 2 ? values.get(2) : Double.valueOf(Integer.MAX_VALUE))
                        : null;
            case LENGTH -> (double) first.length();
            case INDEXOF -> (double) first.indexOf(String.valueOf(second));
            case CONCAT -> first + second;
            case TOLOWER -> first.toLowerCase(Locale.ROOT);
            case TOUPPER -> first.toUpperCase(Locale.ROOT);
            case TRIM -> first.strip();
        };
    }

    private static @Nullable Object piece(String text, double from, @Nullable Object length) {
        if (!(length instanceof Double most)) {
            return null;
        }
        int start = (int) Math.min(Math.max(from, 0), text.length());
        int end = (int) Math.min(start + Math.max(most, 0), text.length());
        return text.substring(start, end);
    }
}
