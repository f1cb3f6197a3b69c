package nl.thuiskompas.platform.groups;

import java.util.Map;
import java.util.OptionalDouble;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.FromRecords;

/**
 * Where figures come from and how they were protected.
 *
 * @param release id of the release of the table
 * @param measured id of the measured release
 * @param regime code of the way in which it is protected: exact, cell-key or rounded
 * @param parameters all parameters of the regime by name
 * @param margin the most by which a number of people can differ from the true one
 * @param definitions checksum of the definitions
 * @param records where the records come from, in words
 * @param synthetic whether all of it was made up
 */
public record Protected(
        String release,
        String measured,
        String regime,
        Map<String, String> parameters,
        double margin,
        String definitions,
        String records,
        boolean synthetic) {
    /** What a regime that says nothing of it counts as the least base of a share. */
    private static final double USUAL_BASE = 100;

    static Protected of(DatasetRelease release, Dataset dataset, FromRecords from) {
        return new Protected(
                release.id(),
                from.release(),
                from.regime(),
                from.parameters(),
                from.margin(),
                from.definitions(),
                from.records(),
                dataset.synthetic());
    }

    /** A parameter of the regime that is a number; empty when it has none of this name. */
    public OptionalDouble parameter(String name) {
        String text = parameters.getOrDefault(name, "");
        return text.matches("\\d{1,9}(\\.\\d{1,9})?")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** The standard deviation that the regime states for a number of people, if it states one. */
    public OptionalDouble deviation() {
        OptionalDouble variance = parameter("variance");
        return variance.isPresent() ? OptionalDouble.of(Math.sqrt(variance.getAsDouble())) : variance;
    }

    /**
     * A part of a base, 0 to 1; empty where the regime allows no share: of a base that is too small, and of what is not
     * told. A part that is larger than its base, as perturbed numbers can be, is the whole.
     */
    public OptionalDouble share(Told part, Told base) {
        if (part instanceof Told.Amount some
                && base instanceof Told.Amount all
                && all.value() > 0
                && all.value() >= parameter("shares-from").orElse(USUAL_BASE)) {
            return OptionalDouble.of(Math.clamp(some.value() / all.value(), 0, 1));
        }
        return OptionalDouble.empty();
    }
}
