package nl.thuiskompas.platform.language;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which allowed values somebody probably meant. */
public final class Nearest {
    private static final int MOST = 3;
    private static final int LONGEST = 100;

    private Nearest() {}

    /** A value and how far it is from what was given. */
    private record Candidate(String value, int distance) {}

    /**
     * The values fewest edits away, best first; a value that begins with what was given comes before all others. Only the
     * beginnings of long texts are compared: both sides may be anything that somebody sent.
     */
    public static List<String> to(String given, Collection<String> allowed) {
        String wanted = beginning(given);
        return allowed.stream()
                .map(value -> new Candidate(value, distance(wanted, beginning(value))))
                .sorted(Comparator.comparingInt(Candidate::distance).thenComparing(Candidate::value))
                .limit(MOST)
                .map(Candidate::value)
                .toList();
    }

    private static String beginning(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST)).toLowerCase(Locale.ROOT);
    }

    /** Edits (insert, delete, replace) between two texts; after Levenshtein 1966. */
    public static int distance(String a, String b) {
        if (!a.isEmpty() && b.startsWith(a)) {
            return 0;
        }
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(row[j - 1], above[j]) + 1);
            }
            above = row;
        }
        return above[b.length()];
    }
}
