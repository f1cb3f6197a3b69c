package nl.thuiskompas.platform.programme.web.api;

import java.util.List;
import nl.thuiskompas.platform.monitor.Monitors;
import nl.thuiskompas.platform.monitor.web.api.ApiAddress;
import nl.thuiskompas.platform.monitor.web.api.ApiAddresses;
import org.springframework.stereotype.Component;

/** Everything of the programme that can be asked under {@code /v1}. */
@Component
public final class ProgrammeAddresses implements ApiAddresses {
    static final String LINES_PATH = "/v1/programme/lines";
    static final String MEASURES_PATH = "/v1/programme/measures";
    static final String ENTRIES_PATH = "/v1/programme/entries";
    static final String TARGETS_PATH = "/v1/programme/targets";
    static final String TARGET_PATH = TARGETS_PATH + "/{target}";
    static final String TOTALS_PATH = "/v1/programme/totals";
    static final String TOTAL_PATH = TOTALS_PATH + "/{total}";
    static final String CHANGES_PATH = "/v1/programme/changes";

    static final ApiAddress LINES = new ApiAddress(LINES_PATH, List.of(Monitors.AS_OF));
    static final ApiAddress MEASURES = new ApiAddress(MEASURES_PATH, List.of(Selection.LINE, Monitors.AS_OF));
    static final ApiAddress ENTRIES = new ApiAddress(
            ENTRIES_PATH, List.of(Selection.LINE, Selection.MEASURE, Selection.SERIES, Selection.STEP, Monitors.AS_OF));
    static final ApiAddress TARGETS =
            new ApiAddress(TARGETS_PATH, List.of(Selection.LINE, Selection.MEASURE, Monitors.AS_OF));
    static final ApiAddress TARGET = new ApiAddress(TARGET_PATH, List.of(Monitors.AS_OF));
    static final ApiAddress TOTALS = new ApiAddress(TOTALS_PATH, List.of(Selection.LINE, Monitors.AS_OF));
    static final ApiAddress TOTAL = new ApiAddress(TOTAL_PATH, List.of(Monitors.AS_OF));
    static final ApiAddress CHANGES = new ApiAddress(CHANGES_PATH, List.of(Days.FROM, Days.TO));

    @Override
    public List<ApiAddress> all() {
        return List.of(LINES, MEASURES, ENTRIES, TARGETS, TARGET, TOTALS, TOTAL, CHANGES);
    }
}
