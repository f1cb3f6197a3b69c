package nl.thuiskompas.platform.groups.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;

/**
 * Who belong to two groups at once.
 *
 * @param sentence the largest overlap, in words
 * @param heads the groups, as columns
 * @param rows the same groups, as rows
 * @param margin how far numbers can be off; empty when they cannot
 */
public record OverlapView(String sentence, List<String> heads, List<GridView.Row> rows, String margin) {
    /** The table of all groups; empty when overlaps were not measured. */
    static Optional<OverlapView> of(Telling telling, GroupReading reading, Protected from) {
        List<AttentionGroup> groups = reading.measured().groups();
        List<GridView.Row> rows = new ArrayList<>();
        boolean any = false;
        double most = 0;
        String sentence = telling.texts().get("groups.overlap.none");
        for (AttentionGroup one : groups) {
            List<GridView.Cell> cells = new ArrayList<>();
            for (AttentionGroup other : groups) {
                Told told = one.equals(other) ? reading.size(one.code()) : reading.overlap(one.code(), other.code());
                any |= !one.equals(other) && told.measured();
                cells.add(new GridView.Cell(telling.people(told), !(told instanceof Told.Number)));
                if (!one.equals(other) && told.amount().orElse(0) > most) {
                    most = told.amount().getAsDouble();
                    sentence = telling.texts()
                            .get(
                                    "groups.overlap.most",
                                    "one",
                                    telling.within(one),
                                    "other",
                                    telling.within(other),
                                    "count",
                                    telling.about(told));
                }
            }
            rows.add(new GridView.Row(telling.name(one), cells, false));
        }
        return any
                ? Optional.of(new OverlapView(
                        sentence, groups.stream().map(telling::name).toList(), rows, telling.margin(from)))
                : Optional.empty();
    }
}
