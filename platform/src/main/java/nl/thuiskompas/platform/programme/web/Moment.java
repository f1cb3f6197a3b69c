package nl.thuiskompas.platform.programme.web;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;

/**
 * What became known on a day.
 *
 * @param planned whether it is still to come
 */
public record Moment(String date, boolean planned, List<Happening> happenings) {
    public Moment {
        happenings = List.copyOf(happenings);
    }

    /**
     * One thing.
     *
     * @param instead what it came in the place of; empty when nothing
     */
    public record Happening(String text, Link link, String instead) {}
}
