package nl.thuiskompas.platform.records;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import nl.thuiskompas.engine.geography.shapes.Point;
import nl.thuiskompas.platform.records.internal.ReferencePlaces;

/** The municipalities that records lie in, by the number of their code: 363 for GM0363. */
public interface Places {
    /** Side of a cell of the grid that centres are on, in km. */
    double CELL = 0.025;

    /** Those of the reference edition that comes with the program. */
    static Places reference() {
        return ReferencePlaces.BUNDLED;
    }

    /** Changes whenever anything here does, so that what was prepared with it is known to be of other municipalities. */
    String sign();

    /** First year of which they are known. */
    int firstYear();

    /** Last year of which they are known. */
    int lastYear();

    /** Those there were on 1 January; empty when the year is not known. */
    SortedSet<Integer> municipalities(int year);

    /** What a municipality of 1 January the year before is now, where it went over as a whole. */
    OptionalInt successor(int municipality, int year);

    /** The point that lies furthest within it, in cells of a grid; empty when no outline is known. */
    Optional<Point> centre(int municipality, int year);
}
