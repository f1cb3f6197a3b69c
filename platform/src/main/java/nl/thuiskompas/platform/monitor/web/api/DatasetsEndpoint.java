package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.datasets.WithdrawnException;
import nl.thuiskompas.platform.monitor.ImportedTables;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The imported tables, and one of them with what divides its cells and what they measure. */
@RestController
final class DatasetsEndpoint {
    private final TableAnswers answers;

    DatasetsEndpoint(TableAnswers answers) {
        this.answers = answers;
    }

    /** All tables of which a release was known, also those of which nobody sees figures. */
    @GetMapping(Resource.Path.DATASETS)
    ResponseEntity<byte[]> datasets(HttpServletRequest request) {
        return answers.answer(
                request,
                Resource.DATASETS,
                asked -> Json.object(json ->
                        Json.objects(json, "datasets", asked.tables().ids(), dataset -> {
                            DatasetJson writer = new DatasetJson(json, asked);
                            List<DatasetRelease> known = asked.tables().known(dataset);
                            writer.entry(known, shownIfAny(asked.tables(), dataset));
                        })));
    }

    private static @Nullable DatasetRelease shownIfAny(ImportedTables tables, String dataset) {
        try {
            return tables.shown(dataset).orElse(null);
        } catch (WithdrawnException e) {
            // In a list its states say so; who asks for the table itself is told why.
            System.getLogger(DatasetsEndpoint.class.getName()).log(System.Logger.Level.DEBUG, e::getMessage);
            return null;
        }
    }

    /** One table. */
    @GetMapping(Resource.Path.DATASET)
    ResponseEntity<byte[]> dataset(HttpServletRequest request, @PathVariable String dataset) {
        return answers.answer(request, Resource.DATASET, asked -> {
            List<DatasetRelease> known = asked.tables().known(dataset);
            DatasetRelease shown = asked.tables().shown(dataset).orElse(null);
            return Json.object(json -> new DatasetJson(json, asked).whole(dataset, known, shown));
        });
    }
}
