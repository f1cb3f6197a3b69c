package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Finds the first difference in every table of two reference folders. */
public final class ReferenceComparison {
    /** Border lines are long: this many characters from shortly before the difference are enough to see it. */
    private static final int SHOWN = 120;

    private static final int SHOWN_BEFORE = 40;

    private ReferenceComparison() {}

    /** A sentence for each table that differs. */
    public static List<String> differences(Path built, Path shipped) throws IOException {
        SortedSet<String> names = new TreeSet<>(tables(built));
        names.addAll(tables(shipped));
        List<String> differences = new ArrayList<>();
        for (String name : names) {
            if (!Files.exists(built.resolve(name))) {
                differences.add(name + " is shipped, but the build does not make it");
            } else if (!Files.exists(shipped.resolve(name))) {
                differences.add(name + " is made by the build, but is not shipped");
            } else {
                compare(name, Files.readAllBytes(built.resolve(name)), Files.readAllBytes(shipped.resolve(name)))
                        .forEach(differences::add);
            }
        }
        return differences;
    }

    private static List<String> tables(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".csv") || name.endsWith(".json"))
                    .toList();
        }
    }

    private static Stream<String> compare(String name, byte[] built, byte[] shipped) {
        String[] ours = new String(built, StandardCharsets.UTF_8).split("\n", -1);
        String[] theirs = new String(shipped, StandardCharsets.UTF_8).split("\n", -1);
        for (int line = 0; line < Math.max(ours.length, theirs.length); line++) {
            String our = line < ours.length ? ours[line] : "(no such line)";
            String their = line < theirs.length ? theirs[line] : "(no such line)";
            if (!our.equals(their)) {
                int start = Math.max(0, firstDifference(our, their) - SHOWN_BEFORE);
                return Stream.of(name + " differs first on line " + (line + 1) + ": built " + part(our, start)
                        + ", shipped " + part(their, start));
            }
        }
        return Stream.empty();
    }

    private static int firstDifference(String one, String other) {
        int at = 0;
        while (at < Math.min(one.length(), other.length()) && one.charAt(at) == other.charAt(at)) {
            at++;
        }
        return at;
    }

    private static String part(String line, int start) {
        int end = Math.min(line.length(), start + SHOWN);
        String shown = start < end ? line.substring(start, end) : "";
        return "<" + (start > 0 ? "…" : "") + shown + (end < line.length() ? "…" : "") + ">";
    }
}
