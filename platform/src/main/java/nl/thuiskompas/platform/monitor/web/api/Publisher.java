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

    /**
     * The same with a page in any case: one of the site itself when nobody named another.
     *
     * @param site address of the site, such as https://example.org
     */
    Agent agent(String site) {
        Agent agent = agent();
        return agent.url().isBlank() ? new Agent(agent.name(), site + "/en/accessibility", agent.email()) : agent;
    }

    /** Name, page and address for mail; what nobody said is empty. */
    Agent agent() {
        return new Agent(value("name"), value("url"), value("email"));
    }

    private String value(String part) {
        return environment.getProperty("thuis.contact." + part, "");
    }
}
