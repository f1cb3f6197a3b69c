package nl.thuiskompas.platform.files.internal;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.thuiskompas.platform.language.Nearest;

/**
 * The columns of a table by their headers. A column can also be named by its letter: {@code #AS}. Where the header takes
 * two rows, a text of the upper row counts until the next one, and stands before that of the lower: {@code Hard / 2021}.
 */
final class Columns {
    private static final Pattern HOLE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_-]*)}");
    private static final int MOST_HOLES = 4;

    private final String place;
    private final List<String> names;
    private final BitSet used = new BitSet();

    /** @param place file and sheet, for messages */
    Columns(String place, List<String> names) {
        this.place = place;
        this.names = names;
    }

    /** A column whose header fits a pattern, and what stands in the holes of the pattern. */
    record Fit(int column, Map<String, String> holes) {}

    /** Joins the texts of header rows, the upper one first. */
    static List<String> names(List<List<String>> rows) {
        List<String> names = new ArrayList<>(rows.getLast());
        for (int above = rows.size() - 2; above >= 0; above--) {
            String upper = "";
            List<String> texts = rows.get(above);
            for (int i = 0; i < Math.max(names.size(), texts.size()); i++) {
                upper = i < texts.size() && !texts.get(i).isEmpty() ? texts.get(i) : upper;
                if (i >= names.size()) {
                    names.add("");
                }
                if (!upper.isEmpty()
                        && (!names.get(i).isEmpty()
                                || (i < texts.size() && !texts.get(i).isEmpty()))) {
                    names.set(i, names.get(i).isEmpty() ? upper : upper + " / " + names.get(i));
                }
            }
        }
        return names;
    }

    int size() {
        return names.size();
    }

    /** What to call a column in messages: its header and letters. */
    String called(int column) {
        String letters = XlsxSheet.letters(column);
        return column < names.size() && !names.get(column).isEmpty()
                ? Trouble.shown(names.get(column)) + " (" + letters + ")"
                : letters;
    }

    /** The column with this header or letters; stops when there is none, or more than one. */
    int place(String reference) {
        int column = find(reference)
                .orElseThrow(() -> Trouble.wrongUse(
                        place,
                        "there is no column " + Trouble.shown(reference) + "."
                                + (names.stream().allMatch(String::isEmpty)
                                        ? ""
                                        : " Nearest: "
                                                + Trouble.shown(Nearest.to(reference, filled())
                                                        .getFirst())
                                                + ". The header has "
                                                + Trouble.shown(String.join(", ", filled())) + ".")));
        used.set(column);
        return column;
    }

    private List<String> filled() {
        return names.stream().filter(name -> !name.isEmpty()).toList();
    }

    /** The column with this header or letters. */
    Optional<Integer> find(String reference) {
        if (reference.startsWith("#") && reference.length() > 1 && !names.contains(reference)) {
            int column = XlsxSheet.column(reference.substring(1));
            return column < Line.MOST_COLUMNS ? Optional.of(column) : Optional.empty();
        }
        List<Integer> found = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equalsIgnoreCase(reference)) {
                found.add(i);
            }
        }
        if (found.size() > 1) {
            throw Trouble.wrongUse(
                    place,
                    "column " + Trouble.shown(reference)
                            + " is there more than once; name the one that is meant by its letter, #"
                            + XlsxSheet.letters(found.getFirst()) + " or #" + XlsxSheet.letters(found.get(1)) + ".");
        }
        return found.stream().findFirst();
    }

    /** Whether a reference has holes, such as {@code h{phase}}. */
    static boolean isPattern(String reference) {
        return HOLE.matcher(reference).find();
    }

    /** The columns whose header fits a pattern with holes. */
    List<Fit> fits(String pattern) {
        List<String> holes = new ArrayList<>();
        StringBuilder expression = new StringBuilder();
        Matcher hole = HOLE.matcher(pattern);
        int from = 0;
        while (hole.find()) {
            expression
                    .append(Pattern.quote(pattern.substring(from, hole.start())))
                    .append("(.+?)");
            holes.add(hole.group(1));
            from = hole.end();
        }
        if (holes.size() > MOST_HOLES) {
            throw Trouble.wrongUse(
                    place, "the pattern " + Trouble.shown(pattern) + " has more than " + MOST_HOLES + " holes.");
        }
        Pattern compiled = Pattern.compile(expression + Pattern.quote(pattern.substring(from)));
        List<Fit> fits = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Matcher header = compiled.matcher(names.get(i));
            if (names.get(i).length() <= 1000 && header.matches()) {
                Map<String, String> texts = new LinkedHashMap<>();
                for (int j = 0; j < holes.size(); j++) {
                    texts.put(holes.get(j), header.group(j + 1).strip());
                }
                fits.add(new Fit(i, texts));
            }
        }
        return fits;
    }

    void use(int column) {
        used.set(column);
    }

    /** Takes over which columns another reading of the same sheet used. */
    void usedBy(BitSet others) {
        others.or(used);
    }

    /** What the columns are called that nobody used. */
    List<String> unused(BitSet all) {
        List<String> unused = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (!names.get(i).isEmpty() && !all.get(i)) {
                unused.add(called(i));
            }
        }
        return unused;
    }
}
