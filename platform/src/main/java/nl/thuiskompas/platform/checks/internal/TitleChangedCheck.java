package nl.thuiskompas.platform.checks.internal;

import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Words;

/** A topic that is called otherwise may be another one. */
final class TitleChangedCheck implements Check {
    @Override
    public String code() {
        return "title-changed";
    }

    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Words about() {
        return new Words(
                "Een onderwerp heet onder dezelfde code anders dan in de vorige uitgave; het meet misschien iets anders.",
                "A topic has another title under the same code than in the release before; it may measure something else.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Former.any(context).ifPresent(former -> {
            for (Topic topic : context.dataset().topics()) {
                former.dataset()
                        .findTopic(topic.id())
                        .filter(before -> !TopicKinds.title(before).equals(TopicKinds.title(topic)))
                        .ifPresent(before -> findings.add(
                                topic.id(),
                                new Words(
                                        "Heette \"" + before.title().strip() + "\" en heet nu \""
                                                + topic.title().strip() + "\".",
                                        "Was called \"" + before.title().strip() + "\" and is now called \""
                                                + topic.title().strip() + "\".")));
            }
        });
    }
}
