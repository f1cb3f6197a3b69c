package nl.thuiskompas.platform.programme.web;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;

/**
 * What became known on a day.
 *
 * @param planned whether it is still to come
 */
public record Moment(String date, boolean planned, List<Happening> happenings) {
    /** On a page of many days, so many of one day are shown at once. */
    private static final int FEW = 6;

    public Moment {
        happenings = List.copyOf(happenings);
    }

    /** Whether it is more than one wants to see at once on a page of many days. */
    public boolean many() {
        return happenings.size() > FEW;
    }

    /**
     * One thing.
     *
     * @param instead what it came in the place of; empty when nothing
     */
    public record Happening(String text, Link link, String instead) {}
}
