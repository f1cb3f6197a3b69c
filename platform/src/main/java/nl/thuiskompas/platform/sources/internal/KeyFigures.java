package nl.thuiskompas.platform.sources.internal;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.tables.CodeSets;
import nl.thuiskompas.platform.tables.RawFileException;
import tools.jackson.databind.JsonNode;

/**
 * The key figures of one municipality on 1 January 2021 (CBS 85039NED).
 *
 * @param associationShare part of the homes in possession of a housing association, whole percent
 * @param inhabitants persons
 * @param averageHomeValue average value of a home for property tax (WOZ), euros, known in whole thousands
 * @param medianHouseholdWealth wealth of the household in the middle, euros, known in whole hundreds
 */
record KeyFigures(int associationShare, int inhabitants, int averageHomeValue, int medianHouseholdWealth) {
    static final String FILE = "cbs/kwb2021_nl_data.json";

    private static final String SHARE = "Social housing (%)";
    private static final String VALUE = "Avg WOZ value (x€1k)";
    private static final String WEALTH = "Median household wealth (x€1k)";
    private static final int EUROS = 1000;

    /** All municipalities of the edition, by code. */
    static SortedMap<String, KeyFigures> read(RawFolder raw, Edition edition) throws IOException {
        SortedMap<String, KeyFigures> figures = new TreeMap<>();
        for (Map.Entry<String, JsonNode> municipality :
                raw.json(FILE).path("Gemeente").properties()) {
            String code = municipality.getKey();
            JsonNode share = municipality.getValue().path("Housing").path(SHARE);
            JsonNode value = municipality.getValue().path("Housing").path(VALUE);
            JsonNode wealth = municipality.getValue().path("IncomeWealth").path(WEALTH);
            JsonNode inhabitants = municipality.getValue().path("Population");
            figures.put(
                    code,
                    new KeyFigures(
                            whole(share, code + " / Housing / " + SHARE, 100),
                            whole(inhabitants, code + " / Population", Integer.MAX_VALUE),
                            EUROS * whole(value, code + " / Housing / " + VALUE, Integer.MAX_VALUE / EUROS),
                            thousands(wealth, code + " / IncomeWealth / " + WEALTH)));
        }
        SortedSet<String> expected = new TreeSet<>();
        edition.municipalities().stream().map(Municipality::code).forEach(expected::add);
        if (!figures.keySet().equals(expected)) {
            throw RawFileException.inFile(
                    FILE,
                    "the municipalities of " + edition.date() + " do not come out: "
                            + CodeSets.difference(new TreeSet<>(figures.keySet()), expected),
                    "Add the municipalities that are missing");
        }
        return figures;
    }

    /** Thousands of euros with one decimal, in euros; wealth is below 0 where debts outweigh it. */
    private static int thousands(JsonNode node, String member) {
        double tenths = node.isNumber() ? 10 * node.doubleValue() : Double.NaN;
        // A decimal fraction is seldom exact in binary; anything further off is a second decimal.
        if (!(Math.abs(tenths) < 1e6 && Math.abs(tenths - Math.rint(tenths)) < 1e-6)) {
            throw RawFileException.inMember(
                    FILE,
                    member,
                    "is " + (node.isMissingNode() ? "missing" : node)
                            + ", expected thousands of euros with at most one decimal",
                    "Mend the value or fetch the file again");
        }
        return Math.toIntExact(Math.round(tenths)) * (EUROS / 10);
    }

    private static int whole(JsonNode node, String member, int largest) {
        double value = node.isNumber() ? node.doubleValue() : Double.NaN;
        if (!(value >= 0 && value <= largest && value == Math.rint(value))) {
            throw RawFileException.inMember(
                    FILE,
                    member,
                    "is " + (node.isMissingNode() ? "missing" : node) + ", expected a whole number "
                            + (largest > 100 ? "of 0 or more" : "from 0 to " + largest),
                    "Mend the value or fetch the file again");
        }
        return (int) value;
    }
}
