package nl.thuiskompas.platform.frame;

import java.util.List;
import java.util.Map;

/** Two days that cannot be compared as they were chosen. */
public final class TwoDaysException extends RuntimeException {
    private final String key;
    private final Map<String, Object> details;
    private final List<Link> better;

    /**
     * @param key what is wrong: early, late, form or reversed; pages have a sentence and a way out for each
     * @param details what the sentence names; days are written as the language writes them
     * @param better addresses that work
     */
    TwoDaysException(String key, Map<String, Object> details, List<Link> better) {
        super(key + " " + details);
        this.key = key;
        this.details = Map.copyOf(details);
        this.better = List.copyOf(better);
    }

    String key() {
        return key;
    }

    Map<String, Object> details() {
        return details;
    }

    List<Link> better() {
        return better;
    }
}
