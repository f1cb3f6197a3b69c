package nl.thuiskompas.platform.pictures;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the people of a group were before and where they are now: a bar for each place on both sides, and between them bands
 * as wide as the number of people. Who stayed where they were is pale. A band that is withheld is left out, so that a bar may
 * be longer than its bands; {@link #withheld()} says how many there are, and the page has to. A bar that is itself withheld
 * is as long as its bands, and hatched: a page with such a bar has to hold {@link Hatch#definition()}.
 *
 * @param before where they were, from top to bottom
 * @param after where they are, the same places in the same order
 * @param flows how many went from which place to which; none is the same as 0
 * @param label what is to be seen, read aloud
 * @param table id of the table with the same figures on the page; null when there is none
 */
public record FlowPicture(
        Side before,
        Side after,
        List<Flow> flows,
        String label,
        @Nullable String table) {
    /** More places than this have no room for their names. */
    public static final int MOST = 6;

    /**
     * One moment.
     *
     * @param name what stands above it, such as a year before
     * @param places from top to bottom
     */
    public record Side(String name, List<Place> places) {
        public Side {
            places = List.copyOf(places);
        }
    }

    /**
     * A place where people are.
     *
     * @param name what it is called
     * @param number how many people are there; {@link Double#NaN} when that is withheld
     * @param text the number in words, or why there is none
     */
    public record Place(String name, double number, String text) {}

    /**
     * People who went from one place to another, or stayed.
     *
     * @param from place in the list of before
     * @param to place in the list of after
     * @param number how many; {@link Double#NaN} when that is withheld
     * @param text the number in words
     * @param title the whole in words, for those who point at it; may be empty
     */
    public record Flow(int from, int to, double number, String text, String title) {
        boolean drawn() {
            return number > 0;
        }
    }

    public FlowPicture {
        flows = List.copyOf(flows);
        int count = before.places().size();
        if (count < 1 || count > MOST || after.places().size() != count) {
            throw new IllegalArgumentException("People flow between the same one to " + MOST + " places.");
        }
        for (Flow flow : flows) {
            if (flow.from() < 0 || flow.from() >= count || flow.to() < 0 || flow.to() >= count) {
                throw new IllegalArgumentException(
                        "There is no place " + Math.max(flow.from(), flow.to()) + " among " + count + ".");
            }
        }
        if (flows.stream()
                        .map(flow -> flow.from() * count + flow.to())
                        .distinct()
                        .count()
                < flows.size()) {
            throw new IllegalArgumentException("From one place to another goes one band.");
        }
    }

    /** How many bands are left out because their numbers are withheld. */
    public int withheld() {
        return (int) flows.stream().filter(flow -> Double.isNaN(flow.number())).count();
    }

    /** Whether there is anybody in it. */
    public boolean isEmpty() {
        return flows.stream().noneMatch(Flow::drawn);
    }

    /** Draws it. */
    public Picture draw() {
        return new FlowDrawing(this).draw();
    }
}
