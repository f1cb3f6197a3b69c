package nl.thuiskompas.engine.disclosure;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * What makes two cells of different releases the same: indicator, year, and in each dimension the set of parts. A region is
 * its set of municipalities, so that it is the same in every division and under every name.
 *
 * <p>Fingerprints have 128 bits. Among ten million cells the chance that any two differ and look the same is below
 * 10<sup>-24</sup>.
 */
final class Fingerprints {
    private final Layout layout;
    private final Fingerprint start;
    private final Fingerprint[][] classes;

    Fingerprints(Cells cells) {
        this.layout = cells.layout();
        this.start = digest(List.of(
                cells.indicator(), Integer.toString(cells.year()), cells.kind().name()));
        List<Dimension> dimensions = layout.dimensions();
        classes = new Fingerprint[dimensions.size()][];
        for (int d = 0; d < classes.length; d++) {
            Dimension dimension = dimensions.get(d);
            classes[d] = new Fingerprint[dimension.size()];
            for (int c = 0; c < dimension.size(); c++) {
                ArrayList<String> words = new ArrayList<>(List.of(dimension.name()));
                words.addAll(dimension.madeOf(c));
                classes[d][c] = digest(words);
            }
        }
    }

    /** The fingerprint of a cell. */
    Fingerprint of(int cell) {
        int[] places = layout.classes(cell);
        long high = start.high();
        long low = start.low();
        for (int d = 0; d < places.length; d++) {
            if (places[d] != Dimension.ALL) {
                high = Bits.mix(high + classes[d][places[d]].high());
                low = Bits.mix(low ^ classes[d][places[d]].low());
            }
        }
        return new Fingerprint(high, low);
    }

    private static Fingerprint digest(List<String> words) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String word : words) {
                byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
                sha.update(bytes);
            }
            ByteBuffer digest = ByteBuffer.wrap(sha.digest());
            return new Fingerprint(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
