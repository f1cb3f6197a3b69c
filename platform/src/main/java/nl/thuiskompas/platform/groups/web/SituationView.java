package nl.thuiskompas.platform.groups.web;

import java.util.Optional;
import nl.thuiskompas.platform.groups.AttentionGroup;
import nl.thuiskompas.platform.groups.Grid;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Protected;
import nl.thuiskompas.platform.groups.Told;

/**
 * Where the people of a group lived a year before and live now.
 *
 * @param sentence how many have a home of their own
 */
public record SituationView(String sentence, GridView table) {
    private static final String HOME = "own-home";

    static Optional<SituationView> of(
            Telling telling, GroupReading reading, Protected from, AttentionGroup group) {
        return reading.situation(group.code()).map(grid -> {
            Told home = grid.column(HOME);
            var share = from.share(home, reading.size(group.code()));
            return new SituationView(
                    share.isPresent()
                            ? telling.texts()
                                    .get(
                                            "groups.situation.home",
                                            "share",
                                            telling.percent(share),
                                            "count",
                                            telling.about(home))
                            : telling.texts().get("groups.situation.lead"),
                    GridView.of(telling, "situation", shown(grid), from));
        });
    }

    private static Grid shown(Grid grid) {
        return grid.withoutEmpty();
    }
}
