package nl.thuiskompas.platform.tables;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.TableSpec.Column;
import nl.thuiskompas.platform.tables.TableSpec.Datatype;
import nl.thuiskompas.platform.tables.TableSpec.Kind;

/** Describes the tables that say which municipalities there were, what became of them and where they lie. */
public final class GeographyTables {
    private static final String SINCE_2010 = "changes of 1 January 2010 to 1 January 2023";
    private static final String SINCE_2012 = "1 January 2012 to 31 December 2024";
    public static final String SINCE_2016 = "1 January of 2016 to 2023; before 2016 by what became of the municipality";

    public static final TableSpec MUNICIPALITIES = new TableSpec(
            "municipalities",
            Kind.GEOGRAPHY,
            new Words("Gemeenten", "Municipalities"),
            Optional.of(new Words(
                    "Een gemeente die een andere code kreeg staat er twee keer in.",
                    "A municipality that was given another code is in it twice.")),
            List.of("code"),
            List.of(
                    text(
                            "code",
                            PublicSource.MUNICIPALITIES,
                            SINCE_2012,
                            "Code",
                            "Code",
                            "Code van CBS, zoals GM0363.",
                            "Code of CBS, such as GM0363."),
                    text(
                            "name",
                            PublicSource.MUNICIPALITIES,
                            SINCE_2012,
                            "Naam",
                            "Name",
                            "Officiële naam.",
                            "Official name."),
                    validFrom(PublicSource.MUNICIPALITIES, SINCE_2012),
                    validUntil(PublicSource.MUNICIPALITIES, SINCE_2012)));

    public static final TableSpec BOUNDARY_CHANGES = new TableSpec(
            "boundary-changes",
            Kind.GEOGRAPHY,
            new Words("Herindelingen", "Boundary changes"),
            Optional.of(new Words(
                    "Een regel per opvolger. Deel = part_homes / of_homes; beide leeg als de hele gemeente overging."
                            + " Haaren (GM0788, 2021) is verdeeld naar adressen, de andere splitsingen naar de"
                            + " beginstand van de opvolgers.",
                    "A row for each successor. Part = part_homes / of_homes; both empty when the whole municipality went"
                            + " over. Haaren (GM0788, 2021) was divided by addresses, the other splits by the begin"
                            + " stock of the successors.")),
            List.of("date", "from_code", "to_code"),
            List.of(
                    Column.of(
                            "date",
                            Datatype.DATE,
                            PublicSource.MUNICIPALITIES,
                            SINCE_2010,
                            new Words("Datum", "Date"),
                            new Words("Eerste dag van de nieuwe situatie.", "First day of the new situation.")),
                    text(
                            "from_code",
                            PublicSource.MUNICIPALITIES,
                            SINCE_2010,
                            "Was",
                            "Was",
                            "Code ervoor.",
                            "Code before."),
                    text(
                            "to_code",
                            PublicSource.MUNICIPALITIES,
                            SINCE_2010,
                            "Werd",
                            "Became",
                            "Code erna.",
                            "Code after."),
                    text(
                            "kind",
                            PublicSource.MUNICIPALITIES,
                            SINCE_2010,
                            "Soort",
                            "Kind",
                            "merger (samenvoeging), split (splitsing), boundary (deel van het gebied) of renumbering"
                                    + " (andere code).",
                            "merger, split, boundary (part of the area) or renumbering (another code)."),
                    homes("part_homes", "Woningen die overgingen", "Homes that went over"),
                    homes("of_homes", "Van zoveel woningen", "Of so many homes"),
                    text(
                            "basis",
                            PublicSource.MUNICIPALITIES,
                            SINCE_2010,
                            "Grondslag",
                            "Basis",
                            "Waar de verandering en het deel vandaan komen, in het Engels.",
                            "Where the change and the part come from.")));

    public static final TableSpec REGIONS = new TableSpec(
            "regions",
            Kind.GEOGRAPHY,
            new Words("Gebieden van tien indelingen", "Regions of ten divisions"),
            Optional.of(new Words(
                    "Namen zijn bekend van provincies, COROP-gebieden, veiligheidsregio's en landsdelen. Een ander gebied"
                            + " heet naar zijn code.",
                    "Names are known of provinces, COROP regions, safety regions and parts of the country. Another region"
                            + " goes by its code.")),
            List.of("division", "code"),
            List.of(
                    division(),
                    text(
                            "code",
                            PublicSource.DIVISIONS,
                            SINCE_2016,
                            "Code",
                            "Code",
                            "Code van CBS, zoals PV27 of CR23.",
                            "Code of CBS, such as PV27 or CR23."),
                    text(
                            "name",
                            PublicSource.DIVISIONS,
                            SINCE_2016,
                            "Naam",
                            "Name",
                            "Naam van het gebied.",
                            "Dutch name of the region.")));

    public static final TableSpec MEMBERSHIPS = new TableSpec(
            "memberships",
            Kind.GEOGRAPHY,
            new Words("Welke gemeente in welk gebied ligt", "Which municipality lies in which region"),
            Optional.of(new Words(
                    "De indelingen van 2016 zijn door elke herindeling meegenomen tot 2023; de tabel met indelingen zegt"
                            + " wat daarvan is gecontroleerd. Gemeenten die voor 2016 verdwenen liggen waar het grootste"
                            + " deel van hun woningen heen ging. Een gemeente kan in geen gebied liggen (nuts3).",
                    "The divisions of 2016 were carried through every change up to 2023; the table of divisions says how"
                            + " much of that was checked. Municipalities that ended before 2016 lie where most of their"
                            + " homes went. A municipality may lie in no region (nuts3).")),
            List.of("division", "municipality", "region", "valid_from"),
            List.of(
                    division(),
                    text(
                            "municipality",
                            PublicSource.DIVISIONS,
                            SINCE_2016,
                            "Gemeente",
                            "Municipality",
                            "Code van de gemeente.",
                            "Code of the municipality."),
                    text(
                            "region",
                            PublicSource.DIVISIONS,
                            SINCE_2016,
                            "Gebied",
                            "Region",
                            "Code van het gebied.",
                            "Code of the region."),
                    validFrom(PublicSource.DIVISIONS, SINCE_2016),
                    validUntil(PublicSource.DIVISIONS, SINCE_2016)));

    private GeographyTables() {}

    /** The border lines of one edition. */
    public static TableSpec boundaries(LocalDate date) {
        return new TableSpec(
                "boundaries-" + date,
                Kind.BOUNDARIES,
                new Words("Gemeentegrenzen op " + date, "Municipal boundaries on " + date),
                Optional.of(new Words(
                        "Vereenvoudigd tot een raster van 25 m; van geen gemeente wijkt de oppervlakte meer dan 0,5 % af."
                                + " Om te tekenen, niet om te meten.",
                        "Simplified to a grid of 25 m; no municipality's area is more than 0.5 % off. To draw with, not to"
                                + " measure.")),
                List.of(),
                List.of(
                        text(
                                "forward",
                                PublicSource.BOUNDARIES,
                                date.toString(),
                                "Met de lijn mee",
                                "Along the line",
                                "Gemeente die rechts van de lijn ligt (noorden boven): haar omtrek loopt met de klok mee.",
                                "Municipality to the right of the line (north up): its outline runs clockwise."),
                        text(
                                "backward",
                                PublicSource.BOUNDARIES,
                                date.toString(),
                                "Tegen de lijn in",
                                "Against the line",
                                "Gemeente die links van de lijn ligt; leeg is buiten (kust of landsgrens).",
                                "Municipality to the left of the line; empty is outside (coast or state border)."),
                        text(
                                "path",
                                PublicSource.BOUNDARIES,
                                date.toString(),
                                "Lijn",
                                "Line",
                                "x y dx dy dx dy …, cellen van 25 m in RD New: x = (rdX - 10000) / 25,"
                                        + " y = (620000 - rdY) / 25.",
                                "x y dx dy dx dy …, cells of 25 m in RD New: x = (rdX - 10000) / 25,"
                                        + " y = (620000 - rdY) / 25.")));
    }

    private static Column division() {
        return text(
                "division",
                PublicSource.DIVISIONS,
                SINCE_2016,
                "Indeling",
                "Division",
                "Code van de indeling, zoals province of corop.",
                "Code of the division, such as province or corop.");
    }

    private static Column homes(String name, String nl, String en) {
        return Column.of(
                name,
                Datatype.INTEGER,
                PublicSource.STOCK,
                "the day before the change",
                new Words(nl, en),
                new Words("Alleen gevuld als een gebied is verdeeld.", "Only filled where an area was divided."));
    }

    private static Column validFrom(PublicSource source, String reference) {
        return Column.of(
                "valid_from",
                Datatype.DATE,
                source,
                reference,
                new Words("Vanaf", "From"),
                new Words(
                        "Eerste dag; leeg als het op 1 januari 2012 al zo was.",
                        "First day; empty when it was so on 1 January 2012."));
    }

    private static Column validUntil(PublicSource source, String reference) {
        return Column.of(
                "valid_until",
                Datatype.DATE,
                source,
                reference,
                new Words("Tot", "Until"),
                new Words(
                        "Eerste dag waarop het niet meer zo was; leeg als het nog zo is.",
                        "First day on which it was no longer so; empty when it still is."));
    }

    static Column text(
            String name,
            PublicSource source,
            String reference,
            String titleNl,
            String titleEn,
            String descriptionNl,
            String descriptionEn) {
        return Column.of(
                name,
                Datatype.STRING,
                source,
                reference,
                new Words(titleNl, titleEn),
                new Words(descriptionNl, descriptionEn));
    }
}
