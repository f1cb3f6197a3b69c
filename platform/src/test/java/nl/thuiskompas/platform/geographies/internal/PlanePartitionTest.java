package nl.thuiskompas.platform.geographies.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.thuiskompas.platform.borders.BoundaryDrawing;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Countries of a hundred crooked fields, dealt out to municipalities at random, with or without water in between. */
class PlanePartitionTest {
    private static final int FIELDS = 10;
    private static final int SIDE = 5_000;

    /** Metres by which the same corner may differ from file to file. */
    private static final double ROUNDING = 0.15;

    static List<Long> seeds() {
        return IntStream.range(0, 60).mapToObj(seed -> (long) seed).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void neighboursAndAreasStay(long seed) {
        Random random = new Random(seed);
        double[][][] corners = corners(random);
        int[][] owner = new int[FIELDS][FIELDS];
        for (int[] row : owner) {
            // Nobody owns water.
            Arrays.setAll(row, i -> random.nextInt(8) - (random.nextInt(12) == 0 ? 8 : 0));
        }
        ImportFindings findings = new ImportFindings();
        BroughtBoundaries map = BroughtBoundaries.read(
                        "fields.geojson",
                        geoJson(random, corners, owner),
                        new BroughtBoundaries.Reading("", "", 0.5),
                        findings)
                .orElseThrow(() -> new AssertionError(findings.problems()));
        assertThat(neighbours(map)).isEqualTo(neighbours(owner));
        assertThat(map.drawing().largestDeviation()).isLessThanOrEqualTo(BoundaryDrawing.LARGEST_DEVIATION);
    }

    private static double[][][] corners(Random random) {
        double[][][] corners = new double[FIELDS + 1][FIELDS + 1][];
        for (int i = 0; i <= FIELDS; i++) {
            for (int j = 0; j <= FIELDS; j++) {
                corners[i][j] = new double[] {
                    100_000 + i * SIDE + random.nextInt(SIDE / 2), 400_000 + j * SIDE + random.nextInt(SIDE / 2)
                };
            }
        }
        return corners;
    }

    /** Every field is a polygon of its own, so a municipality's own fields share edges too. */
    private static String geoJson(Random random, double[][][] corners, int[][] owner) {
        return present(owner).stream()
                .map(area -> "{\"properties\": {\"code\": \"" + code(area)
                        + "\"}, \"geometry\": {\"type\": \"MultiPolygon\", \"coordinates\": ["
                        + fields(area, owner)
                                .map(field -> "[[" + ring(random, corners, field / FIELDS, field % FIELDS) + "]]")
                                .collect(Collectors.joining(", "))
                        + "]}}")
                .collect(Collectors.joining(", ", "{\"type\": \"FeatureCollection\", \"features\": [", "]}"));
    }

    private static Stream<Integer> fields(int area, int[][] owner) {
        return IntStream.range(0, FIELDS * FIELDS)
                .filter(field -> owner[field / FIELDS][field % FIELDS] == area)
                .boxed();
    }

    private static String ring(Random random, double[][][] corners, int i, int j) {
        List<String> places = List.of(
                place(random, corners[i][j]),
                place(random, corners[i + 1][j]),
                place(random, corners[i + 1][j + 1]),
                place(random, corners[i][j + 1]));
        return String.join(", ", places) + ", " + places.getFirst();
    }

    private static String place(Random random, double[] corner) {
        return "[" + (corner[0] + ROUNDING * random.nextDouble()) + ", " + (corner[1] + ROUNDING * random.nextDouble())
                + "]";
    }

    private static Set<Integer> present(int[][] owner) {
        return Arrays.stream(owner)
                .flatMapToInt(Arrays::stream)
                .filter(area -> area >= 0)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String code(int area) {
        return area < 0 ? "" : "GM000" + area;
    }

    private static Set<String> neighbours(BroughtBoundaries map) {
        return map.drawing().lines().stream()
                .filter(line -> !line.backward().isEmpty())
                .map(line -> line.forward() + "|" + line.backward())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> neighbours(int[][] owner) {
        Set<String> pairs = new TreeSet<>();
        for (int i = 0; i < FIELDS; i++) {
            for (int j = 0; j < FIELDS; j++) {
                addPair(pairs, owner[i][j], i + 1 < FIELDS ? owner[i + 1][j] : -1);
                addPair(pairs, owner[i][j], j + 1 < FIELDS ? owner[i][j + 1] : -1);
            }
        }
        return pairs;
    }

    private static void addPair(Set<String> pairs, int one, int other) {
        if (one >= 0 && other >= 0 && one != other) {
            pairs.add(code(Math.min(one, other)) + "|" + code(Math.max(one, other)));
        }
    }
}
