package nl.thuiskompas.platform.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import nl.thuiskompas.platform.language.Nearest;

/** What was found wrong while reading, up to a hundred things. */
final class Faults {
    private static final int MOST = 100;
    private static final int LONGEST_FIELD = 200;
    private static final int LONGEST_SENTENCE = 600;
    /** Longer texts are quoted by their beginning. */
    private static final int QUOTED = 60;
    /** A name that takes more changes than this to become another was meant for something else. */
    private static final int NEAR = 3;

    private final List<Fault> all = new ArrayList<>();

    /** Adds one; names of strangers in it are cut short, and lose what does not print. */
    void add(String field, String code, String sentence) {
        if (all.size() < MOST) {
            all.add(new Fault(clean(field, LONGEST_FIELD), code, clean(sentence, LONGEST_SENTENCE)));
        }
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    List<Fault> all() {
        return List.copyOf(all);
    }

    /** A text between quotes, not longer than a line and without signs that do not print. */
    static String quoted(String text) {
        return '"' + clean(text, QUOTED) + '"';
    }

    private static String clean(String text, int longest) {
        String shown = text.length() > longest ? text.substring(0, longest) + "…" : text;
        return shown.replaceAll("\\p{C}", "?");
    }

    /** What was probably meant, as the end of a sentence; otherwise all that there is. */
    static String meant(String given, Collection<String> known) {
        List<String> near = Nearest.to(given, known);
        if (!near.isEmpty() && Nearest.distance(given, near.getFirst()) <= NEAR) {
            return "did you mean " + near.getFirst() + "?";
        }
        return "known are " + String.join(", ", known);
    }
}
