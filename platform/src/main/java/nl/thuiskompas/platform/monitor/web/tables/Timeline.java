package nl.thuiskompas.platform.monitor.web.tables;

import java.util.ArrayList;
import java.util.List;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Transition;
import nl.thuiskompas.platform.frame.Link;
import nl.thuiskompas.platform.frame.Place;
import nl.thuiskompas.platform.monitor.ImportedTables;
import nl.thuiskompas.platform.monitor.web.Visit;

/** The releases of a table, newest knowledge first. */
public final class Timeline {
    private Timeline() {}

    /**
     * A release.
     *
     * @param known from when these values were known
     * @param state where it is on its way
     * @param note what its publisher says of this version; may be empty
     * @param steps what happened to it here, one sentence each
     * @param links where one can go from here
     */
    public record Item(
            String known, String id, String state, String cells, String note, List<String> steps, List<Way> links) {}

    /** An address with its words. */
    public record Way(String label, Link link) {}

    static List<Item> of(Chosen chosen) {
        Visit visit = chosen.visit();
        TableWords words = TableWords.of(visit);
        List<Item> items = new ArrayList<>();
        for (DatasetRelease release : chosen.releases().reversed()) {
            items.add(new Item(
                    words.date(release.known()),
                    release.id(),
                    words.state(release),
                    words.counted("tables.cells", release.cells()),
                    note(release),
                    release.history().stream()
                            .map(step -> sentence(words, step))
                            .toList(),
                    links(chosen, release)));
        }
        return items;
    }

    private static String note(DatasetRelease release) {
        // The moment by which CBS calls a version says nothing to readers that the day of publication does not.
        String version = release.origin().version().matches("\\d{4}-\\d{2}-\\d{2}T.*")
                ? ""
                : release.origin().version();
        String reason = release.origin().reason();
        return version.isBlank() || reason.isBlank() ? version + reason : version + ": " + reason;
    }

    private static String sentence(TableWords words, Transition step) {
        String key = step.reason().isBlank() ? "tables.step" : "tables.stepWhy";
        return words.texts()
                .get(key, "state", words.state(step.state()), "date", words.date(step.at()), "reason", step.reason());
    }

    private static List<Way> links(Chosen chosen, DatasetRelease release) {
        Visit visit = chosen.visit();
        List<Way> links = new ArrayList<>();
        if (release.withdrawal().isPresent()) {
            return links;
        }
        if (ImportedTables.visible(release)) {
            links.add(new Way(
                    visit.texts().get("tables.pin"),
                    visit.to(Place.TABLES, chosen.dataset()).with(Chosen.RELEASE, release.id())));
        }
        links.add(new Way(visit.texts().get("tables.report.link"), TablesPage.report(visit, release)));
        List<DatasetRelease> vintages = chosen.vintages();
        int place = vintages.indexOf(release);
        if (place > 0) {
            links.add(new Way(
                    visit.texts().get("tables.diff.link"),
                    visit.to(Place.TABLE_DIFFERENCE, chosen.dataset())
                            .with("from", vintages.get(place - 1).id())
                            .with("to", release.id())));
        }
        return links;
    }
}
