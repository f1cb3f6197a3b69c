package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.RecordFiles;
import nl.thuiskompas.platform.records.RecordsException;

/** A file with the records of one kind and one year. */
record InputFile(RecordKind kind, int year, Path path) {
    private static final String PARQUET = ".parquet";
    private static final String CSV = ".csv";

    String name() {
        return String.valueOf(path.getFileName());
    }

    boolean isCsv() {
        return name().endsWith(CSV);
    }

    /**
     * What has to be within reach to read files of a folder: the folder, and what links in it lead to.
     *
     * @throws RecordsException when a link leads nowhere
     */
    static List<Path> reach(Path folder, List<InputFile> files) {
        List<Path> reach = new ArrayList<>(List.of(folder));
        Path prepared = folder.resolve(RecordFiles.PREPARED);
        if (Files.isSymbolicLink(prepared)) {
            reach.add(target(prepared));
        }
        files.stream().map(InputFile::path).filter(Files::isSymbolicLink).forEach(link -> reach.add(target(link)));
        return reach;
    }

    private static Path target(Path link) {
        try {
            return link.toRealPath();
        } catch (IOException e) {
            throw RecordsException.at(
                    String.valueOf(link.getFileName()),
                    "it is a link that leads to nothing that can be read (" + e + ")",
                    "Put what it should lead to there, or take the link away",
                    e);
        }
    }

    /**
     * The files of the years.
     *
     * @throws RecordsException when one is missing, is there twice or is of a kind that is not read
     */
    static List<InputFile> find(Path folder, List<Integer> years) {
        List<InputFile> found = new ArrayList<>();
        for (int year : years) {
            for (RecordKind kind : RecordKind.values()) {
                found.add(find(folder, kind, year));
            }
        }
        if (found.stream().anyMatch(InputFile::isCsv) && !Files.exists(folder.resolve(RecordFiles.MAPPING))) {
            InputFile csv = found.stream().filter(InputFile::isCsv).findFirst().orElseThrow();
            throw RecordsException.at(
                    csv.name(),
                    "CSV is read with a mapping, and there is no " + RecordFiles.MAPPING,
                    "Write one as the guide measure-your-own-records says; it can be very short");
        }
        return found;
    }

    private static InputFile find(Path folder, RecordKind kind, int year) {
        String stem = RecordFiles.stem(kind, year);
        List<Path> named = named(folder, stem);
        List<Path> readable = named.stream()
                .filter(path ->
                        path.toString().endsWith(PARQUET) || path.toString().endsWith(CSV))
                .toList();
        if (readable.size() > 1) {
            throw RecordsException.at(
                    stem, "it is there both as Parquet and as CSV, expected one of them", "Take one of them away");
        }
        if (readable.isEmpty() && !named.isEmpty()) {
            throw RecordsException.at(
                    String.valueOf(named.getFirst().getFileName()),
                    "this kind of file is not read, expected " + stem + PARQUET + " or " + stem + CSV,
                    "Save it as one of these");
        }
        if (readable.isEmpty()) {
            throw RecordsException.at(
                    stem + PARQUET,
                    "it is missing, and so is " + stem + CSV + "; " + RecordFiles.DESCRIPTION + " names the year "
                            + year,
                    "Put the file there, or take the year from " + RecordFiles.DESCRIPTION);
        }
        return new InputFile(kind, year, readable.getFirst());
    }

    private static List<Path> named(Path folder, String stem) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(path -> String.valueOf(path.getFileName()).startsWith(stem + "."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw RecordsException.at(
                    folder.toString(), "the folder cannot be read (" + e + ")", "Give access to it", e);
        }
    }
}
