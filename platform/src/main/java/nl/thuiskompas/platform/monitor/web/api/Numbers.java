package nl.thuiskompas.platform.monitor.web.api;

import java.util.List;
import java.util.Map;
import nl.thuiskompas.platform.monitor.QuestionException;

/** Parameters that are whole numbers. */
final class Numbers {
    /** How many are given at most. */
    static final String LIMIT = "limit";
    /** The place after which is read on. */
    static final String AFTER = "after";

    /** More cells nobody gets in one answer. */
    static final int MOST = 10_000;

    private Numbers() {}

    /**
     * A number of things from 1 to {@value #MOST}.
     *
     * @throws QuestionException when it is none
     */
    static int of(Map<String, String> given, String name, int usual) {
        String typed = given.get(name);
        if (typed == null) {
            return usual;
        }
        if (!typed.matches("[1-9]\\d{0,4}") || Integer.parseInt(typed) > MOST) {
            throw new QuestionException(
                    name,
                    typed,
                    List.of(),
                    List.of(Integer.toString(usual)),
                    name + " is " + typed + ", not a whole number from 1 to " + MOST);
        }
        return Integer.parseInt(typed);
    }

    /**
     * A place in a list, from 0; -1 when none is given.
     *
     * @throws QuestionException when it is none
     */
    static long place(Map<String, String> given, String name) {
        String typed = given.get(name);
        if (typed == null) {
            return -1;
        }
        if (!typed.matches("\\d{1,15}")) {
            throw new QuestionException(
                    name,
                    typed,
                    List.of(),
                    List.of(),
                    name + " is " + typed + ", not the id of an observation such as 999; follow links.next");
        }
        return Long.parseLong(typed);
    }
}
