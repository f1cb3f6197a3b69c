package nl.thuiskompas.platform.borders;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The two ways of giving places that boundary files may use. */
public enum WgsOrRd {
    /** Degrees east and north; the European ETRS89 lies within a metre of it. */
    WGS84("degrees (WGS84)", 2.5, 8, 50, 54.5),
    /** Metres east and north on the Dutch national grid, EPSG:28992. */
    RD("metres (RD New, EPSG:28992)", -20_000, 320_000, 280_000, 660_000);

    /** For messages: what may be brought. */
    static final String EXPECTED =
            "WGS84 degrees, longitude first (within 2.5 to 8 and 50 to 54.5), or metres of RD New,"
                    + " EPSG:28992 (within -20000 to 320000 and 280000 to 660000)";

    private static final double STEP = 1e-5;

    private final String words;
    private final double west;
    private final double east;
    private final double south;
    private final double north;

    WgsOrRd(String words, double west, double east, double south, double north) {
        this.words = words;
        this.west = west;
        this.east = east;
        this.south = south;
        this.north = north;
    }

    /** In words. */
    public String words() {
        return words;
    }

    /** Whether a place given in this way lies in or near the Netherlands. */
    public boolean holds(double x, double y) {
        return x >= west && x <= east && y >= south && y <= north;
    }

    /** The way in which a place must have been given, by its size. */
    public static Optional<WgsOrRd> of(double x, double y) {
        for (WgsOrRd way : values()) {
            if (way.holds(x, y)) {
                return Optional.of(way);
            }
        }
        return Optional.empty();
    }

    /** The way that a crs member names, such as urn:ogc:def:crs:EPSG::28992; empty when it is another one. */
    public static Optional<WgsOrRd> named(String crs) {
        String name = crs.strip().toUpperCase(Locale.ROOT);
        if (name.endsWith(":28992") || name.endsWith("/28992")) {
            return Optional.of(RD);
        }
        boolean degrees = name.endsWith("CRS84")
                || name.endsWith(":4326")
                || name.endsWith("/4326")
                || name.endsWith(":4258")
                || name.endsWith("/4258");
        return degrees ? Optional.of(WGS84) : Optional.empty();
    }

    /** The place in metres of RD New. */
    RijksDriehoek toRd(double x, double y) {
        return this == RD ? new RijksDriehoek(x, y) : RijksDriehoek.of(y, x);
    }

    /** A place on the grid in the numbers of the file, to look it up there. */
    public String place(RijksDriehoek rd) {
        if (this == RD) {
            return String.format(Locale.ROOT, "[%.1f, %.1f]", rd.x(), rd.y());
        }
        double longitude = 5.4;
        double latitude = 52.15;
        for (int i = 0; i < 6; i++) {
            RijksDriehoek here = RijksDriehoek.of(latitude, longitude);
            RijksDriehoek east = RijksDriehoek.of(latitude, longitude + STEP);
            RijksDriehoek north = RijksDriehoek.of(latitude + STEP, longitude);
            double a = (east.x() - here.x()) / STEP;
            double b = (north.x() - here.x()) / STEP;
            double c = (east.y() - here.y()) / STEP;
            double d = (north.y() - here.y()) / STEP;
            double dx = rd.x() - here.x();
            double dy = rd.y() - here.y();
            longitude += (d * dx - b * dy) / (a * d - b * c);
            latitude += (a * dy - c * dx) / (a * d - b * c);
        }
        return String.format(Locale.ROOT, "[%.6f, %.6f]", longitude, latitude);
    }

    /** Why a place cannot be read, with the commonest cause where it can be told. */
    public static String why(@Nullable WgsOrRd expected, double x, double y) {
        String found = String.format(Locale.ROOT, "[%s, %s]", x, y);
        boolean swapped = of(y, x).isPresent();
        if (swapped) {
            return found + " has north before east, expected " + EXPECTED;
        }
        return found + " does not lie in the Netherlands" + (expected == null ? "" : " when read as " + expected.words)
                + ", expected " + EXPECTED;
    }
}
