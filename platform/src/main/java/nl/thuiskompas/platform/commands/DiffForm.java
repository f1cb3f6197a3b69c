package nl.thuiskompas.platform.commands;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.letters.LetterRecord;
import org.jspecify.annotations.Nullable;

/** How differences are written. */
enum DiffForm {
    TEXT,
    JSON,
    CSV;

    /** So many cells are written out when nobody said how many. */
    static final long SHOWN = 20;

    private static final Numbers NUMBERS = Numbers.in(Language.EN);
    private static final int MOST_DECIMALS = 8;

    /** A number for readers, with the decimals that it has; nothing when there is none. */
    static String shown(double value) {
        return Double.isFinite(value)
                ? NUMBERS.number(
                        value,
                        Math.clamp(
                                BigDecimal.valueOf(value).stripTrailingZeros().scale(), 0, MOST_DECIMALS))
                : "";
    }

    /** A whole number for readers. */
    static String shown(long number) {
        return NUMBERS.whole((double) number);
    }

    /** A difference for readers. */
    static String difference(double value) {
        return value > 0 ? "+" + shown(value) : shown(value);
    }

    /** A number for programs; nothing when there is none. */
    static String plain(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : "";
    }

    /** Letters that are touched, for programs. */
    static List<Map<String, Object>> letters(List<LetterRecord> letters) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (LetterRecord letter : letters) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("letter", letter.id());
            fields.put("about", letter.about());
            fields.put("asOf", letter.asOf().toString());
            fields.put("language", letter.language().code());
            fields.put("file", letter.file().toString());
            all.add(fields);
        }
        return all;
    }

    /** A text for a CSV file: quoted where it must be, and never a formula. */
    static String csv(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[,\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
