package nl.thuiskompas.engine.disclosure;

import java.util.HexFormat;

/**
 * Stands for a cell in whatever table, division or release: equal for the same indicator, year and sets of parts.
 *
 * @param high the first 64 bits
 * @param low the others
 */
public record Fingerprint(long high, long low) implements Comparable<Fingerprint> {
    @Override
    public int compareTo(Fingerprint other) {
        return high != other.high ? Long.compare(high, other.high) : Long.compare(low, other.low);
    }

    /** 32 hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(high) + HexFormat.of().toHexDigits(low);
    }
}
