package nl.thuiskompas.platform.monitor.web.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import nl.thuiskompas.platform.frame.Answers;
import nl.thuiskompas.platform.monitor.Monitor;
import nl.thuiskompas.platform.monitor.Monitors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers in JSON for rooms that bring addresses of their own: made once for each day and state of what they tell. */
@Component
public final class ApiAnswers {
    private final Monitors monitors;
    private final Answers answers;
    private final Clock clock;

    ApiAnswers(Monitors monitors, Answers answers, Clock clock) {
        this.monitors = monitors;
        this.answers = answers;
        this.clock = clock;
    }

    /**
     * What was asked.
     *
     * @param given the parameters by name
     * @param monitor what is known, or was known on the day that was asked for
     * @param day that day, or today
     */
    public record Asked(Map<String, String> given, Monitor monitor, LocalDate day) {}

    /**
     * An answer.
     *
     * @param stamp gives another text whenever what the room tells changes
     * @param body makes the document; what it throws is not kept
     */
    public ResponseEntity<byte[]> answer(
            HttpServletRequest request, ApiAddress address, String stamp, Function<Asked, byte[]> body) {
        LocalDate today = LocalDate.now(clock);
        String key = Problems.instance(request) + "@" + today + "@" + stamp;
        return answers.answer(request, key, MediaType.APPLICATION_JSON, () -> {
            Map<String, String> given = Parameters.of(request, address);
            Monitor monitor = monitors.at(given.get(Monitors.AS_OF));
            return body.apply(new Asked(given, monitor, monitor.asOf().orElse(today)));
        });
    }
}
