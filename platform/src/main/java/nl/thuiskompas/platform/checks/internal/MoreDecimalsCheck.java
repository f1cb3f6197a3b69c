package nl.thuiskompas.platform.checks.internal;

import java.util.SortedSet;
import java.util.TreeSet;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Words;

/** A topic says how precise its numbers are. */
final class MoreDecimalsCheck implements Check {
    /** Numbers that went through single precision are off in the eighth digit. */
    private static final String NOISE = "1e-6";

    @Override
    public String code() {
        return "more-decimals-than-said";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een getal heeft meer decimalen dan het onderwerp zegt te hebben.",
                "A number has more decimals than its topic says that it has.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        SortedSet<Integer> all = new TreeSet<>();
        context.dataset().topics().stream()
                .filter(topic -> topic.type() == Topic.Type.NUMBER)
                .forEach(topic -> all.add(topic.decimals()));
        for (int decimals : all) {
            String scaled = "(c.value * 1e" + decimals + ")";
            context.topics(topic -> topic.type() == Topic.Type.NUMBER && topic.decimals() == decimals)
                    .ifPresent(topics -> findings.cells(
                            Findings.Search.where("c.topic IN " + topics + " AND isfinite(c.value) AND abs(" + scaled
                                    + " - round(" + scaled + ")) > " + NOISE + " * greatest(1, abs(" + scaled + "))"),
                            cell -> Say.words(
                                    say -> "Is " + say.n(cell.value()) + "; het onderwerp zegt " + decimals
                                            + " decimalen te hebben.",
                                    say -> "Is " + say.n(cell.value()) + "; the topic says that it has " + decimals
                                            + " decimals.")));
        }
    }
}
