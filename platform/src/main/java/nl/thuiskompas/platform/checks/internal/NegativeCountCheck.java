package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** There are no fewer than nought homes. */
final class NegativeCountCheck implements Check {
    private static final String OF_CBS = "cbs-";

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
                "Een aantal ligt onder nul, terwijl het onderwerp geen saldo, correctie of verandering is. In een"
                        + " bestand slechts een opmerking: daar zegt de mapping of het kan.",
                "A number of things is below nought, while the topic is no balance, correction or change. In a file"
                        + " only a remark: there the mapping says whether it can be.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        // Who reads a file is told in its mapping for which topics this may be, and warns of the others.
        Severity severity = context.dataset().id().startsWith(OF_CBS) ? severity() : Severity.REMARK;
        context.topics(TopicKinds::countOrNought)
                .ifPresent(topics -> findings.cells(
                        severity,
                        Findings.Search.where("c.value < 0 AND c.topic IN " + topics),
                        cell -> Say.words(
                                say -> "Is " + say.n(cell.value()) + "; een aantal is ten minste 0.",
                                say -> "Is " + say.n(cell.value()) + "; a number of things is at least 0.")));
    }
}
