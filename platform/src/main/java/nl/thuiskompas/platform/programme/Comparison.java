package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.language.Words;

/** Two totals of the same thing by different ways, that should agree. */
public record Comparison(String id, String total, String other, Words note) {}
