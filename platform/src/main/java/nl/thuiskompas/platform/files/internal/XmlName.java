package nl.thuiskompas.platform.files.internal;

import org.jspecify.annotations.Nullable;

/**
 * A name in XML.
 *
 * @param written as it stands there
 * @param prefix what stands before the colon; empty when there is none
 * @param local what stands behind it
 */
record XmlName(String written, String prefix, String local) {
    static XmlName of(String written) {
        int colon = written.indexOf(':');
        // The names asked for are literals, which are interned too: the same ones are then told at once.
        return colon < 0
                ? new XmlName(written, "", written.intern())
                : new XmlName(
                        written,
                        written.substring(0, colon).intern(),
                        written.substring(colon + 1).intern());
    }

    /** The names that were met, so that each is made once. */
    static final class Table {
        private static final int SLOTS = 1 << 9;

        private final @Nullable XmlName[] names = new @Nullable XmlName[SLOTS];

        /** The name between two places of a buffer. */
        XmlName name(XmlBuffer buffer, int from, int to, int hash) {
            int slot = (hash ^ hash >>> 9 ^ hash >>> 18) & (SLOTS - 1);
            XmlName known = names[slot];
            if (known == null || !buffer.holds(from, to, known.written())) {
                // Whoever was there makes room: only how fast it is depends on that.
                known = of(buffer.text(from, to));
                names[slot] = known;
            }
            return known;
        }
    }
}
