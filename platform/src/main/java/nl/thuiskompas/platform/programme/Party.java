package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.language.Words;

/** Who answers for a measure, sets a target or publishes a document. */
public record Party(String id, Words title) {}
