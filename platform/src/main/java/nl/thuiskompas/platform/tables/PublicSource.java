package nl.thuiskompas.platform.tables;

import nl.thuiskompas.platform.language.Words;

/** The publications that the reference edition is made from. All are open data under CC BY 4.0. */
public enum PublicSource implements TableSource {
    STOCK(
            "81955NED",
            "CBS",
            new Words(
                    "Voorraad woningen en niet-woningen; mutaties, gebruiksfunctie, regio",
                    "Dwellings and non-residential stock; changes, utility function, regions"),
            statline("81955NED")),
    KEY_FIGURES(
            "85039NED",
            "CBS",
            new Words("Kerncijfers wijken en buurten 2021", "Key figures districts and neighbourhoods 2021"),
            statline("85039NED")),
    POPULATION(
            "37230NED",
            "CBS",
            new Words("Bevolkingsontwikkeling; regio per maand", "Population dynamics; month and region"),
            statline("37230NED")),
    SALE_PRICES(
            "83625NED",
            "CBS/Kadaster",
            new Words(
                    "Bestaande koopwoningen; gemiddelde verkoopprijzen, regio",
                    "Existing own homes; average purchase prices, region"),
            statline("83625NED")),
    DIVISIONS(
            "83287NED",
            "CBS",
            new Words("Gebieden in Nederland 2016", "Areas in the Netherlands 2016"),
            statline("83287NED")),
    MUNICIPALITIES(
            "gemeentelijke-indeling",
            "CBS",
            new Words("Gemeentelijke indeling op 1 januari", "Municipalities on 1 January"),
            "https://www.cbs.nl/nl-nl/onze-diensten/methoden/classificaties/overig/gemeentelijke-indelingen-per-jaar"),
    BOUNDARIES(
            "bestuurlijke-grenzen",
            "CBS/Kadaster",
            new Words("Bestuurlijke grenzen", "Administrative boundaries"),
            "https://www.cbs.nl/nl-nl/dossier/nederland-regionaal/geografische-data");

    static final String LICENCE = "CC BY 4.0";
    public static final String LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/";

    private final String table;
    private final String publisher;
    private final Words title;
    private final String url;

    PublicSource(String table, String publisher, Words title, String url) {
        this.table = table;
        this.publisher = publisher;
        this.title = title;
        this.url = url;
    }

    private static String statline(String table) {
        return "https://opendata.cbs.nl/statline/#/CBS/nl/dataset/" + table + "/table";
    }

    /** Stable name of the source in our tables. */
    @Override
    public String id() {
        return "cbs-" + table;
    }

    /** The publisher's name of the table. */
    @Override
    public String table() {
        return table;
    }

    @Override
    public String publisher() {
        return publisher;
    }

    @Override
    public Words title() {
        return title;
    }

    @Override
    public String url() {
        return url;
    }
}
