package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.ReleaseDiff;
import nl.thuiskompas.platform.datasets.ReleaseState;
import nl.thuiskompas.platform.datasets.ReportFile;
import nl.thuiskompas.platform.monitor.DiffSummary;
import nl.thuiskompas.platform.monitor.ImportedTables;
import nl.thuiskompas.platform.monitor.QuestionException;
import nl.thuiskompas.platform.monitor.Uses;
import nl.thuiskompas.platform.monitor.web.api.TableAnswers.Asked;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The releases of an imported table: where each is on its way, what its checks found, and what it changed. */
@RestController
final class DatasetReleasesEndpoint {
    private static final String WITH = "with";
    private static final int USUAL_CELLS = 200;

    private final TableAnswers answers;

    DatasetReleasesEndpoint(TableAnswers answers) {
        this.answers = answers;
    }

    /** All releases that were known, newest knowledge first, also those that wait and those that were withdrawn. */
    @GetMapping(Resource.Path.DATASET_RELEASES)
    ResponseEntity<byte[]> releases(HttpServletRequest request, @PathVariable String dataset) {
        return answers.answer(request, Resource.DATASET_RELEASES, asked -> {
            List<DatasetRelease> known = asked.tables().known(dataset).reversed();
            return Json.object(json -> {
                json.writeStringProperty("dataset", dataset);
                ReleaseJson writer = new ReleaseJson(json, asked.tables());
                Json.objects(json, "releases", known, writer::write);
            });
        });
    }

    /** One release; what was withdrawn is gone, with its steps and the reason. */
    @GetMapping(Resource.Path.DATASET_RELEASE)
    ResponseEntity<byte[]> release(
            HttpServletRequest request, @PathVariable String dataset, @PathVariable String release) {
        return answers.answer(request, Resource.DATASET_RELEASE, asked -> {
            DatasetRelease found = asked.release(dataset, Resource.RELEASE_ID, release);
            return Json.object(json -> new ReleaseJson(json, asked.tables()).write(found));
        });
    }

    /** What its checks found, as the command line writes it. */
    @GetMapping(Resource.Path.DATASET_REPORT)
    ResponseEntity<byte[]> report(
            HttpServletRequest request, @PathVariable String dataset, @PathVariable String release) {
        return answers.answer(request, Resource.DATASET_REPORT, asked -> {
            DatasetRelease found = asked.release(dataset, Resource.RELEASE_ID, release);
            if (found.state() == ReleaseState.STAGED) {
                throw new QuestionException(
                        Resource.RELEASE_ID,
                        release,
                        List.of(),
                        List.of(),
                        "release " + found.id() + " is not checked yet, so there is no report of it");
            }
            return ReportFile.write(asked.tables().report(found));
        });
    }

    /** Which cells are not what they were in another release, by how much, and what reads them. */
    @GetMapping(Resource.Path.DATASET_DIFF)
    ResponseEntity<byte[]> diff(
            HttpServletRequest request, @PathVariable String dataset, @PathVariable String release) {
        return answers.answer(request, Resource.DATASET_DIFF, asked -> {
            DatasetRelease after = asked.visible(dataset, Resource.RELEASE_ID, release);
            int most = Numbers.of(asked.given(), Numbers.LIMIT, USUAL_CELLS);
            ReleaseDiff diff = asked.tables().datasets().diff(before(asked, after), after);
            List<String> one = diff.dimensionsOfOne();
            if (!one.isEmpty()) {
                throw new QuestionException(
                        WITH,
                        diff.before().id(),
                        List.of(),
                        List.of(),
                        "only one of these releases has " + String.join(", ", one)
                                + "; their cells cannot be compared one by one");
            }
            Uses uses = Uses.of(asked.monitor().holdings(), asked.monitor().catalogue());
            DiffSummary summary = DiffSummary.of(diff, most, uses);
            return Json.object(json -> new DiffJson(json, asked.tables(), summary).write());
        });
    }

    /** The release that is named, or else the one that was shown before. */
    private static DatasetRelease before(Asked asked, DatasetRelease after) {
        String with = asked.given().get(WITH);
        if (with != null) {
            return ImportedTables.visible(asked.tables().known(after.dataset()), WITH, with);
        }
        List<DatasetRelease> vintages = asked.tables().vintages(after.dataset());
        int place = vintages.indexOf(after);
        if (place < 1) {
            throw new QuestionException(
                    WITH,
                    "",
                    vintages.stream().map(DatasetRelease::id).toList(),
                    List.of(),
                    "nothing was shown before release " + after.id() + "; name the release to compare it with");
        }
        return vintages.get(place - 1);
    }
}
