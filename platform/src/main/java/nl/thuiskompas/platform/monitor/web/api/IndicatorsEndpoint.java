package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import nl.thuiskompas.platform.exports.IndicatorsDocument;
import nl.thuiskompas.platform.exports.IndicatorsDocument.Described;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.IndicatorEntry;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** All indicators with their definitions and the periods one can ask for. */
@RestController
final class IndicatorsEndpoint {
    private final Monitors monitors;
    private final Answers answers;

    IndicatorsEndpoint(Monitors monitors, Answers answers) {
        this.monitors = monitors;
        this.answers = answers;
    }

    @GetMapping(Resource.Path.INDICATORS)
    ResponseEntity<byte[]> indicators(HttpServletRequest request) {
        return answers.answer(request, MediaType.APPLICATION_JSON, () -> {
            Monitor monitor =
                    monitors.at(Parameters.of(request, Resource.INDICATORS).get(Monitors.AS_OF));
            return IndicatorsDocument.of(monitor.catalogue().entries().stream()
                    .map(entry -> described(monitor, entry))
                    .toList());
        });
    }

    private static Described described(Monitor monitor, IndicatorEntry entry) {
        return new Described(
                entry.indicator(),
                entry.theme(),
                entry.title(),
                entry.shortTitle(),
                entry.definition(),
                entry.norm(),
                monitor.periods(entry));
    }
}
