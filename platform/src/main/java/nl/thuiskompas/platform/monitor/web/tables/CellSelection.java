package nl.thuiskompas.platform.monitor.web.tables;

import java.util.List;
import java.util.Locale;
import nl.thuiskompas.platform.datasets.Cells;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Condition;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Topic;
import nl.thuiskompas.platform.exports.Provenance;
import nl.thuiskompas.platform.monitor.CellChoice;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.web.Visit;

/**
 * The cells of a release that go into a file or a picture: those that a reader chose, or all.
 *
 * @param choice what was chosen; without meaning when the whole release is wanted
 * @param whole whether the whole release is wanted
 */
record CellSelection(Visit visit, DatasetRelease release, Dataset dataset, TableChoice choice, boolean whole) {
    /** Name of the choice of the whole release. */
    static final String CELLS = "cells";

    /**
     * Reads it from an address.
     *
     * @throws QuestionException when something is chosen that the table has not, or none of its releases is shown
     */
    static CellSelection of(Chosen chosen) {
        Visit visit = chosen.visit();
        DatasetRelease release = chosen.shown()
                .orElseThrow(() -> new QuestionException(
                        "dataset", chosen.dataset(), List.of(), List.of(), "no release of this table is published"));
        Dataset dataset = Chosen.datasets(visit).structure(release);
        String given = visit.choice(CELLS);
        if (given != null && !given.equals(CellChoice.ALL)) {
            List<String> all = List.of(CellChoice.ALL);
            throw new QuestionException(CELLS, given, all, all, "cells is " + given + ", expected all");
        }
        return new CellSelection(visit, release, dataset, TableChoice.of(visit, dataset), given != null);
    }

    Cells cells() {
        return Chosen.datasets(visit).cells(release);
    }

    Condition condition() {
        return whole ? Condition.ALL : choice.condition(dataset);
    }

    long size() {
        return whole ? release.cells() : cells().count(condition());
    }

    /** The topics that occur in it. */
    List<Topic> topics() {
        return whole ? dataset.topics() : List.of(choice.topic());
    }

    /** The codes of a dimension that may occur in it. */
    List<Code> codes(Dimension dimension) {
        return whole ? dimension.codes() : choice.codes(dataset, dimension);
    }

    boolean hasTexts() {
        return topics().stream().anyMatch(topic -> topic.type() == Topic.Type.TEXT);
    }

    String title() {
        if (dataset.synthetic() && !whole) {
            return visit.texts().get("tables.file.synthetic").toUpperCase(Locale.ROOT) + ": "
                    + CodeNames.full(dataset, choice.topic()) + TableWords.unit(choice.topic());
        }
        return whole ? dataset.title() : CodeNames.full(dataset, choice.topic()) + TableWords.unit(choice.topic());
    }

    Provenance provenance() {
        return provenance(release);
    }

    static Provenance provenance(DatasetRelease release) {
        return new Provenance(
                release.title(),
                release.origin().publisher(),
                release.origin().table(),
                release.origin().licence(),
                release.origin().licenceUrl(),
                release.id(),
                release.known());
    }
}
