package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** There are no fewer than nought homes. */
final class NegativeCountCheck implements Check {
    /** The reading of a file says this itself, because its mapping says for which topics it may be. */
    private static final String OF_FILES = "negative-number";

    @Override
    public String code() {
        return "negative-count";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Een aantal ligt onder nul, terwijl het onderwerp geen saldo, correctie of verandering is.",
                "A number of things is below nought, while the topic is no balance, correction or change.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        if (context.saidByReading(OF_FILES)) {
            return;
        }
        context.topics(TopicKinds::countOrNought)
                .ifPresent(topics -> findings.cells(
                        Findings.Search.where("c.value < 0 AND c.topic IN " + topics),
                        cell -> Say.words(
                                say -> "Is " + say.n(cell.value()) + "; een aantal is ten minste 0.",
                                say -> "Is " + say.n(cell.value()) + "; a number of things is at least 0.")));
    }
}
