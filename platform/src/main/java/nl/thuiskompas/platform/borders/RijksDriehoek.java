package nl.thuiskompas.platform.borders;

/**
 * The Dutch national grid (RD New, EPSG:28992), in metres east and north.
 *
 * <p>By the polynomials of F. H. Schreutelkamp and G. L. Strang van Hees, "Benaderingsformules voor de transformatie
 * tussen RD- en WGS84-kaartcoördinaten", Geodesia 43 (2001), pages 64-69: right to some decimetres in the Netherlands,
 * far below the grid of our border lines.
 *
 * @param x metres east
 * @param y metres north
 */
public record RijksDriehoek(double x, double y) {
    private static final double AMERSFOORT_LATITUDE = 52.15517440;
    private static final double AMERSFOORT_LONGITUDE = 5.38720621;
    private static final double AMERSFOORT_X = 155_000;
    private static final double AMERSFOORT_Y = 463_000;

    /** The polynomials take ten thousands of seconds of arc. */
    private static final double PER_DEGREE = 0.36;

    /** One term: a coefficient and the powers of latitude and longitude. */
    private record Term(int latitude, int longitude, double coefficient) {}

    private static final Term[] EAST = {
        new Term(0, 1, 190_094.945),
        new Term(1, 1, -11_832.228),
        new Term(2, 1, -114.221),
        new Term(0, 3, -32.391),
        new Term(1, 0, -0.705),
        new Term(3, 1, -2.340),
        new Term(1, 3, -0.608),
        new Term(0, 2, -0.008),
        new Term(2, 3, 0.148)
    };

    private static final Term[] NORTH = {
        new Term(1, 0, 309_056.544),
        new Term(0, 2, 3_638.893),
        new Term(2, 0, 73.077),
        new Term(1, 2, -157.984),
        new Term(3, 0, 59.788),
        new Term(0, 1, 0.433),
        new Term(2, 2, -6.439),
        new Term(1, 1, -0.032),
        new Term(0, 4, 0.092),
        new Term(1, 4, -0.054)
    };

    /**
     * The place on the grid of a place on WGS84.
     *
     * @param latitude degrees north
     * @param longitude degrees east
     */
    static RijksDriehoek of(double latitude, double longitude) {
        double north = PER_DEGREE * (latitude - AMERSFOORT_LATITUDE);
        double east = PER_DEGREE * (longitude - AMERSFOORT_LONGITUDE);
        return new RijksDriehoek(AMERSFOORT_X + sum(EAST, north, east), AMERSFOORT_Y + sum(NORTH, north, east));
    }

    private static double sum(Term[] terms, double north, double east) {
        double sum = 0;
        for (Term term : terms) {
            sum += term.coefficient * power(north, term.latitude) * power(east, term.longitude);
        }
        return sum;
    }

    /** By multiplication: unlike Math.pow it gives the same bits on every machine. */
    private static double power(double base, int exponent) {
        double power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= base;
        }
        return power;
    }
}
