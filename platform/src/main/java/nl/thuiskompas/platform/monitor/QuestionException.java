package nl.thuiskompas.platform.monitor;

import java.util.List;

/** A question that cannot be answered as it stands: it names the parameter, what was given and what would do. */
public sealed class QuestionException extends RuntimeException permits MissingListException, MissingImportException {
    private final String parameter;
    private final String given;
    private final List<String> allowed;
    private final List<String> nearest;

    /**
     * @param parameter the parameter that is wrong, by the name the asker used
     * @param given what was given
     * @param allowed what would do; empty when there are too many to name
     * @param nearest what was probably meant, best first
     * @param message one English sentence
     */
    public QuestionException(
            String parameter, String given, List<String> allowed, List<String> nearest, String message) {
        super(message);
        this.parameter = parameter;
        this.given = given;
        this.allowed = List.copyOf(allowed);
        this.nearest = List.copyOf(nearest);
    }

    /** The parameter that is wrong. */
    public String parameter() {
        return parameter;
    }

    /** What was given. */
    public String given() {
        return given;
    }

    /** All values that would do, when they can be named. */
    public List<String> allowed() {
        return allowed;
    }

    /** Values near to what was given. */
    public List<String> nearest() {
        return nearest;
    }
}
