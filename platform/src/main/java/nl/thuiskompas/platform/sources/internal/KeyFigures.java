package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.sources.ReferenceBuildException;
import tools.jackson.databind.JsonNode;

/**
 * The key figures of one municipality on 1 January 2021 (CBS 85039NED).
 *
 * @param associationShare part of the homes in possession of a housing association, whole percent
 * @param inhabitants persons
 */
record KeyFigures(int associationShare, int inhabitants) {
    static final String FILE = "cbs/kwb2021_nl_data.json";

    private static final String SHARE = "Social housing (%)";

    /** All municipalities of the edition, by code. */
    static SortedMap<String, KeyFigures> read(RawFolder raw, Edition edition) throws IOException {
        SortedMap<String, KeyFigures> figures = new TreeMap<>();
        for (Map.Entry<String, JsonNode> municipality :
                raw.json(FILE).path("Gemeente").properties()) {
            String code = municipality.getKey();
            JsonNode share = municipality.getValue().path("Housing").path(SHARE);
            JsonNode inhabitants = municipality.getValue().path("Population");
            figures.put(
                    code,
                    new KeyFigures(
                            whole(share, code + " / Housing / " + SHARE, 100),
                            whole(inhabitants, code + " / Population", Integer.MAX_VALUE)));
        }
        SortedSet<String> expected = new TreeSet<>();
        edition.municipalities().stream().map(Municipality::code).forEach(expected::add);
        if (!figures.keySet().equals(expected)) {
            throw ReferenceBuildException.inFile(
                    FILE,
                    "the municipalities of " + edition.date() + " do not come out: "
                            + CodeSets.difference(new TreeSet<>(figures.keySet()), expected),
                    "Add the municipalities that are missing");
        }
        return figures;
    }

    private static int whole(JsonNode node, String member, int largest) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(value >= 0 && value <= largest && value == Math.rint(value))) {
            throw ReferenceBuildException.inMember(
                    FILE,
                    member,
                    "is " + (node.isMissingNode() ? "missing" : node) + ", expected a whole number "
                            + (largest == Integer.MAX_VALUE ? "of 0 or more" : "from 0 to " + largest),
                    "Mend the value or fetch the file again");
        }
        return (int) value;
    }
}
