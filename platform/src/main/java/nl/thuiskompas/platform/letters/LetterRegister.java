package nl.thuiskompas.platform.letters;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;
import nl.thuiskompas.platform.storage.Sha256;
import nl.thuiskompas.platform.storage.WholeFile;

/** The letters that were made from a data folder: a file for each, {@code letters/<id>.json}. */
public final class LetterRegister {
    private static final String SUFFIX = ".json";
    private static final int ID_DIGITS = 12;
    private static final int PLACE_DIGITS = 6;

    private final DataFolder folder;
    private final Clock clock;

    /** @param clock says when a letter is made */
    public LetterRegister(Path dataFolder, Clock clock) {
        this.folder = new DataFolder(dataFolder.toAbsolutePath().normalize());
        this.clock = clock;
    }

    /**
     * Remembers that a letter was made. The same letter, made again in the same place, keeps the moment at which it
     * was made first.
     *
     * @param inputs what it was made of, as {@link Letters#inputs} says it
     * @param file where it was written
     */
    public LetterRecord keep(Letter letter, LetterFormat format, String inputs, byte[] bytes, Path file) {
        String sha256 = Sha256.of(bytes);
        String id = String.join(
                "-",
                letter.about().toLowerCase(Locale.ROOT),
                letter.asOf().toString(),
                letter.language().code(),
                format.suffix(),
                sha256.substring(0, ID_DIGITS));
        Path written = file.toAbsolutePath().normalize();
        // The same letter in another place is remembered beside the first: both may have to be put right.
        Optional<LetterRecord> before = known(id);
        if (before.isPresent() && !before.get().file().equals(written)) {
            id += "-"
                    + Sha256.of(written.toString().getBytes(StandardCharsets.UTF_8))
                            .substring(0, PLACE_DIGITS);
            before = known(id);
        }
        Path place = folder.letters().resolve(id + SUFFIX);
        Instant made = before.map(LetterRecord::made).orElseGet(clock::instant);
        LetterRecord record = new LetterRecord(
                id,
                letter.kind(),
                letter.about(),
                letter.asOf(),
                letter.language(),
                format,
                letter.releases().isEmpty() ? "" : letter.releases().getFirst(),
                letter.releases(),
                letter.figures().stream()
                        .map(f -> new LetterRecord.Stated(f.name(), f.title(), f.value(), f.period(), f.release()))
                        .toList(),
                letter.refused().stream().map(Refusal::sentence).toList(),
                inputs,
                sha256,
                written,
                made);
        folder.guard(() -> Files.createDirectories(folder.letters()));
        folder.guard(() -> WholeFile.write(place, Json.write(record.fields())));
        return record;
    }

    private Optional<LetterRecord> known(String id) {
        Path place = folder.letters().resolve(id + SUFFIX);
        return Files.exists(place) ? read(place) : Optional.empty();
    }

    /** The letters that were made, by what they are about, day, language and format; without those that are damaged. */
    public List<LetterRecord> letters() {
        List<LetterRecord> letters = new ArrayList<>();
        files().forEach(file -> read(file).ifPresent(letters::add));
        return List.copyOf(letters);
    }

    /** The letters of one day, language and format: the others are not even read. */
    public List<LetterRecord> letters(LocalDate day, Language language, LetterFormat format) {
        String middle = String.join("-", "", day.toString(), language.code(), format.suffix(), "");
        List<LetterRecord> letters = new ArrayList<>();
        files().stream()
                .filter(file -> DataFolder.name(file).contains(middle))
                .forEach(file -> read(file).ifPresent(letters::add));
        return List.copyOf(letters);
    }

    /** Removes what processes that were killed left of entries of the register. */
    public void tidy() {
        folder.guard(() -> WholeFile.removeParts(folder.letters(), name -> name.endsWith(SUFFIX)));
    }

    /** Files of the register that cannot be read: which letters they were about is not known. */
    public List<Path> damaged() {
        return files().stream().filter(file -> read(file).isEmpty()).toList();
    }

    private List<Path> files() {
        return folder.list(folder.letters()).stream()
                .filter(file -> DataFolder.name(file).endsWith(SUFFIX))
                .toList();
    }

    /** The letters that state something from a release, or an entry of the ledger. */
    public List<LetterRecord> madeWith(String release) {
        return letters().stream().filter(letter -> letter.madeWith(release)).toList();
    }

    /** The letter that was made of the same and still stands in a file. */
    public static Optional<LetterRecord> standing(List<LetterRecord> letters, String inputs, Path file) {
        Path place = file.toAbsolutePath().normalize();
        return letters.stream()
                .filter(letter ->
                        letter.inputs().equals(inputs) && letter.file().equals(place))
                .filter(letter -> unchanged(letter, place))
                .findFirst();
    }

    private static boolean unchanged(LetterRecord letter, Path file) {
        try {
            return Files.isRegularFile(file) && Sha256.of(file).equals(letter.sha256());
        } catch (IOException e) {
            return false;
        }
    }

    private Optional<LetterRecord> read(Path file) {
        byte[] bytes = folder.guard(() -> Files.readAllBytes(file));
        try {
            return Optional.of(LetterRecord.of(new JsonFields("", Json.read(bytes))));
        } catch (MalformedDescriptionException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }
}
