package nl.thuiskompas.platform.workbench;

import java.util.Map;
import nl.thuiskompas.engine.waiting.Prospect;

/**
 * Years of waiting as somebody asks for them.
 *
 * @param title what it is about; empty when it has none
 * @param prospect what is expected
 * @param names of municipalities by code, as far as they have one
 * @param runs how many runs the bands are made of
 * @param seed from which the same runs follow again
 */
public record WaitingProblem(String title, Prospect prospect, Map<String, String> names, int runs, long seed) {
    public WaitingProblem {
        names = Map.copyOf(names);
    }

    /** The name of a municipality, or its code where it has none. */
    public String name(String region) {
        return names.getOrDefault(region, region);
    }
}
