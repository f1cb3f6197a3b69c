package nl.thuiskompas.platform.sources.internal;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.PublicSource;
import nl.thuiskompas.platform.tables.TableSpec;
import nl.thuiskompas.platform.tables.TableSpec.Column;
import nl.thuiskompas.platform.tables.TableSpec.Datatype;
import nl.thuiskompas.platform.tables.TableSpec.Kind;
import nl.thuiskompas.platform.tables.TableSpec.Observed;
import nl.thuiskompas.platform.tables.TableSpec.Timing;

/** Describes the tables with figures per municipality. */
final class ObservationTables {
    private static final List<String> KEY = List.of("municipality", "period");
    private static final Observed HOMES_AT_END = new Observed("homes", Timing.END_OF_DAY, 0);
    private static final Observed HOMES_IN_YEAR = new Observed("homes", Timing.DURING_YEAR, 0);
    private static final String EUROS = "euros";
    private static final String YEAR_END = "31 December of the period";
    private static final String DURING = "1 January to 31 December of the period";
    private static final String START_OF_2021 = "1 January 2021";

    static final TableSpec DWELLING_STOCK = new TableSpec(
            "dwelling-stock",
            Kind.OBSERVATIONS,
            new Words("Woningvoorraad en de veranderingen daarin", "Dwelling stock and what changed it"),
            Optional.of(new Words(
                    "Van 2024 zijn alleen eindstand en nieuwbouw opgenomen. GM1921 kreeg op 1 juni 2015 de code GM1940:"
                            + " heel 2015 staat onder GM1940. Bij enkele gemeenten wijkt de eindstand van CBS een paar"
                            + " woningen af van de som van de veranderingen.",
                    "Of 2024 only end stock and new construction are given. GM1921 became GM1940 on 1 June 2015: all of"
                            + " 2015 stands under GM1940. For a few municipalities the end stock of CBS is some homes"
                            + " off the sum of the changes.")),
            KEY,
            List.of(
                    municipality(PublicSource.STOCK, YEAR_END),
                    period(PublicSource.STOCK, YEAR_END),
                    Column.observed(
                            "end_stock",
                            PublicSource.STOCK,
                            HOMES_AT_END,
                            YEAR_END,
                            new Words("Woningen aan het einde van het jaar", "Homes at the end of the year"),
                            new Words(
                                    "Woningen op 31 december; ook de stand op 1 januari van het volgende jaar.",
                                    "Homes on 31 December; also the stock on 1 January of the next year.")),
                    flow(
                            "new_construction",
                            new Words("Nieuwbouw", "New construction"),
                            new Words("Woningen die nieuw zijn gebouwd.", "Homes that were newly built.")),
                    flow(
                            "other_additions",
                            new Words("Overige toevoegingen", "Other additions"),
                            new Words(
                                    "Woningen die er anders dan door nieuwbouw bij kwamen, zoals door splitsing.",
                                    "Homes added other than by new construction, such as by division.")),
                    flow(
                            "demolition",
                            new Words("Sloop", "Demolition"),
                            new Words("Woningen die zijn gesloopt.", "Homes that were demolished.")),
                    flow(
                            "other_withdrawals",
                            new Words("Overige onttrekkingen", "Other withdrawals"),
                            new Words(
                                    "Woningen die er anders dan door sloop af gingen, zoals door samenvoeging.",
                                    "Homes taken off other than by demolition, such as by joining two.")),
                    flow(
                            "correction",
                            new Words("Correctie", "Correction"),
                            new Words(
                                    "Administratieve correctie van CBS; kan onder 0 zijn.",
                                    "Administrative correction by CBS; may be below 0."))));

    static final TableSpec KEY_FIGURES = new TableSpec(
            "key-figures",
            Kind.OBSERVATIONS,
            new Words("Kerncijfers van gemeenten 2021", "Key figures of municipalities 2021"),
            Optional.of(
                    new Words(
                            "Op de gemeenten van 1 januari 2021. Het aandeel is een heel percentage, en zegt wie de woning bezit:"
                                    + " niets over de huur. Wat CBS in duizenden euro's geeft, staat hier in euro's.",
                            "On the municipalities of 1 January 2021. The share is a whole percentage, and says who owns the"
                                    + " home: nothing of the rent. What CBS gives in thousands of euros stands here in euros.")),
            KEY,
            List.of(
                    municipality(PublicSource.KEY_FIGURES, START_OF_2021),
                    period(PublicSource.KEY_FIGURES, START_OF_2021),
                    Column.observed(
                            "association_share",
                            PublicSource.KEY_FIGURES,
                            new Observed("percent", Timing.START_OF_DAY, 0.5),
                            START_OF_2021,
                            new Words("In bezit van een woningcorporatie", "In possession of a housing association"),
                            new Words(
                                    "Deel van de woningen in bezit van een woningcorporatie, in hele procenten.",
                                    "Part of the homes in possession of a housing association, in whole percent.")),
                    Column.observed(
                            "inhabitants",
                            PublicSource.KEY_FIGURES,
                            new Observed("persons", Timing.START_OF_DAY, 0),
                            START_OF_2021,
                            new Words("Inwoners", "Inhabitants"),
                            new Words("Inwoners op 1 januari.", "Inhabitants on 1 January.")),
                    Column.observed(
                            "average_home_value",
                            PublicSource.KEY_FIGURES,
                            new Observed(EUROS, Timing.START_OF_DAY, 500),
                            START_OF_2021,
                            new Words("Gemiddelde WOZ-waarde", "Average home value (WOZ)"),
                            new Words(
                                    "Gemiddelde WOZ-waarde van een woning, bekend in hele duizenden euro's.",
                                    "Average value of a home for property tax (WOZ), known in whole thousands of"
                                            + " euros.")),
                    Column.observed(
                            "median_household_wealth",
                            PublicSource.KEY_FIGURES,
                            new Observed(EUROS, Timing.START_OF_DAY, 50),
                            START_OF_2021,
                            new Words("Mediaan vermogen van huishoudens", "Median household wealth"),
                            new Words(
                                    "Vermogen van het huishouden in het midden: de ene helft heeft meer, de andere minder."
                                            + " Bekend in hele honderden euro's.",
                                    "Wealth of the household in the middle: one half has more, the other less. Known in"
                                            + " whole hundreds of euros."))));

    static final TableSpec POPULATION = new TableSpec(
            "population",
            Kind.OBSERVATIONS,
            new Words("Bevolking", "Population"),
            Optional.of(new Words(
                    "CBS publiceert deze tabel met namen; de codes zijn die van de gemeenten op 31 december.",
                    "CBS publishes this table with names; the codes are those of the municipalities of 31 December.")),
            KEY,
            List.of(
                    municipality(PublicSource.POPULATION, YEAR_END),
                    period(PublicSource.POPULATION, YEAR_END),
                    Column.observed(
                            "inhabitants",
                            PublicSource.POPULATION,
                            new Observed("persons", Timing.END_OF_DAY, 0),
                            YEAR_END,
                            new Words("Inwoners aan het einde van het jaar", "Inhabitants at the end of the year"),
                            new Words("Inwoners op 31 december.", "Inhabitants on 31 December."))));

    static final TableSpec SALE_PRICES = new TableSpec(
            "sale-prices",
            Kind.OBSERVATIONS,
            new Words("Gemiddelde verkoopprijs van bestaande koopwoningen", "Average sale price of existing homes"),
            Optional.of(new Words(
                    "Hoeveel woningen zijn verkocht staat er niet bij: zonder die aantallen is van verschillende gemeenten"
                            + " samen geen gemiddelde te maken. CBS publiceert deze tabel met namen; de codes zijn die"
                            + " van de gemeenten op 31 december.",
                    "How many homes were sold is not given: without those numbers no average can be made of several"
                            + " municipalities together. CBS publishes this table with names; the codes are those of the"
                            + " municipalities of 31 December.")),
            KEY,
            List.of(
                    municipality(PublicSource.SALE_PRICES, DURING),
                    period(PublicSource.SALE_PRICES, DURING),
                    Column.observed(
                            "average_sale_price",
                            PublicSource.SALE_PRICES,
                            new Observed(EUROS, Timing.DURING_YEAR, 0.5),
                            DURING,
                            new Words("Gemiddelde verkoopprijs", "Average sale price"),
                            new Words(
                                    "Gemiddelde prijs in euro's van de bestaande koopwoningen die in het jaar zijn"
                                            + " verkocht.",
                                    "Average price in euros of the existing owner-occupied homes that were sold in the"
                                            + " year."))));

    private ObservationTables() {}

    private static Column flow(String name, Words title, Words description) {
        return Column.observed(name, PublicSource.STOCK, HOMES_IN_YEAR, DURING, title, description);
    }

    private static Column municipality(PublicSource source, String reference) {
        return Column.of(
                "municipality",
                Datatype.STRING,
                source,
                reference,
                new Words("Gemeente", "Municipality"),
                new Words("Code van CBS, zoals GM0363.", "Code of CBS, such as GM0363."));
    }

    private static Column period(PublicSource source, String reference) {
        return Column.of(
                "period",
                Datatype.STRING,
                source,
                reference,
                new Words("Jaar", "Year"),
                new Words("Jaar waarover de cijfers gaan.", "Year that the figures are of."));
    }
}
