package nl.thuiskompas.platform.geographies.internal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Says of a file that is not JSON where reading it came to an end; the words of the parser are for programmers. */
final class BrokenJson {
    private BrokenJson() {}

    /**
     * Notes the problem.
     *
     * @param expected what the file should have been, in words
     */
    static void tell(String file, String expected, JacksonException e, ImportFindings findings) {
        String where = file + place(e.getLocation());
        if (e instanceof StreamConstraintsException) {
            findings.problem(
                    where,
                    "has a number or name that is too long, or is nested too deep; expected " + expected,
                    "Check what the file is");
        } else {
            findings.problem(where, "is not whole JSON; expected " + expected, "Fetch the file again");
        }
    }

    private static String place(TokenStreamLocation location) {
        return location.getLineNr() < 1
                ? ""
                : ", line " + location.getLineNr() + ", column " + Math.max(1, location.getColumnNr());
    }
}
