package nl.thuiskompas.platform.checks.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Words;

/** A topic is no larger than the total it stands beside. */
final class TopicAboveTotalCheck implements Check {
    @Override
    public String code() {
        return "topic-above-total";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een onderwerp is groter dan het enige onderwerp onder hetzelfde kopje, in dezelfde eenheid, dat zich"
                        + " totaal noemt. Verschillen tot tien eenheden, en tot één procentpunt, kunnen afronding zijn.",
                "A topic is larger than the only topic under the same heading, in the same unit, that calls itself a total."
                        + " Differences up to ten units, and up to one percentage point, may be rounding.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Map<String, List<Topic>> groups = context.dataset().topics().stream()
                .filter(topic -> TopicKinds.countOrNought(topic) || TopicKinds.share(topic))
                .collect(Collectors.groupingBy(
                        topic -> topic.group() + " " + topic.unit(), LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(topics -> {
            List<Topic> totals = topics.stream()
                    .filter(topic -> TopicKinds.title(topic).matches(".*\\b(totaal|total)\\b.*"))
                    .toList();
            if (totals.size() == 1) {
                topics.stream()
                        .filter(topic -> !topic.id().equals(totals.getFirst().id()))
                        .forEach(part -> Pairs.above(context, findings, severity(), part, totals.getFirst(), 10));
            }
        });
    }
}
