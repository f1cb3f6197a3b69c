package nl.thuiskompas.platform.groups;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import nl.thuiskompas.engine.disclosure.Interval;
import nl.thuiskompas.engine.disclosure.Ratios;
import nl.thuiskompas.engine.statistics.Value;
import nl.thuiskompas.platform.datasets.CellStatus;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.FromRecords;
import nl.thuiskompas.platform.protection.Protection;
import nl.thuiskompas.platform.protection.ProtectionException;

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
     * A part of a base, 0 to 1, with the least and the greatest that it can truly be: both can be off. Empty where the regime
     * allows no share: of a base that is too small, and of what is not told. A part that is larger than its base, as perturbed
     * numbers can be, is the whole.
     */
    public Optional<Value.Amount> share(Told part, Told base) {
        if (part instanceof Told.Amount some
                && base instanceof Told.Amount all
                && all.value() > 0
                && all.value() >= parameter("shares-from").orElse(USUAL_BASE)) {
            return Optional.of(new Value.Amount(
                    Math.clamp(some.value() / all.value(), 0, 1),
                    Math.clamp(some.low() / all.high(), 0, 1),
                    all.low() > 0 ? Math.clamp(some.high() / all.low(), 0, 1) : 1));
        }
        return Optional.empty();
    }

    /**
     * A mean with how far it can be off. Of the means of a release neither their sums nor the numbers of their contributors
     * are told, so it is the most that the regime allows for any.
     */
    Told mean(double value) {
        try {
            if (Protection.of(regime, parameters) instanceof Protection.By by) {
                Interval around = Ratios.around(value, by.regime());
                return new Told.Amount(value, around.reach(value));
            }
        } catch (ProtectionException e) {
            // A regime that is not known here says nothing of how far its means can be off.
        }
        return new Told.Withheld(CellStatus.UNKNOWN);
    }
}
