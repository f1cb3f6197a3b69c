package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;

/**
 * A country of a few real municipalities with the real things that happened to them: renumbered (Groesbeek 2016), a part
 * of the area (Slochteren 2017), merged (Midden-Groningen 2018, Eemsdelta 2021, Weesp in the middle of 2022), divided
 * (Winsum 2019, Haaren 2021).
 */
public final class SmallCountry {
    public static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2023, 12, 31);
    public static final Division COROP = new Division("corop");

    public static final String APPINGEDAM = "GM0003";
    public static final String BEDUM = "GM0005";
    public static final String DELFZIJL = "GM0010";
    public static final String GRONINGEN = "GM0014";
    public static final String HOOGEZAND = "GM0018";
    public static final String LOPPERSUM = "GM0024";
    public static final String MARUM = "GM0025";
    public static final String SLOCHTEREN = "GM0040";
    public static final String WINSUM = "GM0053";
    public static final String GROESBEEK = "GM0241";
    public static final String AMSTERDAM = "GM0363";
    public static final String WEESP = "GM0457";
    public static final String BOXTEL = "GM0757";
    public static final String HAAREN = "GM0788";
    public static final String OISTERWIJK = "GM0824";
    public static final String TILBURG = "GM0855";
    public static final String VUGHT = "GM0865";
    public static final String BERG_EN_DAL = "GM1945";
    public static final String MIDDEN_GRONINGEN = "GM1952";
    public static final String HET_HOGELAND = "GM1966";
    public static final String WESTERKWARTIER = "GM1969";
    public static final String EEMSDELTA = "GM1979";

    /** Addresses of Haaren by the municipality they went to: 881 + 2,308 + 541 + 2,009. */
    public static final long HAAREN_ADDRESSES = 5739;

    private SmallCountry() {}

    /** What its tables say, without weights. */
    public static Register register() {
        return Register.of(FIRST, LAST, municipalities(), changes(), regions(), memberships());
    }

    /** The same country with the homes on the eve of two changes: Eemsdelta and Haaren in 2021. */
    public static Geography weighed() {
        return new Geography(register().weighing(weights()));
    }

    static List<ChangeWeight> weights() {
        LocalDate change = LocalDate.of(2021, 1, 1);
        LocalDate eve = LocalDate.of(2020, 12, 31);
        return List.of(
                new ChangeWeight(change, APPINGEDAM, 6023, eve),
                new ChangeWeight(change, DELFZIJL, 12_278, eve),
                new ChangeWeight(change, LOPPERSUM, 4782, eve),
                new ChangeWeight(change, BOXTEL, 13_461, eve),
                new ChangeWeight(change, HAAREN, 6003, eve),
                new ChangeWeight(change, OISTERWIJK, 11_718, eve),
                new ChangeWeight(change, TILBURG, 101_883, eve),
                new ChangeWeight(change, VUGHT, 11_650, eve));
    }

    public static Geography geography() {
        return new Geography(register());
    }

    static List<Municipality> municipalities() {
        return List.of(
                until("2021-01-01", APPINGEDAM, "Appingedam"),
                until("2019-01-01", BEDUM, "Bedum"),
                until("2021-01-01", DELFZIJL, "Delfzijl"),
                always(GRONINGEN, "Groningen"),
                until("2018-01-01", HOOGEZAND, "Hoogezand-Sappemeer"),
                until("2021-01-01", LOPPERSUM, "Loppersum"),
                until("2019-01-01", MARUM, "Marum"),
                until("2018-01-01", SLOCHTEREN, "Slochteren"),
                until("2019-01-01", WINSUM, "Winsum"),
                until("2016-01-01", GROESBEEK, "Groesbeek"),
                always(AMSTERDAM, "Amsterdam"),
                until("2022-03-24", WEESP, "Weesp"),
                always(BOXTEL, "Boxtel"),
                until("2021-01-01", HAAREN, "Haaren"),
                always(OISTERWIJK, "Oisterwijk"),
                always(TILBURG, "Tilburg"),
                always(VUGHT, "Vught"),
                since("2016-01-01", BERG_EN_DAL, "Berg en Dal"),
                since("2018-01-01", MIDDEN_GRONINGEN, "Midden-Groningen"),
                since("2019-01-01", HET_HOGELAND, "Het Hogeland"),
                since("2019-01-01", WESTERKWARTIER, "Westerkwartier"),
                since("2021-01-01", EEMSDELTA, "Eemsdelta"));
    }

    static List<BoundaryChange> changes() {
        return List.of(
                change("2016-01-01", GROESBEEK, BERG_EN_DAL, Kind.RENUMBERING, 1, 1),
                change("2017-01-01", SLOCHTEREN, GRONINGEN, Kind.BOUNDARY, 341, 6821),
                change("2018-01-01", HOOGEZAND, MIDDEN_GRONINGEN, Kind.MERGER, 1, 1),
                change("2018-01-01", SLOCHTEREN, MIDDEN_GRONINGEN, Kind.MERGER, 1, 1),
                change("2019-01-01", BEDUM, HET_HOGELAND, Kind.MERGER, 1, 1),
                change("2019-01-01", MARUM, WESTERKWARTIER, Kind.MERGER, 1, 1),
                change("2019-01-01", WINSUM, HET_HOGELAND, Kind.SPLIT, 5308, 6040),
                change("2019-01-01", WINSUM, WESTERKWARTIER, Kind.SPLIT, 732, 6040),
                change("2021-01-01", APPINGEDAM, EEMSDELTA, Kind.MERGER, 1, 1),
                change("2021-01-01", DELFZIJL, EEMSDELTA, Kind.MERGER, 1, 1),
                change("2021-01-01", LOPPERSUM, EEMSDELTA, Kind.MERGER, 1, 1),
                change("2021-01-01", HAAREN, BOXTEL, Kind.SPLIT, 881, HAAREN_ADDRESSES),
                change("2021-01-01", HAAREN, OISTERWIJK, Kind.SPLIT, 2308, HAAREN_ADDRESSES),
                change("2021-01-01", HAAREN, TILBURG, Kind.SPLIT, 541, HAAREN_ADDRESSES),
                change("2021-01-01", HAAREN, VUGHT, Kind.SPLIT, 2009, HAAREN_ADDRESSES),
                change("2022-03-24", WEESP, AMSTERDAM, Kind.MERGER, 1, 1));
    }

    /** Given out of order, and with a province that has no municipality here. */
    static Map<Division, List<Region>> regions() {
        return Map.of(
                Division.PROVINCE,
                List.of(
                        new Region("PV30", "Noord-Brabant", Division.PROVINCE),
                        new Region("PV20", "Groningen", Division.PROVINCE),
                        new Region("PV25", "Gelderland", Division.PROVINCE),
                        new Region("PV27", "Noord-Holland", Division.PROVINCE),
                        new Region("PV29", "Zeeland", Division.PROVINCE)),
                COROP,
                List.of(
                        new Region("CR34", "Midden-Noord-Brabant", COROP),
                        new Region("CR35", "Noordoost-Noord-Brabant", COROP)));
    }

    static List<Membership> memberships() {
        List<Membership> all = new ArrayList<>();
        for (Municipality municipality : municipalities()) {
            all.add(member(Division.PROVINCE, municipality.code(), provinceOf(municipality.code())));
        }
        all.add(member(COROP, OISTERWIJK, "CR34"));
        all.add(member(COROP, TILBURG, "CR34"));
        all.add(member(COROP, BOXTEL, "CR35"));
        all.add(member(COROP, HAAREN, "CR35"));
        all.add(member(COROP, VUGHT, "CR35"));
        return all;
    }

    private static String provinceOf(String code) {
        return switch (code) {
            case GROESBEEK, BERG_EN_DAL -> "PV25";
            case AMSTERDAM, WEESP -> "PV27";
            case BOXTEL, HAAREN, OISTERWIJK, TILBURG, VUGHT -> "PV30";
            default -> "PV20";
        };
    }

    static Membership member(Division division, String municipality, String region) {
        return new Membership(division, municipality, region, Validity.ALWAYS);
    }

    static Municipality always(String code, String name) {
        return new Municipality(code, name, Validity.ALWAYS);
    }

    static Municipality since(String day, String code, String name) {
        return new Municipality(code, name, new Validity(LocalDate.parse(day), LocalDate.MAX));
    }

    static Municipality until(String day, String code, String name) {
        return new Municipality(code, name, new Validity(LocalDate.MIN, LocalDate.parse(day)));
    }

    static BoundaryChange change(String day, String from, String to, Kind kind, long part, long of) {
        return new BoundaryChange(LocalDate.parse(day), from, to, kind, Fraction.of(part, of), "test");
    }
}
