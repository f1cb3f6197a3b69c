package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** A part is no more than the whole. */
final class ShareAboveHundredCheck implements Check {
    @Override
    public String code() {
        return "share-above-100";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Een percentage dat een deel van een geheel is, ligt boven de 100. Percentages die een verandering meten,"
                        + " tellen niet mee.",
                "A percentage that is a part of a whole is above 100. Percentages that measure a change are left alone.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        context.topics(TopicKinds::share)
                .ifPresent(topics -> findings.cells(
                        Findings.Search.where("c.value > 100 AND c.topic IN " + topics),
                        cell -> Say.words(
                                say -> "Is " + say.n(cell.value()) + "%; een deel van een geheel is ten hoogste 100%.",
                                say -> "Is " + say.n(cell.value()) + "%; a part of a whole is at most 100%.")));
    }
}
