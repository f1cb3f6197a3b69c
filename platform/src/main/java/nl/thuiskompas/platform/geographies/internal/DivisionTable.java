package nl.thuiskompas.platform.geographies.internal;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.geographies.DivisionImport.Options;
import nl.thuiskompas.platform.language.Words;
import nl.thuiskompas.platform.tables.BuiltTable;
import nl.thuiskompas.platform.tables.PublicSource;
import nl.thuiskompas.platform.tables.TableSource;
import nl.thuiskompas.platform.tables.TableSpec;
import nl.thuiskompas.platform.tables.TableSpec.Column;
import nl.thuiskompas.platform.tables.TableSpec.Datatype;
import nl.thuiskompas.platform.tables.TableSpec.Kind;

/** The table of a division that somebody brought; every row repeats the words, so that one table says all of it. */
final class DivisionTable {
    private static final String REFERENCE = "as brought";

    private DivisionTable() {}

    /** Where the list came from, as far as it was said. */
    static TableSource source(String file, BroughtDivision division, Options options) {
        String said = options.source().orElse("");
        String licence = options.licence().orElse("niet vermeld (not stated)");
        Words title = isAddress(said) || said.isEmpty()
                ? new Words(division.many().nl() + ", " + file, division.many().en() + ", " + file)
                : new Words(said, said);
        return new BroughtSource(
                "brought-" + division.code(),
                options.publisher().orElse("ingebracht door de gebruiker (brought by the user)"),
                file,
                title,
                licence,
                licenceAddress(licence),
                isAddress(said) ? said : file);
    }

    private static boolean isAddress(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    private static String licenceAddress(String licence) {
        return switch (licence.toUpperCase(Locale.ROOT).replace('-', ' ')) {
            case "CC BY 4.0" -> PublicSource.LICENCE_URL;
            case "CC0", "CC0 1.0" -> "https://creativecommons.org/publicdomain/zero/1.0/";
            default -> licence;
        };
    }

    static BuiltTable of(
            String file,
            BroughtDivision division,
            List<DivisionRow> rows,
            TableSource source,
            boolean overlapping,
            List<Words> warnings) {
        TableSpec spec = new TableSpec(
                division.table(),
                Kind.GEOGRAPHY,
                new Words(
                        division.many().nl() + " (ingebracht)", division.many().en() + " (brought)"),
                Optional.of(note(file, warnings)),
                List.of("region", "municipality", "valid_from"),
                columns(source));
        return BuiltTable.of(
                spec,
                rows.stream()
                        .sorted(Comparator.comparing(DivisionRow::regionCode)
                                .thenComparing(row -> row.municipality().code())
                                .thenComparing(row -> row.days().from()))
                        .map(row -> row(division, row, overlapping))
                        .toList());
    }

    private static Words note(String file, List<Words> warnings) {
        return new Words(
                "Ingebracht uit " + file + "; niet door Thuiskompas gecontroleerd tegen een gepubliceerde lijst."
                        + warnings.stream().map(w -> " " + w.nl()).collect(Collectors.joining()),
                "Brought from " + file + "; not checked by Thuiskompas against a published list."
                        + warnings.stream().map(w -> " " + w.en()).collect(Collectors.joining()));
    }

    private static List<String> row(BroughtDivision division, DivisionRow row, boolean overlapping) {
        return List.of(
                division.code(),
                division.one().nl(),
                division.many().nl(),
                division.one().en(),
                division.many().en(),
                overlapping ? "yes" : "",
                row.regionCode(),
                row.region(),
                row.municipality().code(),
                date(row.days().from()),
                date(row.days().until()));
    }

    private static String date(LocalDate date) {
        return date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX) ? "" : date.toString();
    }

    private static List<Column> columns(TableSource source) {
        return List.of(
                text(source, "division", "Indeling", "Division", "Vaste naam.", "Stable name."),
                text(
                        source,
                        "one_nl",
                        "Een gebied",
                        "A region",
                        "Zoals het in het Nederlands heet.",
                        "What it is called in Dutch."),
                text(
                        source,
                        "many_nl",
                        "Gebieden",
                        "Regions",
                        "Zoals ze in het Nederlands heten.",
                        "What they are called in Dutch."),
                text(
                        source,
                        "one_en",
                        "Een gebied (Engels)",
                        "A region (English)",
                        "Zoals het in het Engels heet.",
                        "What it is called in English."),
                text(
                        source,
                        "many_en",
                        "Gebieden (Engels)",
                        "Regions (English)",
                        "Zoals ze in het Engels heten.",
                        "What they are called in English."),
                text(
                        source,
                        "overlapping",
                        "Overlappend",
                        "Overlapping",
                        "yes als een gemeente in meer gebieden kan liggen.",
                        "yes when a municipality may lie in several regions."),
                text(source, "region", "Gebied", "Region", "Vaste naam van het gebied.", "Stable name of the region."),
                text(source, "region_name", "Naam", "Name", "Naam van het gebied.", "Name of the region."),
                text(
                        source,
                        "municipality",
                        "Gemeente",
                        "Municipality",
                        "Code van CBS, zoals GM0363.",
                        "Code of CBS, such as GM0363."),
                Column.of(
                        "valid_from",
                        Datatype.DATE,
                        source,
                        REFERENCE,
                        new Words("Vanaf", "From"),
                        new Words(
                                "Eerste dag; leeg als die niet vermeld is.",
                                "First day; empty when it was not stated.")),
                Column.of(
                        "valid_until",
                        Datatype.DATE,
                        source,
                        REFERENCE,
                        new Words("Tot", "Until"),
                        new Words(
                                "Eerste dag waarop het niet meer geldt; leeg als het nog geldt.",
                                "First day on which it no longer holds; empty when it still does.")));
    }

    private static Column text(
            TableSource source, String name, String nl, String en, String descriptionNl, String descriptionEn) {
        return Column.of(
                name, Datatype.STRING, source, REFERENCE, new Words(nl, en), new Words(descriptionNl, descriptionEn));
    }
}
