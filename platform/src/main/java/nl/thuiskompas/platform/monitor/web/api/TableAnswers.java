package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.thuiskompas.platform.datasets.DatasetRelease;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.ImportedTables;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.QuestionException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers about imported tables: made once for each state of the releases. */
@Component
final class TableAnswers {
    /** What stands in the place of a release for the one that is shown. */
    static final String CURRENT = "current";

    private final Monitors monitors;
    private final Answers answers;

    TableAnswers(Monitors monitors, Answers answers) {
        this.monitors = monitors;
        this.answers = answers;
    }

    /**
     * What was asked.
     *
     * @param given the parameters by name
     * @param monitor what is known, or was known on the day that was asked for
     * @param tables its imported tables
     */
    record Asked(Map<String, String> given, Monitor monitor, ImportedTables tables) {
        /**
         * The release that is shown.
         *
         * @throws QuestionException about {@code dataset} when there is none
         */
        DatasetRelease shown(String dataset) {
            tables.all(dataset);
            return tables.shown(dataset)
                    .orElseThrow(() -> new QuestionException(
                            Resource.DATASET_ID, dataset, List.of(), List.of(), nothing(dataset)));
        }

        private String nothing(String dataset) {
            return monitor.asOf()
                    .map(day -> "nothing of table " + dataset + " was published on " + day)
                    .orElse("no release of table " + dataset + " is published yet");
        }

        /**
         * A release of which readers may know that it is there.
         *
         * @param parameter the name by which it is asked for
         * @param id its id, or {@value TableAnswers#CURRENT}
         */
        DatasetRelease release(String dataset, String parameter, String id) {
            return id.equals(CURRENT) ? shown(dataset) : ImportedTables.release(tables.known(dataset), parameter, id);
        }

        /** The same, if readers may see its figures. */
        DatasetRelease visible(String dataset, String parameter, String id) {
            return id.equals(CURRENT) ? shown(dataset) : ImportedTables.visible(tables.known(dataset), parameter, id);
        }
    }

    /** An answer as JSON. */
    ResponseEntity<byte[]> answer(HttpServletRequest request, Resource resource, Function<Asked, byte[]> body) {
        return answers.answer(request, key(request), MediaType.APPLICATION_JSON, () -> {
            Map<String, String> given = Parameters.of(request, resource);
            Monitor monitor = monitors.at(given.get(Monitors.AS_OF));
            return body.apply(new Asked(given, monitor, ImportedTables.of(monitor)));
        });
    }

    private String key(HttpServletRequest request) {
        return Problems.instance(request) + ImportedTables.of(monitors.now()).stamp();
    }
}
