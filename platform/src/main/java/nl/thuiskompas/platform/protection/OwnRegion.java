package nl.thuiskompas.platform.protection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.engine.disclosure.Decision;
import nl.thuiskompas.engine.disclosure.Interval;
import nl.thuiskompas.engine.disclosure.UserRegion;
import nl.thuiskompas.engine.disclosure.WithholdingReason;

/** Figures of regions that somebody makes of municipalities, from what a release publishes and nothing else. */
public final class OwnRegion {
    private OwnRegion() {}

    /**
     * What is asked for.
     *
     * @param year one of the release
     * @param table one of that year
     * @param indicator one of that table, which adds up over regions: no mean
     * @param classes for each breakdown of the table the code of a class, or {@link ReleasedCell#TOTAL}
     * @param municipalities codes, such as GM0034
     */
    public record Question(
            int year,
            ReleaseDescription.Table table,
            String indicator,
            List<String> classes,
            Set<String> municipalities) {
        public Question {
            classes = List.copyOf(classes);
            municipalities = Set.copyOf(municipalities);
        }
    }

    /**
     * The figure of a region of one's own.
     *
     * @throws IllegalArgumentException when there are no municipalities, or the release has one of them in no region
     * @throws ReleaseException when the release is damaged
     */
    public static UserRegion.Figure figure(ReleaseFolder release, Question question) {
        Map<String, Set<String>> regions = new HashMap<>();
        release.regions(question.year()).values().forEach(regions::putAll);
        List<UserRegion.Cell> cells = new ArrayList<>();
        release.cells(question.year(), question.table(), cell -> {
            if (cell.indicator().equals(question.indicator()) && cell.classes().equals(question.classes())) {
                Set<String> parts = regions.getOrDefault(cell.region(), Set.of(cell.region()));
                cells.add(new UserRegion.Cell(cell.region(), parts, decision(release, cell)));
            }
        });
        return UserRegion.figure(cells, question.municipalities());
    }

    private static Decision decision(ReleaseFolder release, ReleasedCell cell) {
        return switch (cell.status()) {
            case PUBLISHED ->
                new Decision.Published(cell.value(), new Interval(cell.low(), cell.high()), cell.standardDeviation());
            case NONE -> new Decision.Published(0, Interval.of(0), 0);
            case WITHHELD -> new Decision.Withheld(reason(release, cell.reason().orElse("confidential")));
        };
    }

    private static WithholdingReason reason(ReleaseFolder release, String code) {
        try {
            return WithholdingReason.valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw ReleaseException.at(
                    release.folder(),
                    "it has a cell that is withheld for a reason \"" + code + "\"",
                    "Fetch the release again, or measure it again");
        }
    }
}
