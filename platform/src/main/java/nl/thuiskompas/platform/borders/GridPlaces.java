package nl.thuiskompas.platform.borders;

/** Says where the whole numbers of border lines lie in the country. */
@FunctionalInterface
public interface GridPlaces {
    /** The place of a point on the grid. */
    RijksDriehoek toRijksDriehoek(int x, int y);
}
