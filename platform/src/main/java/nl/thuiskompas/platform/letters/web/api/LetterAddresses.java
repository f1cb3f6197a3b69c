package nl.thuiskompas.platform.letters.web.api;

import java.util.List;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.web.api.ApiAddress;
import nl.thuiskompas.platform.monitor.web.api.ApiAddresses;
import org.springframework.stereotype.Component;

/** The letters that can be asked for under {@code /v1}. */
@Component
public final class LetterAddresses implements ApiAddresses {
    static final String NATIONAL_PATH = "/v1/letters/national";
    static final String LOCAL_PATH = "/v1/letters/{code}";
    static final String LANGUAGE = "language";

    static final ApiAddress NATIONAL = new ApiAddress(NATIONAL_PATH, List.of(LANGUAGE, Monitors.AS_OF));
    static final ApiAddress LOCAL = new ApiAddress(LOCAL_PATH, List.of(LANGUAGE, Monitors.AS_OF));

    @Override
    public List<ApiAddress> all() {
        return List.of(NATIONAL, LOCAL);
    }
}
