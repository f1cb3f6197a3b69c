package nl.thuiskompas.platform.monitor.web.api;

import nl.thuiskompas.platform.catalogue.Agent;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Who runs this site: known to whoever does (thuis.contact.name and its like), not to the program. */
@Component
final class Publisher {
    private final Environment environment;

    Publisher(Environment environment) {
        this.environment = environment;
    }

    /** Name, page and address for mail. */
    Agent agent() {
        return new Agent(value("name"), value("url"), value("email"));
    }

    /** One of name, url and email; empty when nobody said. */
    String value(String part) {
        return environment.getProperty("thuis.contact." + part, "");
    }
}
