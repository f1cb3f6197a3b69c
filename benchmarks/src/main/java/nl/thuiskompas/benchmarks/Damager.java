package nl.thuiskompas.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Damages texts, bytes and archives; the same seed does the same damage. */
final class Damager {
    private static final String SIGNS = "<>&\"'/;,:{}[]-0129eaZ\u0000\uFFFD\n";

    private final Random random;

    Damager(long seed) {
        this.random = new Random(seed);
    }

    /** A text with up to three places changed, left out, doubled or made enormous. */
    String text(String text) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = random.nextInt(4); i > 0 && !changed.isEmpty(); i--) {
            int at = random.nextInt(changed.length());
            switch (random.nextInt(4)) {
                case 0 -> changed.setCharAt(at, SIGNS.charAt(random.nextInt(SIGNS.length())));
                case 1 -> changed.delete(at, Math.min(changed.length(), at + 1 + random.nextInt(12)));
                case 2 ->
                    changed.insert(at, changed.substring(at, Math.min(changed.length(), at + 1 + random.nextInt(30))));
                default -> changed.insert(at, "99999999999");
            }
        }
        return changed.toString();
    }

    /** The same as bytes, of which one in four texts has one changed. */
    byte[] bytes(String text) {
        byte[] bytes = text(text).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(4) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** Parts of which one or all are damaged; now and then one is not there. */
    Map<String, byte[]> parts(Map<String, String> parts) {
        Map<String, byte[]> damaged = new LinkedHashMap<>();
        int which = random.nextInt(2 * parts.size());
        int place = 0;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            boolean touched = which >= parts.size() || which == place++;
            if (!touched || random.nextInt(50) > 0) {
                damaged.put(
                        part.getKey(),
                        touched ? bytes(part.getValue()) : part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return damaged;
    }

    /** An archive of whole parts, of whose bytes some are changed, or whose end is missing. */
    byte[] archive(Map<String, String> parts) throws IOException {
        byte[] bytes = zip(parts);
        if (random.nextInt(8) == 0) {
            return java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
        }
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    /** An archive of these parts. */
    static byte[] zip(Map<String, String> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                archive.putNextEntry(new ZipEntry(part.getKey()));
                archive.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
