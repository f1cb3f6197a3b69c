package nl.thuiskompas.platform.geographies.internal;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with files that somebody brought, and what is worth telling: all of it, not just the first. */
final class ImportFindings {
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Something that cannot be imported.
     *
     * @param where file, and in it the row or feature
     * @param problem what was found and what was expected
     * @param advice what to do
     */
    void problem(String where, String problem, String advice) {
        problems.add(where + ": " + problem + ". " + advice + ".");
    }

    /** Something that is wrong, in a sentence that is complete already. */
    void problem(String sentence) {
        problems.add(sentence);
    }

    /** Something the reader should know and that stops nothing, one sentence. */
    void note(String sentence) {
        notes.add(sentence);
    }

    boolean isRefused() {
        return !problems.isEmpty();
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
