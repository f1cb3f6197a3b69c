package nl.thuiskompas.platform.sources.internal;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.thuiskompas.engine.geography.Edition;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.platform.tables.RawRow;

/**
 * Finds the code of a name as CBS writes it in tables without codes. It may leave out the apostrophe of 's-Hertogenbosch
 * and add a part of the country, "Rijswijk (ZH.)", or a kind, "Utrecht (gemeente)".
 */
final class NameResolver {
    private static final Pattern ADDITION = Pattern.compile(" \\([^()]*\\)$");

    private final Edition edition;
    private final SortedMap<String, String> codes = new TreeMap<>();

    /** Knows the names that were valid on the day of this edition, and no others. */
    NameResolver(Edition edition) {
        this.edition = edition;
        for (Municipality municipality : edition.municipalities()) {
            String other = codes.put(municipality.name(), municipality.code());
            if (other != null) {
                throw new IllegalArgumentException(municipality.name() + " is the name of both " + other + " and "
                        + municipality.code() + " on " + edition.date());
            }
        }
    }

    /** The code of the name in this field; stops when there is none. */
    String resolve(RawRow row, String field) {
        String name = row.required(field);
        String written = name.startsWith("s-") ? "'" + name : name;
        for (String candidate : List.of(name, written, ADDITION.matcher(written).replaceFirst(""))) {
            String code = codes.get(candidate);
            if (code != null) {
                return code;
            }
        }
        throw row.problem(
                field,
                "'" + name + "' is not the name of a municipality of " + edition.date(),
                "Check the spelling in " + MunicipalityHistory.NAMES_FILE + ", or take the row out when it is no"
                        + " municipality");
    }
}
