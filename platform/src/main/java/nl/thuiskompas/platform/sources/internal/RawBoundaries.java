package nl.thuiskompas.platform.sources.internal;

import java.time.LocalDate;
import java.util.List;

/**
 * Where the municipal boundaries of one edition stand in the raw files: every file has names of its own.
 *
 * @param date the edition
 * @param file name of the TopoJSON file
 * @param object the object that holds the municipalities
 * @param codeProperty the property that holds their codes
 * @param coarseness in cells of our grid: points whose triangle is smaller need not be drawn
 */
record RawBoundaries(LocalDate date, String file, String object, String codeProperty, double coarseness) {
    /** 0.5 ha: the files themselves are not much finer. */
    private static final double USUAL = 8;

    /** 4.5 ha: the file of 2016 has five times the points of the others. */
    private static final double OF_A_FINE_FILE = 72;

    static final List<RawBoundaries> ALL = List.of(
            new RawBoundaries(
                    LocalDate.of(2016, 1, 1),
                    "boundaries/gm_2016.topo.json",
                    "Gemeentegrenzen",
                    "GM_CODE",
                    OF_A_FINE_FILE),
            new RawBoundaries(
                    LocalDate.of(2020, 1, 1), "boundaries/gm_vr_2020.topo.json", "municipalities", "gemcode", USUAL),
            new RawBoundaries(
                    LocalDate.of(2021, 1, 1), "boundaries/gm_vr_2021.topo.json", "gm_features", "code", USUAL),
            new RawBoundaries(
                    LocalDate.of(2022, 1, 1), "boundaries/gm_vr_2022-01-01.topo.json", "gm_features", "code", USUAL),
            new RawBoundaries(
                    LocalDate.of(2022, 3, 24), "boundaries/gm_vr_2022-03-24.topo.json", "gm_features", "code", USUAL),
            new RawBoundaries(
                    LocalDate.of(2023, 1, 1), "boundaries/gm_vr_2023.topo.json", "gm_features", "code", USUAL));
}
