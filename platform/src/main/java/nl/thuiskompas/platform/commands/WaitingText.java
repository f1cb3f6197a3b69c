package nl.thuiskompas.platform.commands;

import java.util.List;
import java.util.Set;
import nl.thuiskompas.engine.waiting.Band;
import nl.thuiskompas.engine.waiting.Bands;
import nl.thuiskompas.engine.waiting.Course;
import nl.thuiskompas.engine.waiting.Course.State;
import nl.thuiskompas.engine.waiting.Prospect;
import nl.thuiskompas.engine.waiting.Way;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.workbench.WaitingProblem;

/** Years of waiting for a terminal: the region year by year, then each municipality in the last year. */
final class WaitingText {
    private static final Numbers NUMBERS = Numbers.in(Language.EN);

    private WaitingText() {}

    /**
     * Both ways under each other.
     *
     * @param bands in the order of the courses
     */
    static String of(WaitingProblem problem, List<Course> courses, List<Bands> bands) {
        Prospect prospect = problem.prospect();
        StringBuilder text = new StringBuilder(problem.title().isEmpty() ? "" : problem.title() + "\n\n");
        for (int way = 0; way < courses.size(); way++) {
            text.append(title(courses.get(way).way())).append('\n');
            text.append(years(courses.get(way), bands.get(way))).append('\n');
        }
        int last = prospect.firstYear() + prospect.years() - 1;
        text.append("Still to be housed at the end of ").append(last).append(", by municipality\n");
        text.append(municipalities(problem, courses, bands)).append('\n');
        text.append("Numbers are as expected; between brackets nine of ten of ")
                .append(NUMBERS.whole((double) problem.runs()))
                .append(" runs by chance (seed ")
                .append(problem.seed())
                .append(").\n");
        return text.toString();
    }

    private static String title(Way way) {
        return switch (way) {
            case EACH_ITS_OWN -> "Each municipality houses those who come up there";
            case BY_KEY -> "All share by the key";
        };
    }

    private static String years(Course course, Bands bands) {
        TextTable table =
                new TextTable(Set.of(1, 2, 3, 4, 5), "year", "came up", "homes", "housed", "homes left", "waiting", "");
        for (int year = 0; year < course.years().size(); year++) {
            State all = course.years().get(year).together();
            table.add(
                    String.valueOf(course.years().get(year).year()),
                    whole(all.cameUp()),
                    whole(all.homes()),
                    whole(all.housed()),
                    whole(all.unused()),
                    whole(all.allWaiting()),
                    band(bands.years().get(year).together().waiting()));
        }
        return table.text();
    }

    private static String municipalities(WaitingProblem problem, List<Course> courses, List<Bands> bands) {
        TextTable table = new TextTable(Set.of(2, 4), "region", "name", "its own", "", "by the key", "");
        for (int place = 0; place < problem.prospect().places().size(); place++) {
            String region = problem.prospect().places().get(place).region();
            table.add(
                    region,
                    problem.name(region),
                    whole(courses.getFirst()
                            .years()
                            .getLast()
                            .states()
                            .get(place)
                            .allWaiting()),
                    band(bands.getFirst().years().getLast().places().get(place).waiting()),
                    whole(courses.getLast()
                            .years()
                            .getLast()
                            .states()
                            .get(place)
                            .allWaiting()),
                    band(bands.getLast().years().getLast().places().get(place).waiting()));
        }
        return table.text();
    }

    private static String whole(long number) {
        return NUMBERS.whole(number);
    }

    private static String band(Band band) {
        return "(" + whole(band.low()) + " to " + whole(band.high()) + ")";
    }
}
