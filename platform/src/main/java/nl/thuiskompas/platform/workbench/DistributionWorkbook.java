package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.thuiskompas.engine.distribution.Distribution;
import nl.thuiskompas.engine.distribution.Distribution.Part;
import nl.thuiskompas.engine.distribution.Explanation;
import nl.thuiskompas.engine.distribution.Price;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.TaskCell;
import nl.thuiskompas.platform.exports.LiveWorkbook;
import nl.thuiskompas.platform.exports.LiveWorkbook.Live;
import nl.thuiskompas.platform.exports.LiveWorkbook.Sheet;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Texts;

/**
 * An answer as a workbook: the numbers with sums that follow when somebody changes one, the problem, the reasons and the prices.
 * Fair shares are computed in the sheet too, from the values and weights on the second.
 */
public final class DistributionWorkbook {
    private static final int HEAD = 3;
    private static final int CODE_WIDTH = 12;
    private static final int NAME_WIDTH = 26;
    private static final int NUMBER_WIDTH = 16;
    private static final int TEXT_WIDTH = 110;

    private final Result.Answer answer;
    private final DistributionProblem asked;
    private final Problem problem;
    private final Language language;
    private final Texts texts;
    private final List<String> keys;

    private DistributionWorkbook(Result.Answer answer, Language language) {
        this.answer = answer;
        this.asked = answer.asked();
        this.problem = asked.problem();
        this.language = language;
        this.texts = Texts.in(language);
        this.keys = List.copyOf(new TreeMap<>(problem.weights()).keySet());
    }

    /** The workbook with four sheets: distribution, problem, reasons, prices. */
    public static byte[] of(Result.Answer answer, Language language, List<Price> prices) {
        DistributionWorkbook workbook = new DistributionWorkbook(answer, language);
        return LiveWorkbook.write(
                workbook.title(),
                List.of(workbook.distribution(), workbook.problem(), workbook.reasons(), workbook.prices(prices)));
    }

    private String title() {
        String title = asked.title().isEmpty() ? texts.get("workbench.sheet.distribution") : asked.title();
        return asked.period().isEmpty() ? title : title + ", " + asked.period();
    }

    private Sheet distribution() {
        List<TaskCell> task = problem.task();
        Distribution distribution = answer.distribution();
        int first = HEAD;
        int end = first + distribution.parts().size();
        int share = 2;
        int cells = share + 1;
        int total = cells + task.size();
        List<Live> headings = new ArrayList<>(List.of(
                heading("workbench.sheet.region"), heading("workbench.sheet.name"), heading("workbench.sheet.share")));
        task.forEach(cell -> headings.add(new Live.Heading(name(cell))));
        Stream.of("total", "ratio", "carried", "due", "afterSwaps")
                .forEach(each -> headings.add(heading("workbench.sheet." + each)));
        List<List<Live>> rows = new ArrayList<>(List.of(List.of(new Live.Text(title())), List.of(), headings));
        for (int i = 0; i < distribution.parts().size(); i++) {
            int row = first + i;
            Part part = distribution.parts().get(i);
            List<Live> line = new ArrayList<>(
                    List.of(new Live.Text(part.region()), new Live.Text(asked.name(part.region())), fairShare(i)));
            part.byCell().forEach(number -> line.add(new Live.Amount(number, 0)));
            String sum = LiveWorkbook.place(row, total);
            String fair = LiveWorkbook.place(row, share);
            line.add(new Live.Formula(sum(row, cells, row, total - 1), 0));
            line.add(new Live.Formula("IF(" + fair + "=0,\"\"," + sum + "/" + fair + ")", 2));
            line.add(new Live.Amount(part.carried(), 0));
            line.add(new Live.Formula(sum + "+" + LiveWorkbook.place(row, total + 2), 0));
            long swapped = answer.swapped().total(i) - part.households();
            line.add(new Live.Formula(sum + (swapped < 0 ? "" : "+") + swapped, 0));
            rows.add(line);
        }
        rows.add(sums(first, end, share, total));
        rows.add(task(cells, total));
        rows.add(differences(end, cells, total));
        List<Integer> widths = new ArrayList<>(List.of(CODE_WIDTH, NAME_WIDTH));
        headings.stream().skip(share).forEach(heading -> widths.add(NUMBER_WIDTH));
        return new Sheet(texts.get("workbench.sheet.distribution"), widths, HEAD, rows);
    }

    /** What the keys say, computed from the sheet of the problem: task times weight times part, for each key. */
    private Live fairShare(int municipality) {
        String sheet = "'" + texts.get("workbench.sheet.problem") + "'!";
        int weights = ProblemSheet.WEIGHTS;
        int first = ProblemSheet.FIRST;
        int last = first + problem.participants().size() - 1;
        String all = sheet + absolute(weights, ProblemSheet.KEYS) + ":"
                + absolute(weights, ProblemSheet.KEYS + keys.size() - 1);
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < keys.size(); k++) {
            if (problem.weights().getOrDefault(keys.get(k), BigDecimal.ZERO).signum() > 0) {
                int column = ProblemSheet.KEYS + k;
                parts.add(sheet + absolute(weights, column) + "*" + sheet
                        + LiveWorkbook.place(first + municipality, column) + "/SUM(" + sheet + absolute(first, column)
                        + ":" + absolute(last, column) + ")");
            }
        }
        String task = sheet + absolute(ProblemSheet.TASK, ProblemSheet.KEYS);
        return new Live.Formula(task + "*(" + String.join("+", parts) + ")/SUM(" + all + ")", 2);
    }

    private static String absolute(int row, int column) {
        return LiveWorkbook.place(row, column).replaceAll("([A-Z]+)([0-9]+)", "\\$$1\\$$2");
    }

    private static String sum(int fromRow, int fromColumn, int toRow, int toColumn) {
        return "SUM(" + LiveWorkbook.place(fromRow, fromColumn) + ":" + LiveWorkbook.place(toRow, toColumn) + ")";
    }

    private List<Live> sums(int first, int end, int share, int total) {
        List<Live> line = new ArrayList<>(List.of(new Live.Empty(), heading("workbench.sheet.total")));
        for (int column = share; column <= total + 4; column++) {
            boolean ratio = column == total + 1;
            line.add(
                    ratio
                            ? new Live.Empty()
                            : new Live.Formula(sum(first, column, end - 1, column), column == share ? 2 : 0));
        }
        return line;
    }

    private List<Live> task(int cells, int total) {
        List<Live> line = new ArrayList<>(List.of(new Live.Empty(), heading("workbench.sheet.task"), new Live.Empty()));
        problem.task().forEach(cell -> line.add(new Live.Amount(cell.households(), 0)));
        int row = HEAD + problem.participants().size() + 1;
        line.add(new Live.Formula(sum(row, cells, row, total - 1), 0));
        return line;
    }

    /** Zero everywhere as long as the numbers add up to the task. */
    private List<Live> differences(int sums, int cells, int total) {
        List<Live> line =
                new ArrayList<>(List.of(new Live.Empty(), heading("workbench.sheet.difference"), new Live.Empty()));
        for (int column = cells; column <= total; column++) {
            line.add(
                    new Live.Formula(LiveWorkbook.place(sums, column) + "-" + LiveWorkbook.place(sums + 1, column), 0));
        }
        return line;
    }

    private Sheet problem() {
        return new ProblemSheet(asked, keys, language).sheet();
    }

    private Sheet reasons() {
        Reasons reasons = new Reasons(asked, language);
        FairnessWords words = new FairnessWords(asked, language);
        List<List<Live>> rows = new ArrayList<>();
        rows.add(List.of(
                heading("workbench.sheet.region"),
                heading("workbench.sheet.name"),
                heading("workbench.sheet.reasons")));
        Explanation explanation = answer.explanation();
        for (int i = 0; i < explanation.because().size(); i++) {
            String region = explanation.because().get(i).region();
            for (String sentence : reasons.of(answer, i)) {
                rows.add(line(region, asked.name(region), sentence));
            }
        }
        words.fairness(explanation).forEach(sentence -> rows.add(line("", "", sentence)));
        answer.swapped()
                .broken()
                .forEach(limit ->
                        rows.add(line("", "", words.broken(problem.limits().get(limit)))));
        explanation.paradoxes().forEach(paradox -> rows.add(line("", "", words.paradox(paradox))));
        return new Sheet(texts.get("workbench.sheet.reasons"), List.of(CODE_WIDTH, NAME_WIDTH, TEXT_WIDTH), 1, rows);
    }

    private Sheet prices(List<Price> prices) {
        FairnessWords words = new FairnessWords(asked, language);
        LimitWords limits = new LimitWords(asked, language);
        List<List<Live>> rows = new ArrayList<>();
        rows.add(List.of(
                heading("workbench.sheet.limit"), heading("workbench.sheet.name"), heading("workbench.sheet.more")));
        for (Price price : prices) {
            String limit = limits.whole(price.limit());
            if (price.shifts().isEmpty()) {
                rows.add(line(limit, "", words.price(price)));
            }
            price.shifts()
                    .forEach(shift -> rows.add(List.of(
                            new Live.Text(limit),
                            new Live.Text(asked.name(shift.region())),
                            new Live.Amount(shift.more(), 0))));
        }
        return new Sheet(
                texts.get("workbench.sheet.prices"),
                List.of(NAME_WIDTH + NAME_WIDTH, NAME_WIDTH, NUMBER_WIDTH),
                1,
                rows);
    }

    private Live heading(String key) {
        return new Live.Heading(texts.get(key));
    }

    private static List<Live> line(String first, String second, String third) {
        return List.of(new Live.Text(first), new Live.Text(second), new Live.Text(third));
    }

    private static String name(TaskCell cell) {
        return cell.size().isEmpty() ? cell.category() : cell.category() + ", " + cell.size();
    }
}
