package nl.thuiskompas.platform.checks.internal;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.checks.Slice;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Words;

/** What was published once is still there. */
final class CellsGoneCheck implements Check {
    private static final int EXAMPLES = 3;

    @Override
    public String code() {
        return "figures-gone";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "De vorige uitgave had van een onderwerp cijfers die er niet meer zijn.",
                "The release before had figures of a topic that are no longer there.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Former.comparable(context).ifPresent(former -> {
            for (Topic topic : former.dataset().topics()) {
                gone(context, findings, former, topic);
            }
        });
    }

    private void gone(CheckContext context, Findings findings, Former former, Topic topic) {
        long[] count = new long[1];
        List<String> examples = new ArrayList<>();
        List<String> columns = former.dataset().dimensions().stream()
                .map(dimension -> former.column(dimension.name()))
                .toList();
        String shown = columns.isEmpty() ? "''" : "concat_ws(' ', o." + String.join(", o.", columns) + ")";
        for (Slice slice : context.slices(false, dimension -> true)) {
            Slice ofTopic = new Slice(topic.id(), slice.codes());
            String from = " FROM (SELECT * FROM former WHERE (value IS NOT NULL OR text IS NOT NULL) AND "
                    + former.sql(ofTopic) + ") o ANTI JOIN (SELECT * FROM cells WHERE"
                    + " (value IS NOT NULL OR text IS NOT NULL) AND " + context.sql(ofTopic) + ") c ON "
                    + former.same(context);
            long before = count[0];
            context.cells().ask("SELECT count(*)" + from, row -> count[0] += row.count(1));
            if (count[0] > before && examples.size() < EXAMPLES) {
                context.cells()
                        .ask(
                                "SELECT " + shown + from + " ORDER BY 1 LIMIT " + (EXAMPLES - examples.size()),
                                row -> examples.add(String.valueOf(row.text(1))));
            }
        }
        if (count[0] > 0) {
            String such = String.join("; ", examples) + (count[0] > examples.size() ? "; …" : "");
            findings.add(
                    topic.title().strip(),
                    Say.words(
                            say -> say.n(count[0])
                                    + (count[0] == 1
                                            ? " cijfer van de vorige uitgave is er niet meer: "
                                            : " cijfers van de vorige uitgave zijn er niet meer: ")
                                    + such + ".",
                            say -> say.n(count[0])
                                    + (count[0] == 1
                                            ? " figure of the release before is no longer there: "
                                            : " figures of the release before are no longer there: ")
                                    + such + "."));
        }
    }
}
