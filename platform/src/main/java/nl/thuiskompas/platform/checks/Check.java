package nl.thuiskompas.platform.checks;

import nl.thuiskompas.platform.datasets.Severity;
import nl.thuiskompas.platform.language.Words;

/** One rule that a table of statistics must keep. It has no state, so one of each kind is enough. */
public interface Check {
    /** Its name in reports: small letters and hyphens, such as share-above-100. Its notices have the same name. */
    String code();

    /** How bad it is to break it; where a check tells degrees apart, the worst. */
    Severity severity();

    /** What it looks at and why, in whole sentences for those who must mend a table. */
    Words about();

    /** Looks at the cells and says what it finds. */
    void run(CheckContext context, Findings findings);
}
