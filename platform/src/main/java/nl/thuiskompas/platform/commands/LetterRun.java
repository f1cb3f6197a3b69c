package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.commands.AllLetters.Made;
import nl.thuiskompas.platform.commands.AllLetters.Outcome;
import nl.thuiskompas.platform.storage.Json;

/**
 * What came of making the letters of many municipalities, and how that is told.
 *
 * @param folder where they are
 * @param made what came of each
 * @param seconds how long it took
 */
record LetterRun(Path folder, List<Made> made, long seconds) {
    private static final int MOST_NAMED = 20;

    /** Says it, and gives the exit code. */
    int tell(Output output, boolean json) {
        if (json) {
            output.write(Json.write(document()));
        } else {
            output.write(text());
        }
        List<Made> refused =
                made.stream().filter(each -> !each.refused().isEmpty()).toList();
        refused.stream()
                .limit(MOST_NAMED)
                .forEach(each -> output.say(each.code() + " without " + String.join("; ", each.refused())));
        if (refused.size() > MOST_NAMED) {
            output.say("and " + (refused.size() - MOST_NAMED) + " more letters without a sentence");
        }
        int worst = failures(output);
        if (count(Outcome.LEFT) > 0) {
            output.say("broken off; the same command makes the other "
                    + ReportText.plural(count(Outcome.LEFT), "letter") + ".");
            return ExitCodes.BROKEN_OFF;
        }
        return Math.max(worst, refused.isEmpty() ? ExitCodes.DONE : ExitCodes.BAD_DATA);
    }

    /** Names the letters that could not be made, those for the same reason together; gives the worst exit code. */
    private int failures(Output output) {
        Map<String, List<Made>> byReason = made.stream()
                .filter(each -> each.outcome() == Outcome.FAILED)
                .collect(Collectors.groupingBy(
                        each -> String.valueOf(each.failure()), LinkedHashMap::new, Collectors.toList()));
        int worst = ExitCodes.DONE;
        for (List<Made> same : byReason.values()) {
            String codes = same.stream().limit(MOST_NAMED).map(Made::code).collect(Collectors.joining(", "));
            output.say("not made: " + codes
                    + (same.size() > MOST_NAMED ? " and " + (same.size() - MOST_NAMED) + " more" : "") + ", because:");
            RuntimeException first = Objects.requireNonNull(same.getFirst().failure());
            worst = Math.max(worst, Failures.tell(output.messages(), first));
        }
        return worst;
    }

    private long count(Outcome outcome) {
        return made.stream().filter(each -> each.outcome() == outcome).count();
    }

    private String text() {
        StringBuilder text = new StringBuilder(folder.toAbsolutePath().normalize() + ": ");
        text.append(ReportText.plural(made.size(), "letter")).append(", of which ");
        text.append(count(Outcome.MADE)).append(" made in ").append(seconds).append(" s and ");
        text.append(count(Outcome.THERE)).append(" there already, made of the same");
        if (count(Outcome.FAILED) > 0) {
            text.append("; ").append(count(Outcome.FAILED)).append(" could not be made");
        }
        if (count(Outcome.LEFT) > 0) {
            text.append("; ").append(count(Outcome.LEFT)).append(" not made");
        }
        return text.append('\n').toString();
    }

    private Map<String, Object> document() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("folder", folder.toAbsolutePath().normalize().toString());
        for (Outcome outcome : Outcome.values()) {
            fields.put(
                    outcome.name().toLowerCase(java.util.Locale.ROOT),
                    made.stream()
                            .filter(each -> each.outcome() == outcome)
                            .map(Made::code)
                            .toList());
        }
        List<Map<String, Object>> without = new ArrayList<>();
        for (Made each : made) {
            if (!each.refused().isEmpty()) {
                without.add(Map.of("about", each.code(), "refused", each.refused()));
            }
        }
        fields.put("incomplete", without);
        return fields;
    }
}
