package nl.thuiskompas.platform.exports;

import java.util.Locale;
import nl.thuiskompas.engine.geography.Fraction;
import nl.thuiskompas.engine.geography.Municipality;
import org.jspecify.annotations.Nullable;

/**
 * One place where (part of) a municipality went.
 *
 * @param from the municipality one comes from
 * @param to the municipality one goes to
 * @param part part of {@code from} that lies in {@code to}, above 0 and at most 1; null when no weight is known
 * @param basis by which weights the part was made, in words; empty when it is the whole
 */
public record CrosswalkRow(
        Municipality from, Municipality to, @Nullable Fraction part, String basis) {
    /** How sure the part is. */
    public enum Kind {
        /** The whole municipality went there. */
        EXACT,
        /** A part went there, known by weights. */
        APPORTIONED,
        /** A part went there, and no weight says which. */
        UNKNOWN;

        /** The name in files. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure the part is. */
    public Kind kind() {
        return part == null ? Kind.UNKNOWN : part.isOne() ? Kind.EXACT : Kind.APPORTIONED;
    }

    /** Whether the municipality went on as it was, under the code it had. */
    public boolean unchanged() {
        return kind() == Kind.EXACT && from.code().equals(to.code());
    }
}
