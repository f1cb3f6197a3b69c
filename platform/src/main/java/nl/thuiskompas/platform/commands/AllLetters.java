package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.LetterFormat;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.letters.LetterRegister;

/**
 * The letters of all municipalities, on as many cores as there are. Each file comes whole, so that a run that was broken
 * off goes on where it was.
 *
 * @param opened what they are written from
 * @param output where is said how far it is
 */
record AllLetters(
        OpenLetters opened, Output output, LocalDate day, Language language, LetterFormat format, String site) {
    private static final int MOST_NAMED = 20;

    /** What came of one letter. */
    private record Made(String code, boolean before, List<String> refused) {}

    /** Writes them and gives the exit code. */
    int write(Path folder) {
        LetterFileOut.folder(folder);
        List<Municipality> municipalities = opened.municipalities(day);
        List<LetterRecord> before = opened.register().letters();
        ReadingLine line = new ReadingLine(output);
        List<Made> made = new ArrayList<>();
        long began = System.nanoTime();
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Made>> running = municipalities.stream()
                    .map(each -> cores.submit(() -> write(folder, each.code(), before)))
                    .toList();
            try {
                for (Future<Made> each : running) {
                    made.add(each.get());
                    line.read("letters", made.size(), municipalities.size());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new UsageException("broken off; start it again, and it goes on where it was.");
            } catch (ExecutionException e) {
                running.forEach(each -> each.cancel(false));
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e);
            }
        }
        line.end();
        return said(folder, made, System.nanoTime() - began);
    }

    private Made write(Path folder, String code, List<LetterRecord> before) {
        Letter letter = opened.letter(code, day, language);
        Path file = folder.resolve(code + "-" + day + "-" + language.code() + "." + format.suffix());
        String inputs = LetterRegister.inputs(letter, format, site);
        List<String> refused = letter.refused().stream()
                .map(refusal -> refusal.sentence() + ": " + refusal.reason())
                .toList();
        if (LetterRegister.standing(before, inputs, file).isPresent()) {
            return new Made(code, true, refused);
        }
        byte[] bytes = opened.letters().write(letter, format, site);
        LetterFileOut.write(file, bytes);
        opened.register().keep(letter, format, site, bytes, file);
        return new Made(code, false, refused);
    }

    private int said(Path folder, List<Made> made, long nanos) {
        long there = made.stream().filter(Made::before).count();
        output.write(
                folder.toAbsolutePath().normalize() + ": " + ReportText.plural(made.size(), "letter") + ", of which "
                        + (made.size() - there) + " made in " + Math.round(nanos / 1e9) + " s and " + there
                        + " there already, made of the same\n");
        List<Made> refused =
                made.stream().filter(each -> !each.refused().isEmpty()).toList();
        refused.stream()
                .limit(MOST_NAMED)
                .forEach(each -> output.say(each.code() + " without " + String.join("; ", each.refused())));
        if (refused.size() > MOST_NAMED) {
            output.say("and " + (refused.size() - MOST_NAMED) + " more letters without a sentence");
        }
        return refused.isEmpty() ? ExitCodes.DONE : ExitCodes.BAD_DATA;
    }
}
