package nl.thuiskompas.platform.sources.internal;

import java.util.List;
import java.util.Optional;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.GeographyTables;
import nl.thuiskompas.platform.tables.PublicSource;
import nl.thuiskompas.platform.tables.TableSpec;
import nl.thuiskompas.platform.tables.TableSpec.Column;
import nl.thuiskompas.platform.tables.TableSpec.Datatype;
import nl.thuiskompas.platform.tables.TableSpec.Kind;

/** Describes the table that says which divisions there are and how sure it is who lies where. */
final class DivisionsTable {
    static final TableSpec DIVISIONS = new TableSpec(
            "divisions",
            Kind.GEOGRAPHY,
            new Words("Indelingen", "Divisions"),
            Optional.of(new Words(
                    "In de volgorde waarin lezers ze tegenkomen. Van twee indelingen ontbreekt nog de lijst van gemeenten.",
                    "In the order in which readers meet them. Of two divisions the list of municipalities is still"
                            + " missing.")),
            List.of("code"),
            List.of(
                    text("code", "Code", "Code", "Vaste naam in adressen.", "Stable name in addresses."),
                    text("one_nl", "Een gebied", "One region", "Nederlands.", "In Dutch."),
                    text("many_nl", "Gebieden", "Regions", "Nederlands.", "In Dutch."),
                    text("one_en", "Een gebied (Engels)", "One region (English)", "Engels.", "In English."),
                    text("many_en", "Gebieden (Engels)", "Regions (English)", "Engels.", "In English."),
                    of(
                            "regions",
                            Datatype.INTEGER,
                            "Aantal gebieden",
                            "Number of regions",
                            "Hoeveel gebieden er zijn.",
                            "How many regions there are."),
                    text(
                            "overlapping",
                            "Overlappend",
                            "Overlapping",
                            "yes als een gemeente in meer dan een gebied mag liggen, anders leeg.",
                            "yes where a municipality may lie in several regions, else empty."),
                    of(
                            "verified_from",
                            Datatype.DATE,
                            "Gecontroleerd vanaf",
                            "Checked from",
                            "Eerste dag waarvoor is gecontroleerd wie waar ligt; leeg als niets is gecontroleerd.",
                            "First day for which it was checked who lies where; empty when nothing was."),
                    of(
                            "verified_until",
                            Datatype.DATE,
                            "Gecontroleerd tot",
                            "Checked until",
                            "Eerste dag waarvoor dat niet meer is gecontroleerd.",
                            "First day for which that was no longer checked."),
                    text(
                            "note_nl",
                            "Toelichting",
                            "Note",
                            "Wat een lezer moet weten, Nederlands.",
                            "What a reader has to know, in Dutch."),
                    text(
                            "note_en",
                            "Toelichting (Engels)",
                            "Note (English)",
                            "Wat een lezer moet weten, Engels.",
                            "What a reader has to know, in English."),
                    text(
                            "alias",
                            "Andere naam",
                            "Other name",
                            "Mag in plaats van de code worden getypt.",
                            "May be typed instead of the code.")));

    private DivisionsTable() {}

    private static Column text(
            String name, String titleNl, String titleEn, String descriptionNl, String descriptionEn) {
        return of(name, Datatype.STRING, titleNl, titleEn, descriptionNl, descriptionEn);
    }

    private static Column of(
            String name,
            Datatype datatype,
            String titleNl,
            String titleEn,
            String descriptionNl,
            String descriptionEn) {
        return Column.of(
                name,
                datatype,
                PublicSource.DIVISIONS,
                GeographyTables.SINCE_2016,
                new Words(titleNl, titleEn),
                new Words(descriptionNl, descriptionEn));
    }
}
