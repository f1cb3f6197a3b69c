package nl.thuiskompas.platform.cbs.internal;

import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;

/** What the service's words for statuses mean. */
final class Statuses {
    private Statuses() {}

    /** The status of a period, in the words of the collection of periods. */
    static Optional<CellStatus> ofPeriod(String word) {
        return switch (word) {
            case "Definitief" -> Optional.of(CellStatus.FINAL);
            case "Voorlopig" -> Optional.of(CellStatus.PROVISIONAL);
            case "NaderVoorlopig" -> Optional.of(CellStatus.REVISED_PROVISIONAL);
            default -> Optional.empty();
        };
    }

    /**
     * What the attribute of an observation of version 4 says beyond its period; empty when the word is not known. None
     * says nothing more: FINAL stands for it. The last word of those with a value and the last two of those without are ours.
     */
    static Optional<CellStatus> ofAttribute(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "none", "" -> Optional.of(CellStatus.FINAL);
            case "provisional" -> Optional.of(CellStatus.PROVISIONAL);
            case "revisedprovisional" -> Optional.of(CellStatus.REVISED_PROVISIONAL);
            case "estimated" -> Optional.of(CellStatus.ESTIMATED);
            case "perturbed" -> Optional.of(CellStatus.PERTURBED);
            case "impossible", "blank", "notapplicable" -> Optional.of(CellStatus.IMPOSSIBLE);
            case "unknown", "missing", "notavailable", "insufficientlyreliable" -> Optional.of(CellStatus.UNKNOWN);
            case "secret", "confidential", "withheld" -> Optional.of(CellStatus.WITHHELD);
            case "smallbase" -> Optional.of(CellStatus.SMALL_BASE);
            case "ofconfidential" -> Optional.of(CellStatus.OF_WITHHELD);
            default -> Optional.empty();
        };
    }

    /** For each period by its place: the status of the values of it; one status where there are no periods. */
    static CellStatus[] byPeriod(Dataset dataset) {
        return dataset.periods()
                .map(periods -> periods.codes().stream()
                        .map(code -> code.status().orElse(CellStatus.FINAL))
                        .toArray(CellStatus[]::new))
                .orElse(new CellStatus[] {CellStatus.FINAL});
    }

    /** The place of the dimension of periods, -1 without one. */
    static int periodPlace(Dataset dataset) {
        return dataset.periods().map(dataset.dimensions()::indexOf).orElse(-1);
    }

    /** What the codes of a dimension stand for, by what the service calls its kind. */
    static Dimension.Kind kind(String word) {
        return word.startsWith("Geo")
                ? Dimension.Kind.REGION
                : word.startsWith("Time") ? Dimension.Kind.PERIOD : Dimension.Kind.OTHER;
    }
}
