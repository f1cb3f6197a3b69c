package nl.thuiskompas.platform.commands;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.workbench.DistributionProblem;
import nl.thuiskompas.platform.workbench.FairnessWords;
import nl.thuiskompas.platform.workbench.Reasons;
import nl.thuiskompas.platform.workbench.Result;

/** A distribution for a terminal: the numbers under each other, then why each is what it is. */
final class DistributionText {
    private final DistributionProblem asked;
    private final FairnessWords words;
    private final Reasons reasons;

    DistributionText(DistributionProblem asked, Language language) {
        this.asked = asked;
        this.words = new FairnessWords(asked, language);
        this.reasons = new Reasons(asked, language);
    }

    String of(Result.Answer answer, Optional<List<Price>> prices) {
        StringBuilder text = new StringBuilder(heading());
        text.append(table(
                answer.distribution(),
                asked.swaps().isEmpty()
                        ? Optional.empty()
                        : Optional.of(i -> answer.swapped().total(i))));
        reasons(text, answer.distribution(), i -> reasons.of(answer, i));
        text.append('\n');
        words.fairness(answer.explanation()).forEach(line -> text.append(line).append('\n'));
        answer.swapped()
                .broken()
                .forEach(limit -> text.append(
                                words.broken(asked.problem().limits().get(limit)))
                        .append('\n'));
        prices.ifPresent(all -> {
            text.append('\n');
            all.forEach(price -> text.append(words.price(price)).append('\n'));
        });
        text.append('\n');
        answer.explanation()
                .paradoxes()
                .forEach(paradox -> text.append(words.paradox(paradox)).append('\n'));
        return text.toString();
    }

    String of(Result.Conflicting conflicting) {
        StringBuilder text = new StringBuilder(heading());
        words.conflict(conflicting.conflict()).forEach(line -> text.append(line).append('\n'));
        text.append('\n').append(table(conflicting.conflict().nearest(), Optional.empty()));
        reasons(
                text,
                conflicting.conflict().nearest(),
                i -> reasons.of(
                        conflicting.explanation().because().get(i),
                        conflicting.conflict().nearest().parts().get(i)));
        return text.toString();
    }

    private String heading() {
        String about = IntStream.of(0, 1)
                .mapToObj(i -> i == 0 ? asked.title() : asked.period())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return (about.isEmpty() ? "" : about + "\n")
                + Numbers.in(Language.EN).whole(asked.problem().households()) + " households, "
                + new FairnessWords(asked, Language.EN).method(asked.problem().method()) + "\n\n";
    }

    private String table(Distribution distribution, Optional<IntFunction<Long>> swapped) {
        boolean carries = distribution.parts().stream().anyMatch(part -> part.carried() != 0);
        List<String> headings = new ArrayList<>(List.of("region", "name", "households", "fair share", "ratio"));
        if (carries) {
            headings.addAll(List.of("carried", "due"));
        }
        swapped.ifPresent(after -> headings.add("after swaps"));
        Set<Integer> numbers = IntStream.range(2, headings.size()).boxed().collect(Collectors.toSet());
        TextTable table = new TextTable(numbers, headings.toArray(String[]::new));
        for (int i = 0; i < distribution.parts().size(); i++) {
            Part part = distribution.parts().get(i);
            List<String> cells = new ArrayList<>(List.of(
                    part.region(),
                    asked.name(part.region()),
                    whole(part.households()),
                    number(part.fairShare().doubleValue(), 2),
                    part.ratio().isPresent() ? number(part.ratio().getAsDouble(), 2) : "-"));
            if (carries) {
                cells.addAll(List.of(whole(part.carried()), whole(part.due())));
            }
            if (swapped.isPresent()) {
                cells.add(whole(swapped.get().apply(i)));
            }
            table.add(cells.toArray(String[]::new));
        }
        return table.text();
    }

    private void reasons(StringBuilder text, Distribution distribution, IntFunction<List<String>> of) {
        text.append('\n');
        for (int i = 0; i < distribution.parts().size(); i++) {
            Part part = distribution.parts().get(i);
            text.append(asked.name(part.region()))
                    .append(": ")
                    .append(whole(part.households()))
                    .append(". ")
                    .append(String.join(" ", of.apply(i)))
                    .append('\n');
        }
    }

    private static String whole(long value) {
        return Numbers.in(Language.EN).whole(value);
    }

    private static String number(double value, int decimals) {
        return Numbers.in(Language.EN).number(value, decimals);
    }
}
