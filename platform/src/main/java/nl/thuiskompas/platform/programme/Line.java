package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.language.Words;

/**
 * A part of the programme: one of the four action lines, the support or the monitoring.
 *
 * @param id its name in addresses
 * @param number its number, empty when it has none
 */
public record Line(String id, String number, Words title) {}
