package nl.thuiskompas.platform.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.platform.BesideOthers;
import nl.thuiskompas.platform.SourceFiles;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.programme.Ledger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every entry that a letter states is taken out of the ledger, and is given another value: each in turn. */
@BesideOthers
@ExtendWith(SharedFigures.class)
class LetterTraceTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");
    private static final int VALUE = 5;

    @TempDir
    static Path folder;

    private static Path entries;
    private static List<String> rows;
    private static Measured measured;

    @BeforeAll
    static void open(ReferenceFigures reference) throws IOException {
        measured = reference.measured();
        Path tables = Files.createDirectories(folder.resolve("tables"));
        try (Stream<Path> files = Files.list(SourceFiles.ROOT.resolve("reference/programme"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.copy(file, tables.resolve(file.getFileName()));
            }
        }
        entries = tables.resolve("entries.csv");
        rows = Files.readAllLines(entries);
    }

    private static Letter letter(String day, Stream<String> with) throws IOException {
        Files.write(entries, with.toList());
        return new Letters(Ledger.read(entries.getParent()), measured).national(LocalDate.parse(day), Language.NL);
    }

    /** The rows of the ledger that a letter states itself; totals, courses and measured figures are made of others. */
    private static List<String> stated(Letter letter) {
        Set<String> names = letter.figures().stream().map(StatedFigure::name).collect(Collectors.toSet());
        return rows.stream().filter(row -> names.contains(name(row))).toList();
    }

    private static String name(String row) {
        return row.substring(0, row.indexOf(','));
    }

    private static Set<String> sentences(Letter letter, String entry) {
        return new LetterSentences(letter)
                .places(entry).stream()
                        .map(place -> place.sentence().id())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-12", "2025-06-01", "2026-10-01"})
    void withoutAnEntryTheSentencesThatNeedItAreRefusedByNameAndNoOtherSaysSomethingElse(String day)
            throws IOException {
        Letter whole = letter(day, rows.stream());
        Map<String, String> before = new LetterSentences(whole).texts();
        for (String row : stated(whole)) {
            Letter less = letter(day, rows.stream().filter(other -> !other.equals(row)));
            Map<String, String> after = new LetterSentences(less).texts();
            Set<String> refused = less.refused().stream().map(Refusal::sentence).collect(Collectors.toSet());
            Set<String> gone = new TreeSet<>(before.keySet());
            gone.removeAll(after.keySet());
            assertThat(before).as("without %s", row).containsAllEntriesOf(after);
            assertThat(gone)
                    .as("without %s", row)
                    .containsAll(sentences(whole, name(row)))
                    .isEqualTo(refused);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2023-06-12", "2026-10-01"})
    void anotherValueOfAnEntryIsInEverySentenceThatStatesItAndWhatFollowsFromItNamesIt(String day) throws IOException {
        Letter whole = letter(day, rows.stream());
        Map<String, String> before = new LetterSentences(whole).texts();
        int changed = 0;
        int followed = 0;
        for (String row : stated(whole)) {
            String[] fields = row.split(",", VALUE + 2);
            if (!Character.isDigit(fields[VALUE].charAt(0))) {
                continue; // words are no value that another could be made of
            }
            fields[VALUE] = another(fields[VALUE]);
            String other = String.join(",", fields);
            Letter letter = letter(day, rows.stream().map(each -> each.equals(row) ? other : each));
            Map<String, String> after = new LetterSentences(letter).texts();
            assertThat(after.keySet()).as(other).isEqualTo(before.keySet());
            assertThat(sentences(whole, name(row)))
                    .allSatisfy(sentence ->
                            assertThat(after.get(sentence)).as(other).isNotEqualTo(before.get(sentence)));
            followed += whatFollowsNames(name(row), whole, letter);
            changed++;
        }
        assertThat(changed).isGreaterThan(75);
        assertThat(followed).isGreaterThan(10);
    }

    /** Makes sure that each figure that another value of an entry changes names that entry; says how many do. */
    private static int whatFollowsNames(String entry, Letter whole, Letter letter) {
        Map<String, StatedFigure> before = figures(whole);
        List<StatedFigure> follow = figures(letter).values().stream()
                .filter(figure -> !figure.name().equals(entry) && before.containsKey(figure.name()))
                .filter(figure ->
                        !figure.value().equals(before.get(figure.name()).value()))
                .toList();
        assertThat(follow)
                .as(entry)
                .allSatisfy(
                        figure -> assertThat(figure.source()).as(figure.name()).contains(entry));
        return follow.size();
    }

    private static Map<String, StatedFigure> figures(Letter letter) {
        return letter.figures().stream()
                .collect(Collectors.toMap(StatedFigure::name, figure -> figure, (one, same) -> one));
    }

    /** Another value of the same kind: a number, a year, a month, a quarter, a day or a window. */
    private static String another(String value) {
        if (value.contains("/")) {
            return Stream.of(value.split("/", -1))
                    .map(part -> part.isEmpty() ? "" : another(part))
                    .collect(Collectors.joining("/"));
        }
        if (YEAR.matcher(value).matches()) {
            return String.valueOf(Integer.parseInt(value) + 1);
        }
        if (NUMBER.matcher(value).matches()) {
            BigDecimal number = new BigDecimal(value);
            return (number.compareTo(BigDecimal.TEN) < 0 ? number.add(BigDecimal.ONE) : number.add(number))
                    .toPlainString();
        }
        return value.length() == "2023-01-01".length()
                ? LocalDate.parse(value).plusDays(1).toString()
                : Integer.parseInt(value.substring(0, 4)) + 1 + value.substring(4);
    }
}
