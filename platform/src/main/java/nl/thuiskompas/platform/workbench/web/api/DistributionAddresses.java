package nl.thuiskompas.platform.workbench.web.api;

import java.util.List;
import nl.thuiskompas.platform.monitor.web.api.ApiAddress;
import nl.thuiskompas.platform.monitor.web.api.ApiAddresses;
import org.springframework.stereotype.Component;

/** Where problems are sent under {@code /v1}. */
@Component
public final class DistributionAddresses implements ApiAddresses {
    static final String PATH = "/v1/distributions";
    static final String PRICES = "prices";

    static final ApiAddress DISTRIBUTIONS = ApiAddress.posted(PATH, List.of(PRICES));

    @Override
    public List<ApiAddress> all() {
        return List.of(DISTRIBUTIONS);
    }
}
