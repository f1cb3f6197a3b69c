package nl.thuiskompas.platform.commands;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import nl.thuiskompas.platform.letters.Letter;
import nl.thuiskompas.platform.letters.LetterRecord;
import nl.thuiskompas.platform.letters.LetterRegister;
import nl.thuiskompas.platform.storage.DataFolderException;
import org.jspecify.annotations.Nullable;

/**
 * The letters of many municipalities, on as many cores as there are. Each file comes whole, and the register knows what it
 * was made of, so that a run that was broken off goes on where it was: a letter that stands there already is made again
 * only when it was changed, or would now be another one. A letter that cannot be made does not keep the others.
 *
 * @param opened what they are written from
 * @param output where is said how far it is
 * @param broken whether the program is to end: then no letter is begun any more, and those in hand are thrown away
 */
record AllLetters(OpenLetters opened, Output output, LetterWish wish, BooleanSupplier broken) {
    /** How a letter came out. */
    enum Outcome {
        MADE,
        /** It stood there already, made of the same. */
        THERE,
        /** It could not be made. */
        FAILED,
        /** It was not begun any more, or not finished. */
        LEFT
    }

    /**
     * What came of one letter.
     *
     * @param code which municipality it is about
     * @param refused the sentences it is without, with the reasons
     * @param failure why it could not be made
     */
    record Made(
            String code,
            Outcome outcome,
            List<String> refused,
            @Nullable RuntimeException failure) {
        private static Made left(String code) {
            return new Made(code, Outcome.LEFT, List.of(), null);
        }

        private static Made failed(String code, RuntimeException failure) {
            return new Made(code, Outcome.FAILED, List.of(), failure);
        }
    }

    /**
     * Makes them.
     *
     * @param folder where they go; it is there
     * @param codes the municipalities they are about
     * @return what came of each, in the same order
     * @throws UsageException when the folder cannot be written any more; what is whole by then stays
     */
    List<Made> make(Path folder, List<String> codes) {
        opened.register().tidy();
        List<LetterRecord> before = opened.register().letters(wish.day(), wish.language(), wish.format());
        ReadingLine line = new ReadingLine(output);
        List<Made> made = new ArrayList<>();
        AtomicBoolean stopped = new AtomicBoolean();
        try (ExecutorService cores =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Made>> running = codes.stream()
                    .map(code -> cores.submit(() -> one(folder, code, before, stopped)))
                    .toList();
            try {
                for (Future<Made> each : running) {
                    made.add(each.get());
                    line.read("letters", made.size(), codes.size());
                }
            } catch (InterruptedException e) {
                stopped.set(true);
                Thread.currentThread().interrupt();
                throw new UsageException("broken off; start it again, and it goes on where it was.");
            } catch (ExecutionException e) {
                stopped.set(true);
                line.end();
                output.say("stopped; letters that are whole stay, and the same command goes on with the others.");
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e);
            }
        }
        line.end();
        return made;
    }

    private Made one(Path folder, String code, List<LetterRecord> before, AtomicBoolean stopped) {
        if (stopped.get() || broken.getAsBoolean()) {
            return Made.left(code);
        }
        Path file = wish.file(folder, code);
        if (Files.isDirectory(file)) {
            return Made.failed(code, new UsageException(file + " is a folder; move it away."));
        }
        try {
            return write(file, code, before);
        } catch (UsageException | DataFolderException e) {
            stopped.set(true); // It is about the place they go to, and so about all of them.
            throw e;
        } catch (RuntimeException e) {
            return broken.getAsBoolean() ? Made.left(code) : Made.failed(code, e);
        }
    }

    private Made write(Path file, String code, List<LetterRecord> before) {
        Letter letter = opened.letter(code, wish.day(), wish.language());
        String inputs = opened.letters().inputs(letter, wish.format(), wish.site());
        List<String> refused = opened.refusals(letter);
        if (LetterRegister.standing(before, inputs, file).isPresent()) {
            return new Made(code, Outcome.THERE, refused, null);
        }
        byte[] bytes = opened.letters().write(letter, wish.format(), wish.site());
        if (broken.getAsBoolean()) {
            return Made.left(code);
        }
        LetterFileOut.write(file, bytes);
        opened.register().keep(letter, wish.format(), inputs, bytes, file);
        return new Made(code, Outcome.MADE, refused, null);
    }
}
