package nl.thuiskompas.platform.tables;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.TableSpec.Column;
import nl.thuiskompas.platform.tables.TableSpec.Datatype;
import nl.thuiskompas.platform.tables.TableSpec.Kind;

/** Describes the tables that help to look back: how much went over in a change, and what changed before 2010. */
public final class ChangeTables {
    private static final String EVE = "the day before the change, or counted_on where that is earlier";
    private static final String BEFORE_2010 = "changes of 1831 to 2009";

    public static final TableSpec CHANGE_WEIGHTS = new TableSpec(
            "change-weights",
            Kind.GEOGRAPHY,
            new Words("Woningen aan de vooravond van herindelingen", "Homes on the eve of boundary changes"),
            Optional.of(new Words(
                    "Van elke gemeente die meedeed aan een verandering sinds 2013, ook de gemeente die er al was en er een"
                            + " deel bij kreeg. Hiermee zijn cijfers van nu te verdelen over de gemeenten van toen. Voor"
                            + " 2022 en 2023 zijn het de woningen van eind 2020, omdat latere aantallen ontbreken. Een"
                            + " gemeente die alleen een andere code kreeg staat er niet in.",
                    "Of each municipality that took part in a change since 2013, also of one that stood already and took"
                            + " something in. With these, figures of now can be apportioned to the municipalities of"
                            + " then. For 2022 and 2023 they are the homes at the end of 2020, as later counts are"
                            + " missing. A municipality that was only given another code is not in it.")),
            List.of("date", "municipality"),
            List.of(
                    date(PublicSource.STOCK, EVE),
                    GeographyTables.text(
                            "municipality",
                            PublicSource.STOCK,
                            EVE,
                            "Gemeente",
                            "Municipality",
                            "Code van een gemeente op de dag ervoor.",
                            "Code of a municipality on the day before."),
                    Column.of(
                            "homes",
                            Datatype.INTEGER,
                            PublicSource.STOCK,
                            EVE,
                            new Words("Woningen", "Homes"),
                            new Words("Aantal woningen.", "Number of homes.")),
                    Column.of(
                            "counted_on",
                            Datatype.DATE,
                            PublicSource.STOCK,
                            EVE,
                            new Words("Geteld op", "Counted on"),
                            new Words(
                                    "Laatste 31 december voor de verandering waarvan het aantal bekend is.",
                                    "Last 31 December before the change of which the number is known."))));

    public static final TableSpec EARLIER_CHANGES = new TableSpec(
            "earlier-changes",
            Kind.GEOGRAPHY,
            new Words("Gemeenten die voor 2010 verdwenen", "Municipalities that ended before 2010"),
            Optional.of(new Words(
                    "Om op te zoeken, niet om mee te rekenen: de bron noemt van elke gemeente maar een opvolger, ook als zij"
                            + " werd verdeeld. Elten en Tudderen, die in 1963 naar Duitsland gingen, staan er niet in.",
                    "To look up, not to compute with: the source names only one successor of each municipality, even of"
                            + " those that were divided. Elten and Tudderen, which went to Germany in 1963, are not in"
                            + " it.")),
            List.of("date", "from_code", "to_code"),
            List.of(
                    date(PublicSource.MUNICIPALITIES, BEFORE_2010),
                    GeographyTables.text(
                            "from_code",
                            PublicSource.MUNICIPALITIES,
                            BEFORE_2010,
                            "Was",
                            "Was",
                            "Code ervoor.",
                            "Code before."),
                    GeographyTables.text(
                            "to_code",
                            PublicSource.MUNICIPALITIES,
                            BEFORE_2010,
                            "Werd",
                            "Became",
                            "Code van de ene opvolger die de bron noemt.",
                            "Code of the one successor that the source names.")));

    private ChangeTables() {}

    private static Column date(PublicSource source, String reference) {
        return Column.of(
                "date",
                Datatype.DATE,
                source,
                reference,
                new Words("Datum", "Date"),
                new Words("Eerste dag van de nieuwe situatie.", "First day of the new situation."));
    }
}
