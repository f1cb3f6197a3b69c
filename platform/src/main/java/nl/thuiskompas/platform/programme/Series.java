package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.language.Words;

/**
 * Facts of one kind: the same thing, on the same step of the chain, by the same owner, in the same unit; each for a
 * period, a region and perhaps a group.
 *
 * @param id its name in addresses
 * @param measure the measure it belongs to
 * @param concept what is counted
 * @param step the step of the chain it stands on
 * @param owner who answers for it; of a target, who set it
 * @param definition what is counted exactly; empty when the title says it all
 */
public record Series(
        String id,
        Measure measure,
        Concept concept,
        Step step,
        Party owner,
        FactUnit unit,
        Words title,
        Words definition) {
    /** The part of the programme it belongs to. */
    public Line line() {
        return measure.line();
    }
}
