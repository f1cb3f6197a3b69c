package nl.thuiskompas.platform.checks.internal;

import java.util.Locale;
import java.util.Optional;
import nl.thuiskompas.platform.checks.Check;
import nl.thuiskompas.platform.checks.CheckContext;
import nl.thuiskompas.platform.checks.Findings;
import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.language.Words;

/** A series is in one unit. */
final class UnitChangedCheck implements Check {
    @Override
    public String code() {
        return "unit-changed";
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }

    @Override
    public Words about() {
        return new Words(
                "Een onderwerp staat in een andere eenheid dan in de vorige uitgave. Wie de cijfers gebruikt, leest ze dan"
                        + " duizend keer te groot of te klein.",
                "A topic is in another unit than in the release before. Who uses its figures then reads them a thousand"
                        + " times too large or too small.");
    }

    @Override
    public void run(CheckContext context, Findings findings) {
        Former.any(context).ifPresent(former -> {
            for (Topic topic : context.dataset().topics()) {
                Optional<Topic> before = former.dataset().findTopic(topic.id());
                if (before.isPresent() && !plain(before.get().unit()).equals(plain(topic.unit()))) {
                    findings.add(
                            topic.title().strip() + " (" + topic.id() + ")",
                            new Words(
                                    "Was in \"" + before.get().unit() + "\" en is nu in \"" + topic.unit()
                                            + "\". Kijk wat dit gebruikt, en keur het dan goed met --accept " + code()
                                            + ".",
                                    "Was in \"" + before.get().unit() + "\" and is now in \"" + topic.unit()
                                            + "\". See what uses it, and then accept it with --accept " + code()
                                            + "."));
                }
            }
        });
    }

    private static String plain(String unit) {
        return unit.toLowerCase(Locale.ROOT).replaceAll("\\s", "");
    }
}
