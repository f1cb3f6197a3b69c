package nl.thuiskompas.platform.synthesis.internal;

import java.util.Arrays;

/**
 * The municipalities of 1 January of a year and what is to be made in them. All arrays go by place: the rank of the code.
 *
 * @param year the year
 * @param codes numbers of the codes (363 is GM0363), rising
 * @param regions number of the COROP region
 * @param values average value of a home in euros
 * @param publishedStock published homes, times the scale
 * @param publishedAssociation published share of association homes times that
 * @param publishedInhabitants published inhabitants, times the scale
 * @param stock homes to be made
 * @param association association homes to be made
 * @param inhabitants persons to be made
 * @param towns how much of a town each is: 0 up to about 4,000 homes, 1 from about 100,000
 */
record Places(
        int year,
        int[] codes,
        int[] regions,
        int[] values,
        double[] publishedStock,
        double[] publishedAssociation,
        double[] publishedInhabitants,
        int[] stock,
        int[] association,
        int[] inhabitants,
        double[] towns) {
    int size() {
        return codes.length;
    }

    /** Place of a municipality. */
    int of(int code) {
        int place = Arrays.binarySearch(codes, code);
        if (place < 0) {
            throw new IllegalStateException("municipality " + code + " is not one of 1 January " + year);
        }
        return place;
    }

    /** Numbers 0 to about 2000 to places, for looking up by the million. */
    short[] byCode() {
        short[] places = new short[codes[codes.length - 1] + 1];
        Arrays.fill(places, (short) -1);
        for (int i = 0; i < codes.length; i++) {
            places[codes[i]] = (short) i;
        }
        return places;
    }

    /** Code as text, such as GM0363. */
    String code(int place) {
        return "GM%04d".formatted(codes[place]);
    }

    /** Whether a place is one of the large towns, where studies are taken to be. */
    boolean large(int place) {
        return towns[place] > 0.85;
    }
}
