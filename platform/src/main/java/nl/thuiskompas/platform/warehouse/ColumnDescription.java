package nl.thuiskompas.platform.warehouse;

import java.util.Optional;
import nl.thuiskompas.platform.language.Words;

/**
 * A column of a table: what it means and where it came from.
 *
 * @param name name within the table, such as end_stock
 * @param datatype type of its values; blanks are allowed
 * @param titles short name for readers
 * @param description what a value means
 * @param source the publication it came from
 * @param referenceDate in words, the date the values are about
 * @param licence address of the licence the values are under
 * @param measurement how values were measured; only columns of observations have it, and not their keys
 */
public record ColumnDescription(
        String name,
        Datatype datatype,
        Words titles,
        Words description,
        SourceDescription source,
        String referenceDate,
        String licence,
        Optional<Measurement> measurement) {
    /** Short name of the licence where the source has that same licence, else its address. */
    public String licenceName() {
        return licence.equals(source.licenceUrl()) ? source.licence() : licence;
    }
}
