package nl.thuiskompas.platform.protection;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.thuiskompas.platform.storage.TableFile;

/** What the files of cells say of the release they belong to, so that it is known of a file that stands alone. */
final class Marks {
    private Marks() {}

    static Map<String, String> of(boolean synthetic, Protection protection) {
        Map<String, String> marks = new LinkedHashMap<>();
        marks.put("thuiskompas", "measured release");
        marks.put("synthetic", String.valueOf(synthetic));
        marks.put("confidential", String.valueOf(protection.confidential()));
        marks.put("regime", protection.code());
        return marks;
    }

    /**
     * Makes sure that a file says of itself what its release says of it.
     *
     * @throws ReleaseException when it says something else: then a description was put beside files that are not its own
     * @throws IOException when the file cannot be read
     */
    static void require(Path file, ReleaseDescription release) throws IOException {
        Map<String, String> said = TableFile.about(file);
        for (Map.Entry<String, String> mark :
                of(release.synthetic(), release.protection()).entrySet()) {
            String value = said.getOrDefault(mark.getKey(), "nothing");
            if (!value.equals(mark.getValue())) {
                throw ReleaseException.at(
                        file,
                        "it says " + mark.getKey() + " = " + value + ", and " + ReleaseNames.DESCRIPTION + " says "
                                + mark.getValue(),
                        "Fetch the release again from who measured it; one of the two was changed");
            }
        }
    }
}
