package nl.thuiskompas.platform.files.internal;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;
import nl.thuiskompas.platform.datasets.SourceException;

/** The parts that a spreadsheet consists of, by their names. */
public interface Parts extends AutoCloseable {
    /** Whether there is a part with this name. */
    boolean has(String part);

    /**
     * The bytes of a part, from their beginning.
     *
     * @throws SourceException when there is none
     */
    InputStream part(String part);

    @Override
    default void close() {}

    /** Parts that stand in memory. */
    static Parts of(String file, Map<String, byte[]> parts) {
        return new Parts() {
            @Override
            public boolean has(String part) {
                return parts.containsKey(part);
            }

            @Override
            public InputStream part(String part) {
                byte[] bytes = parts.get(part);
                if (bytes == null) {
                    throw absent(file, part);
                }
                return new ByteArrayInputStream(bytes);
            }
        };
    }

    /** What to say of a part that is not there. */
    static SourceException absent(String file, String part) {
        return Trouble.damaged(file, "has no part " + Trouble.shown(part) + ", as a spreadsheet of this kind does.");
    }
}
