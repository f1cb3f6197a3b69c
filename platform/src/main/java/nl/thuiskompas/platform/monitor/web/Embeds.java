package nl.thuiskompas.platform.monitor.web;

import nl.thuiskompas.platform.frame.Link;

/** Pictures on the pages of others. */
public final class Embeds {
    private static final int HEIGHT = 900;

    private Embeds() {}

    /** The line of HTML that shows the picture of a view on another site; the template fills in where this site is. */
    public static String line(Visit visit, Link view, String title) {
        return "<iframe src=\"{site}" + attribute(view.within("embed")) + "\" title=\""
                + attribute(visit.texts().get("embed.title", "title", title))
                + "\" width=\"100%\" height=\"" + HEIGHT + "\" loading=\"lazy\"></iframe>";
    }

    private static String attribute(String text) {
        return text.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;");
    }
}
