package nl.thuiskompas.platform.records.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import nl.thuiskompas.platform.records.RecordFiles;
import nl.thuiskompas.platform.records.RecordsDescription;
import nl.thuiskompas.platform.records.RecordsException;

/**
 * The secret behind the keys. Of made-up records it is their seed, so that all is the same for everybody. Of real ones it is
 * made once, at random, in a file of its own that only its owner can read: it has to stay where the records are, and to stay
 * the same, or what is perturbed in the next release would differ from this one and the difference would tell.
 */
final class KeySalt {
    private static final int BYTES = 32;
    private static final String FORM = "[0-9a-f]{64}";

    private KeySalt() {}

    /**
     * The salt of a folder of records, made when there is none yet.
     *
     * @throws RecordsException when its file holds something else
     */
    static String of(Path folder, RecordsDescription description) {
        if (description.synthetic()) {
            return "made up from seed " + description.seed().orElseThrow();
        }
        Path file = folder.resolve(RecordFiles.KEY_SALT);
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            String salt = Files.readString(file).strip();
            if (!salt.matches(FORM)) {
                throw RecordsException.at(
                        RecordFiles.KEY_SALT,
                        "it does not hold 64 hexadecimal digits",
                        "Put back the file from your backup; a new salt would perturb figures in another way than those"
                                + " that were released before");
            }
            return salt;
        } catch (IOException e) {
            throw RecordsException.at(
                    file.toString(), "it cannot be read or made (" + e + ")", "Give access to it, and try again", e);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Files.write(
                file,
                (HexFormat.of().formatHex(random) + "\n").getBytes(StandardCharsets.UTF_8),
                StandardOpenOption.CREATE_NEW);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }
}
