package nl.thuiskompas.platform.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import nl.thuiskompas.engine.disclosure.Decision;
import nl.thuiskompas.engine.disclosure.Interval;
import nl.thuiskompas.engine.disclosure.UserRegion;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.protection.OwnRegion;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleaseFolder;
import nl.thuiskompas.platform.protection.ReleasedCell;
import nl.thuiskompas.platform.storage.Json;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code thuis measure region}: a figure of municipalities of one's own choice, from a release that is there. */
@Command(
        name = "region",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "A figure of municipalities of your own choice, from what a measured release publishes.",
            "The published figure where a region has exactly these municipalities, and otherwise published figures added up,",
            "with the standard deviation of the sum. Where one of them is withheld, the bounds that remain."
        },
        footer = {
            "",
            "Examples:",
            "  ./thuis measure region release --indicator group-size-homeless --municipalities GM0034,GM0050",
            "  ./thuis measure region release --indicator persons --class age-class=from-75 --municipalities GM0034,GM0050"
        })
final class MeasureRegionCommand implements Callable<Integer> {
    private static final Numbers NUMBERS = Numbers.in(Language.EN);

    @Parameters(index = "0", paramLabel = "RELEASE", description = "Folder of a measured release.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private Path folder;

    @Option(
            names = "--indicator",
            required = true,
            paramLabel = "INDICATOR",
            description = "A number or a sum of the release; a mean of several regions cannot be made of their means.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private String indicator;

    @Option(
            names = "--municipalities",
            required = true,
            split = ",",
            paramLabel = "CODE",
            description = "Municipalities, such as GM0034,GM0050.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private List<String> municipalities;

    @Option(names = "--year", paramLabel = "YEAR", description = "Year. Default: the last of the release.")
    private @Nullable Integer year;

    @Option(
            names = "--class",
            paramLabel = "BREAKDOWN=CLASS",
            description = "Only this class of a breakdown. Default: all together.")
    private Map<String, String> classes = new LinkedHashMap<>();

    @Option(names = "--json", description = "As JSON.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() {
        ReleaseFolder release = ReleaseFolder.openAny(folder);
        OwnRegion.Question question = question(release.description());
        UserRegion.Figure figure;
        try {
            figure = OwnRegion.figure(release, question);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage() + " of " + question.year() + ".");
        }
        new Output(System.out, spec.commandLine().getErr())
                .write(
                        json
                                ? new String(
                                                Json.write(fields(release.description(), question, figure)),
                                                java.nio.charset.StandardCharsets.UTF_8)
                                        + "\n"
                                : text(release.description(), question, figure));
        return ExitCodes.DONE;
    }

    private OwnRegion.Question question(ReleaseDescription release) {
        int asked = year == null ? release.years().getLast().year() : year;
        ReleaseDescription.Year found = release.year(asked)
                .orElseThrow(() -> new UsageException("the release has no year " + asked + "; it has "
                        + release.years().stream()
                                .map(each -> String.valueOf(each.year()))
                                .toList() + " (--year)."));
        List<String> all =
                release.indicators().stream().map(each -> each.name().code()).toList();
        ReleaseDescription.IndicatorWords words = release.indicators().stream()
                .filter(each -> each.name().code().equals(indicator))
                .findFirst()
                .orElseThrow(() -> unknown("indicator", indicator, all, "--indicator"));
        if (words.measure().equals("mean")) {
            throw new UsageException(
                    "\"" + indicator
                            + "\" is a mean: a mean of several regions cannot be made of their means. Ask for a number or a sum.");
        }
        List<ReleaseDescription.Table> tables = found.tables().stream()
                .filter(table -> table.indicators().contains(indicator))
                .toList();
        ReleaseDescription.Table table = tables.stream()
                .filter(each -> each.breakdowns().containsAll(classes.keySet()))
                .findFirst()
                .orElseThrow(() -> new UsageException("no table of " + asked + " has \"" + indicator + "\" by "
                        + String.join(" and ", classes.keySet()) + "; it is shown by "
                        + tables.stream()
                                .map(ReleaseDescription.Table::breakdowns)
                                .toList() + " (--class)."));
        return new OwnRegion.Question(asked, table, indicator, classes(release, table), new TreeSet<>(municipalities));
    }

    private List<String> classes(ReleaseDescription release, ReleaseDescription.Table table) {
        List<String> chosen = new ArrayList<>();
        for (String breakdown : table.breakdowns()) {
            String wanted = classes.getOrDefault(breakdown, ReleasedCell.TOTAL);
            List<String> there = release.breakdowns().stream()
                    .filter(each -> each.name().code().equals(breakdown))
                    .flatMap(each -> each.classes().stream())
                    .map(ReleaseDescription.Named::code)
                    .toList();
            if (!wanted.equals(ReleasedCell.TOTAL) && !there.contains(wanted)) {
                throw unknown("class of " + breakdown, wanted, there, "--class");
            }
            chosen.add(wanted);
        }
        return chosen;
    }

    private static UsageException unknown(String what, String given, List<String> all, String option) {
        return new UsageException("there is no " + what + " \"" + given + "\" in this release; the nearest are "
                + String.join(", ", Nearest.to(given, all)) + " (" + option + ").");
    }

    private static String text(ReleaseDescription release, OwnRegion.Question question, UserRegion.Figure figure) {
        StringBuilder text = new StringBuilder();
        if (release.confidential()) {
            text.append("CONFIDENTIAL: nothing of this may leave the environment.\n");
        }
        if (release.synthetic()) {
            text.append("SYNTHETIC: no record is of a real dwelling, household or person.\n");
        }
        text.append(question.indicator())
                .append(", ")
                .append(question.year())
                .append(", ")
                .append(question.municipalities().size())
                .append(question.municipalities().size() == 1 ? " municipality: " : " municipalities: ")
                .append(said(figure.decision()))
                .append('\n');
        if (!figure.madeOf().isEmpty()) {
            text.append(
                            figure.madeOf().size() == 1 && !(figure.decision() instanceof Decision.Bounded)
                                    ? "As published of "
                                    : "Added up from what is published of ")
                    .append(String.join(", ", figure.madeOf()))
                    .append(" (release ")
                    .append(release.id())
                    .append(")\n");
        }
        return text.toString();
    }

    private static String said(Decision decision) {
        return switch (decision) {
            case Decision.Published published ->
                number(published.value()) + "; the true one lies between "
                        + number(published.interval().low()) + " and "
                        + number(published.interval().high()) + ", standard deviation "
                        + NUMBERS.number(published.standardDeviation(), 1);
            case Decision.Withheld withheld -> "withheld: " + withheld.reason().sentence();
            case Decision.Bounded bounded ->
                "no figure, because of " + bounded.withheld() + " of them nothing is told; "
                        + between(bounded.interval());
        };
    }

    private static String between(Interval interval) {
        return Double.isInfinite(interval.high())
                ? "it is at least " + number(interval.low()) + "; no upper bound is known"
                : "it lies between " + number(interval.low()) + " and " + number(interval.high());
    }

    private static String number(double value) {
        return NUMBERS.number(value, value == Math.rint(value) ? 0 : 2);
    }

    private static Map<String, Object> fields(
            ReleaseDescription release, OwnRegion.Question question, UserRegion.Figure figure) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("release", release.id());
        fields.put("synthetic", release.synthetic());
        fields.put("confidential", release.confidential());
        fields.put("year", (long) question.year());
        fields.put("table", question.table().code());
        fields.put("indicator", question.indicator());
        fields.put("classes", question.classes());
        fields.put("municipalities", List.copyOf(new TreeSet<>(question.municipalities())));
        fields.put("madeOf", figure.madeOf());
        switch (figure.decision()) {
            case Decision.Published published -> {
                fields.put("status", "published");
                fields.put("value", published.value());
                fields.put("standardDeviation", published.standardDeviation());
                bounds(fields, published.interval().low(), published.interval().high());
            }
            case Decision.Withheld withheld -> {
                fields.put("status", "withheld");
                fields.put("reason", withheld.reason().code());
            }
            case Decision.Bounded bounded -> {
                fields.put("status", "bounded");
                fields.put("notTold", (long) bounded.withheld());
                bounds(fields, bounded.interval().low(), bounded.interval().high());
            }
        }
        return fields;
    }

    private static void bounds(Map<String, Object> fields, double low, double high) {
        fields.put("low", low);
        if (!Double.isInfinite(high)) {
            fields.put("high", high);
        }
    }
}
