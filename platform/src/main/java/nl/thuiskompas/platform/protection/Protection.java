package nl.thuiskompas.platform.protection;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import nl.thuiskompas.engine.disclosure.Exact;
import nl.thuiskompas.engine.disclosure.Regime;

/** How a release is protected: by one regime with its parameters, which are public, or not at all. */
public sealed interface Protection {
    /** The codes of all ways, in the order in which they are listed. */
    List<String> CODES = List.of("none", RegimeText.ROUNDED, RegimeText.CELL_KEY, RegimeText.EXACT);

    /** What was measured, as it is: confidential, and never to leave the place where the records are. */
    record None() implements Protection {
        @Override
        public String code() {
            return "none";
        }

        @Override
        public SequencedMap<String, String> parameters() {
            return new java.util.LinkedHashMap<>();
        }
    }

    /** A regime. */
    record By(Regime regime) implements Protection {
        @Override
        public String code() {
            return RegimeText.code(regime);
        }

        @Override
        public SequencedMap<String, String> parameters() {
            return RegimeText.parameters(regime);
        }
    }

    /** Its name in manifests and on the command line. */
    String code();

    /** All its parameters by name, those that nobody chose too. */
    SequencedMap<String, String> parameters();

    /** Whether what is measured stays confidential. */
    default boolean confidential() {
        return this instanceof None;
    }

    /** Whether cells need the keys of their records. */
    default boolean keyed() {
        return this instanceof By by && RegimeText.keyed(by.regime());
    }

    /** Whether published values are true to the last one. */
    default boolean isExact() {
        return this instanceof By by && by.regime() instanceof Exact;
    }

    /**
     * A way by its code.
     *
     * @param chosen parameters that differ from the usual, by name
     * @throws ProtectionException when there is no such way or parameter, or a parameter cannot be so
     */
    static Protection of(String code, Map<String, String> chosen) {
        if (!CODES.contains(code)) {
            throw new ProtectionException("there is no regime \"" + code + "\"; there are " + String.join(", ", CODES)
                    + " (none protects nothing and is confidential).");
        }
        if (code.equals("none")) {
            if (!chosen.isEmpty()) {
                throw new ProtectionException("the regime none has no parameters, and so no "
                        + chosen.keySet().iterator().next() + ".");
            }
            return new None();
        }
        return new By(RegimeText.read(code, chosen));
    }

    /** The usual parameters of a way, by name. */
    static SequencedMap<String, String> usual(String code) {
        return Objects.requireNonNull(of(code, Map.of())).parameters();
    }
}
