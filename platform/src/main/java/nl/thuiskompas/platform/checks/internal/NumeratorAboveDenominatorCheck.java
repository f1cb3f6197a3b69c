package nl.thuiskompas.platform.checks.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Words;

/** What is counted of something is no more than that. The pairs stand in checks/pairs.yaml. */
final class NumeratorAboveDenominatorCheck implements Check {
    @Override
    public String code() {
        return "numerator-above-denominator";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Een teller is groter dan zijn noemer. Welke onderwerpen teller en noemer zijn, staat per tabel in"
                        + " checks/pairs.yaml, met hoeveel afronding kan schelen.",
                "A numerator is larger than its denominator. Which topics are numerators and denominators is said for each"
                        + " table in checks/pairs.yaml, with how much rounding can make.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        for (PairsFile.Pair pair : PairsFile.of(context.dataset().origin().table())) {
            Optional<Topic> whole = find(context, pair.whole());
            for (String title : pair.parts()) {
                Optional<Topic> part = find(context, title);
                if (part.isPresent() && whole.isPresent()) {
                    Pairs.above(context, findings, severity(), part.get(), whole.get(), pair.rounding());
                }
            }
        }
    }

    /** The only topic with a title, or the one with an id. */
    private static Optional<Topic> find(CheckContext context, String titleOrCode) {
        Optional<Topic> byId = context.dataset().findTopic(titleOrCode);
        List<Topic> titled = context.dataset().topics().stream()
                .filter(topic -> TopicKinds.title(topic).equals(titleOrCode.toLowerCase(Locale.ROOT)))
                .toList();
        return byId.isPresent() || titled.size() != 1 ? byId : Optional.of(titled.getFirst());
    }
}
