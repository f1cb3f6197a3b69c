package nl.thuiskompas.platform.records;

import java.util.SequencedMap;
import nl.thuiskompas.engine.microdata.RecordColumn;
import nl.thuiskompas.platform.language.Words;

/**
 * A column that records have.
 *
 * @param column its kind and name
 * @param lowest the lowest number that can be right
 * @param highest the highest number that can be right
 * @param codes for columns of codes what each is called in definitions, such as 2 for association; empty for amounts
 * @param derived whether it follows from other columns when records are prepared, and is not read from files
 * @param title what it is, for readers
 */
public record SchemaColumn(
        RecordColumn column,
        int lowest,
        int highest,
        SequencedMap<Integer, String> codes,
        boolean derived,
        Words title) {}
