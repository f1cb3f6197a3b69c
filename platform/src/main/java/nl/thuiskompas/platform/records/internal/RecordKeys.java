package nl.thuiskompas.platform.records.internal;

import java.nio.ByteBuffer;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import nl.thuiskompas.engine.microdata.RecordKind;
import nl.thuiskompas.platform.records.RecordFiles;
import nl.thuiskompas.platform.storage.Sha256;

/**
 * Keys of records: 32 bits that look like chance, the same for the same record in every year, different for any two records
 * of a kind. Cells are perturbed by the keys of their records, so that the same cell is perturbed alike wherever it stands.
 *
 * <p>A number goes through four rounds of mixing, each with 32 secret bits of its own that SHA-256 takes from the salt. Every
 * round can be undone, so that no two numbers get the same key. It is no cipher: keys stay where the records are, and only
 * what they did to counts leaves.
 */
final class RecordKeys {
    private static final int ROUNDS = 4;

    /** Odd, so that nothing is lost; from C. Wellons' search for mixers of 32 bits with the least bias (2018). */
    private static final int FIRST = 0x7feb352d;

    private static final int SECOND = 0x846ca68b;

    private final Map<RecordKind, int[]> secrets = new EnumMap<>(RecordKind.class);
    private final String sign;

    RecordKeys(String salt) {
        for (RecordKind kind : RecordKind.values()) {
            String digest = Sha256.of("keys of " + RecordFiles.singular(kind) + "s, " + salt);
            int[] rounds = new int[ROUNDS];
            ByteBuffer.wrap(HexFormat.of().parseHex(digest)).asIntBuffer().get(rounds);
            secrets.put(kind, rounds);
        }
        sign = Sha256.of("sign of " + salt).substring(0, 16);
    }

    /** A sign by which the salt can be recognised and from which it cannot be found. */
    String sign() {
        return sign;
    }

    /** The keys of records. */
    int[] keys(RecordKind kind, int[] ids) {
        int[] rounds = Objects.requireNonNull(secrets.get(kind));
        int[] keys = new int[ids.length];
        for (int at = 0; at < ids.length; at++) {
            keys[at] = key(rounds, ids[at]);
        }
        return keys;
    }

    private static int key(int[] rounds, int id) {
        int bits = id;
        for (int secret : rounds) {
            bits ^= secret;
            bits ^= bits >>> 16;
            bits *= FIRST;
            bits ^= bits >>> 15;
            bits *= SECOND;
            bits ^= bits >>> 16;
        }
        return bits;
    }
}
