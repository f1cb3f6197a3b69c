package nl.thuiskompas.platform.workbench.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.platform.workbench.KeyTable;
import nl.thuiskompas.platform.workbench.RegionKeys;

/**
 * How much municipalities carry for their inhabitants.
 *
 * @param table the municipalities
 * @param inhabitants of each, in the order of the table; at least one in each
 */
record Burden(KeyTable table, Map<String, Double> inhabitants) {
    private static final double PER = 10_000;

    /** Empty where the inhabitants of some municipality are not known. */
    static Optional<Burden> of(Choices choices) {
        Map<String, Double> inhabitants = new LinkedHashMap<>();
        for (KeyTable.Member member : choices.table().members()) {
            var value = member.values().get(RegionKeys.INHABITANTS);
            if (value == null || value.signum() == 0) {
                return Optional.empty();
            }
            inhabitants.put(member.region(), value.doubleValue());
        }
        return Optional.of(new Burden(choices.table(), inhabitants));
    }

    /** Inhabitants of the whole region. */
    double people() {
        return inhabitants.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** Households for 10,000 inhabitants. */
    double of(Scenario scenario, String region) {
        return PER * scenario.number(region) / inhabitants.getOrDefault(region, 1.0);
    }

    /** The same of the whole region. */
    double mean(Scenario scenario) {
        return PER * scenario.sum() / people();
    }

    /** By municipality, what it carries as a multiple of the mean. */
    Map<String, Double> ratios(Scenario scenario) {
        double mean = mean(scenario);
        Map<String, Double> ratios = new LinkedHashMap<>();
        inhabitants.keySet().forEach(region -> ratios.put(region, mean > 0 ? of(scenario, region) / mean : 0));
        return ratios;
    }
}
