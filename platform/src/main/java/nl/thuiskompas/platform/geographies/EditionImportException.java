package nl.thuiskompas.platform.geographies;

import java.util.List;

/**
 * An edition that somebody brought cannot be imported. Nothing was written. Each problem is a sentence that is meant to be
 * shown as it is: file, row or feature, field, what was found, what was expected and what to do.
 */
public final class EditionImportException extends RuntimeException {
    private final List<String> problems;

    /** All problems that were found, at least one. */
    public EditionImportException(List<String> problems) {
        super(String.join("\n", problems));
        this.problems = List.copyOf(problems);
    }

    /** What is wrong, one sentence or a few each. */
    public List<String> problems() {
        return problems;
    }
}
