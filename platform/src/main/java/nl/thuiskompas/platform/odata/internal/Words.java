package nl.thuiskompas.platform.odata.internal;

import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import org.jspecify.annotations.Nullable;

/** The words of Statistics Netherlands for what we call otherwise. */
final class Words {
    private Words() {}

    /** What an observation of version 4 says of its value; in three words of our own where the service has none. */
    static String attribute(CellStatus status) {
        return switch (status) {
            case FINAL -> "None";
            case PROVISIONAL -> "Provisional";
            case REVISED_PROVISIONAL -> "RevisedProvisional";
            case ESTIMATED -> "Estimated";
            case PERTURBED -> "Perturbed";
            case IMPOSSIBLE -> "Impossible";
            case UNKNOWN -> "Unknown";
            case WITHHELD -> "Confidential";
            case SMALL_BASE -> "SmallBase";
            case OF_WITHHELD -> "OfConfidential";
        };
    }

    /** The status of a period; null where the source did not say. */
    static @Nullable String status(Optional<CellStatus> status) {
        return status.map(each -> switch (each) {
                    case FINAL -> "Definitief";
                    case PROVISIONAL -> "Voorlopig";
                    case REVISED_PROVISIONAL -> "NaderVoorlopig";
                    default -> "";
                })
                .filter(word -> !word.isEmpty())
                .orElse(null);
    }

    /** What kind of dimension it is. */
    static String kind(Dimension dimension) {
        return switch (dimension.kind()) {
            case REGION -> detailed(dimension) ? "GeoDetail" : "GeoDimension";
            case PERIOD -> "TimeDimension";
            case OTHER -> "Dimension";
        };
    }

    /** Whether districts and neighbourhoods are among its codes. */
    static boolean detailed(Dimension dimension) {
        return dimension.codes().stream().anyMatch(code -> code.id().matches("(?:WK|BU)\\d+"));
    }

    /** The municipality of a code of a detailed dimension, which a municipality is of itself; empty for the rest. */
    static String municipality(Code code) {
        return code.area().isEmpty() && code.id().matches("GM\\d+") ? code.id() : code.area();
    }

    /** The data type of a topic, as its source calls it where that said so. */
    static String dataType(Topic topic) {
        return topic.said()
                .find("Datatype")
                .orElse(topic.type() == Topic.Type.TEXT ? "String" : topic.decimals() > 0 ? "Double" : "Long");
    }

    /** The stretch of time a table is about: its first and last period. */
    static String period(Dataset dataset) {
        return dataset.periods()
                .filter(periods -> !periods.codes().isEmpty())
                .map(periods -> {
                    String first = periods.codes().getFirst().title().strip();
                    String last = periods.codes().getLast().title().strip();
                    return first.equals(last) ? first : first + " - " + last;
                })
                .orElse("");
    }

    /** The language of a table in two letters. */
    static String language(Dataset dataset) {
        return dataset.language().isEmpty() ? "nl" : dataset.language().toLowerCase(Locale.ROOT);
    }
}
