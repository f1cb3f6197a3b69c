package nl.thuiskompas.platform.letters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.thuiskompas.platform.letters.Letter.Block;
import nl.thuiskompas.platform.letters.Letter.Section;
import nl.thuiskompas.platform.letters.Letter.Sentence;

/**
 * How a letter of one day differs from the same letter of another: which sentences are new, gone or otherwise.
 *
 * @param sections the sections in which something differs, in the order of the letter
 * @param same how many sentences are the same in both
 */
public record LetterDifference(Letter before, Letter after, List<Changed> sections, int same) {
    public LetterDifference {
        sections = List.copyOf(sections);
    }

    /** What became of a sentence. */
    public enum Kind {
        SAME,
        NEW,
        GONE,
        CHANGED
    }

    /** A section in which something differs. */
    public record Changed(Section section, List<Line> lines) {
        public Changed {
            lines = List.copyOf(lines);
        }
    }

    /** A sentence as it was, if it was there, and as it is, if it is. */
    public record Line(Kind kind, Optional<Sentence> before, Optional<Sentence> after) {
        private static Line of(Optional<Sentence> before, Optional<Sentence> after) {
            return new Line(kind(before, after), before, after);
        }

        private static Kind kind(Optional<Sentence> before, Optional<Sentence> after) {
            if (before.isEmpty()) {
                return Kind.NEW;
            }
            if (after.isEmpty()) {
                return Kind.GONE;
            }
            return before.get().text().equals(after.get().text()) ? Kind.SAME : Kind.CHANGED;
        }
    }

    /** How many sentences of all are of a kind. */
    public long count(Kind kind) {
        return kind == Kind.SAME
                ? same
                : sections.stream()
                        .flatMap(section -> section.lines().stream())
                        .filter(line -> line.kind() == kind)
                        .count();
    }

    /** Compares two letters of one kind, in one language. */
    public static LetterDifference of(Letter before, Letter after) {
        Map<String, Section> old = byId(before);
        Map<String, Section> young = byId(after);
        List<Changed> changed = new ArrayList<>();
        int same = 0;
        for (String id : merged(List.copyOf(old.keySet()), List.copyOf(young.keySet()))) {
            Map<String, Sentence> was = sentences(Optional.ofNullable(old.get(id)));
            Map<String, Sentence> is = sentences(Optional.ofNullable(young.get(id)));
            List<Line> lines = merged(List.copyOf(was.keySet()), List.copyOf(is.keySet())).stream()
                    .map(name -> Line.of(Optional.ofNullable(was.get(name)), Optional.ofNullable(is.get(name))))
                    .toList();
            List<Line> different =
                    lines.stream().filter(line -> line.kind() != Kind.SAME).toList();
            same += lines.size() - different.size();
            if (!different.isEmpty()) {
                Section section =
                        Optional.ofNullable(young.get(id)).orElseGet(() -> Objects.requireNonNull(old.get(id)));
                changed.add(new Changed(section, different));
            }
        }
        return new LetterDifference(before, after, changed, same);
    }

    private static Map<String, Section> byId(Letter letter) {
        Map<String, Section> byId = new LinkedHashMap<>();
        letter.sections().forEach(section -> byId.put(section.id(), section));
        return byId;
    }

    /** The sentences of a section by name; one that is written several times has its number behind its name. */
    private static Map<String, Sentence> sentences(Optional<Section> section) {
        Map<String, Sentence> byName = new LinkedHashMap<>();
        section.stream()
                .flatMap(s -> s.blocks().stream())
                .flatMap(LetterDifference::sentences)
                .forEach(sentence -> {
                    String name = sentence.id();
                    for (int number = 2; byName.containsKey(name); number++) {
                        name = sentence.id() + " " + number;
                    }
                    byName.put(name, sentence);
                });
        return byName;
    }

    private static Stream<Sentence> sentences(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> paragraph.sentences().stream();
            case Block.Items items -> items.items().stream().flatMap(item -> item.sentences().stream());
            case Block.Drawn drawn ->
                Stream.concat(drawn.caption().sentences().stream(), drawn.alternative().sentences().stream());
        };
    }

    /** Both lists in one, in the order of the second; what is only in the first stands where it stood. */
    private static List<String> merged(List<String> before, List<String> after) {
        List<String> all = new ArrayList<>();
        int next = 0;
        for (String name : before) {
            int place = after.indexOf(name);
            if (place < 0) {
                all.add(name);
                continue;
            }
            while (next <= place) {
                all.add(after.get(next));
                next++;
            }
        }
        all.addAll(after.subList(next, after.size()));
        return all;
    }
}
