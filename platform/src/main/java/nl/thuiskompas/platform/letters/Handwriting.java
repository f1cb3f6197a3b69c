package nl.thuiskompas.platform.letters;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * How this program writes letters as files, told by what it makes of a sample: when a style sheet, a font or a library
 * becomes another one, so does the sample, and a letter that was made before is known to be an old one.
 */
public final class Handwriting {
    private final Map<Way, String> samples = new ConcurrentHashMap<>();

    private record Way(LetterFormat format, Language language) {}

    /**
     * Begins to load what writes files of a format, on another thread: for a PDF it is more than a second's work, which
     * can be done while the figures are being looked up. A failure shows when it is really needed.
     */
    public void prepare(LetterFormat format, Language language) {
        Thread.ofPlatform().daemon().name("letter-hand").start(() -> {
            try {
                of(format, language);
            } catch (RuntimeException e) {
                System.getLogger(Handwriting.class.getName())
                        .log(System.Logger.Level.DEBUG, "the sample could not be written", e);
            }
        });
    }

    /** Checksum of the sample; who asks while it is being made waits. */
    String of(LetterFormat format, Language language) {
        return samples.computeIfAbsent(new Way(format, language), way -> {
            LetterFile file = new LetterFile(LetterSample.letter(language), new LetterSample(language), "");
            return format + " " + Sha256.of(file.bytes(format));
        });
    }
}
