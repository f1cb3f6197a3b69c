package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Participant;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.platform.exports.LiveWorkbook.Live;
import nl.thuiskompas.platform.exports.LiveWorkbook.Sheet;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;

/** The sheet with what was asked: the task, weights and values that the fair shares are computed from, and the limits. */
final class ProblemSheet {
    /** Row of the task, of the weights, and of the first municipality; column of the first key. All from 0. */
    static final int TASK = 1;

    static final int WEIGHTS = 3;
    static final int FIRST = 4;
    static final int KEYS = 2;

    private static final int CODE_WIDTH = 12;
    private static final int NAME_WIDTH = 40;
    private static final int NUMBER_WIDTH = 22;

    private final DistributionProblem asked;
    private final Problem problem;
    private final List<String> keys;
    private final Language language;
    private final Texts texts;

    ProblemSheet(DistributionProblem asked, List<String> keys, Language language) {
        this.asked = asked;
        this.problem = asked.problem();
        this.keys = keys;
        this.language = language;
        this.texts = Texts.in(language);
    }

    Sheet sheet() {
        List<List<Live>> rows = new ArrayList<>();
        rows.add(List.of(new Live.Text(new FairnessWords(asked, language).method(problem.method()))));
        rows.add(List.of(new Live.Empty(), heading("workbench.sheet.task"), new Live.Amount(problem.households(), 0)));
        List<Live> headings =
                new ArrayList<>(List.of(heading("workbench.sheet.region"), heading("workbench.sheet.name")));
        List<Live> weights = new ArrayList<>(List.of(new Live.Empty(), heading("workbench.sheet.weight")));
        for (String key : keys) {
            headings.add(new Live.Heading(asked.keyTitle(key, language)));
            weights.add(number(problem.weights().getOrDefault(key, BigDecimal.ZERO)));
        }
        rows.add(headings);
        rows.add(weights);
        for (Participant participant : problem.participants()) {
            List<Live> line = new ArrayList<>(
                    List.of(new Live.Text(participant.region()), new Live.Text(asked.name(participant.region()))));
            for (String key : keys) {
                BigDecimal value = participant.values().get(key);
                line.add(value == null ? new Live.Empty() : number(value));
            }
            rows.add(line);
        }
        limits(rows);
        sources(rows);
        List<Integer> widths = new ArrayList<>(List.of(CODE_WIDTH, NAME_WIDTH));
        keys.forEach(key -> widths.add(NUMBER_WIDTH));
        return new Sheet(texts.get("workbench.sheet.problem"), widths, FIRST, rows);
    }

    private void limits(List<List<Live>> rows) {
        LimitWords words = new LimitWords(asked, language);
        if (!problem.limits().isEmpty()) {
            rows.add(List.of());
            rows.add(List.of(heading("workbench.sheet.limit")));
        }
        for (Limit limit : problem.limits()) {
            rows.add(List.of(new Live.Empty(), new Live.Text(words.whole(limit))));
        }
    }

    private void sources(List<List<Live>> rows) {
        asked.table().ifPresent(table -> {
            rows.add(List.of());
            rows.add(List.of(heading("workbench.sheet.source")));
            table.keys().stream()
                    .filter(key -> keys.contains(key.name()))
                    .forEach(key -> rows.add(List.of(
                            new Live.Empty(),
                            new Live.Text(key.title().in(language)),
                            new Live.Text(key.source() + ", " + key.reference()))));
        });
    }

    private Live heading(String key) {
        return new Live.Heading(texts.get(key));
    }

    private static Live number(BigDecimal value) {
        return new Live.Amount(
                value.doubleValue(), Math.clamp(value.stripTrailingZeros().scale(), 0, 4));
    }
}
