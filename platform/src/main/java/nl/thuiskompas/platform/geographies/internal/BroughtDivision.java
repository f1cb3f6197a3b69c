package nl.thuiskompas.platform.geographies.internal;

import nl.thuiskompas.platform.language.Words;

/**
 * A division of which somebody brings the list.
 *
 * @param code its stable name
 * @param one what one of its regions is called
 * @param many what they are called together
 */
record BroughtDivision(String code, Words one, Words many) {
    /** The name of its table. */
    String table() {
        return "division-" + code;
    }
}
