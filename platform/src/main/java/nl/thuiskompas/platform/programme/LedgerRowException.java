package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.tables.RawFileException;

/** A row of the ledger that cannot be right, with the name of what is wrong. */
final class LedgerRowException extends RuntimeException {
    private final String code;
    private final RawFileException problem;

    LedgerRowException(String code, RawFileException problem) {
        super(problem.getMessage(), problem);
        this.code = code;
        this.problem = problem;
    }

    String code() {
        return code;
    }

    RawFileException problem() {
        return problem;
    }
}
