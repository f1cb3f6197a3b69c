package nl.thuiskompas.platform.letters;

/**
 * A figure that a letter states, with where it comes from.
 *
 * @param mark its number in the letter, from 1
 * @param name its name: that of an entry of the ledger, of a total, a course, or an indicator with its period and region
 * @param title what it is
 * @param value as it is to be stated
 * @param period what time it is about
 * @param source what it was taken or computed from
 * @param place where in that source, which ends with it; empty when the source is the whole of it
 * @param known from which day it was known, in words; empty when that is not said
 * @param release the release it stands in
 * @param definition what is counted exactly; may be empty
 * @param note what one should know about it; may be empty
 * @param address where it is shown with its history, within the site
 */
public record StatedFigure(
        int mark,
        String name,
        String title,
        String value,
        String period,
        String source,
        String place,
        String known,
        String release,
        String definition,
        String note,
        String address) {
    /** A figure from the whole of its source. */
    StatedFigure(
            int mark,
            String name,
            String title,
            String value,
            String period,
            String source,
            String known,
            String release,
            String definition,
            String note,
            String address) {
        this(mark, name, title, value, period, source, "", known, release, definition, note, address);
    }

    StatedFigure marked(int number) {
        return new StatedFigure(
                number, name, title, value, period, source, place, known, release, definition, note, address);
    }

    /** The source without the place in it: what several figures may have in common. */
    String document() {
        return place.isEmpty() ? source : source.substring(0, source.length() - place.length() - 2);
    }
}
