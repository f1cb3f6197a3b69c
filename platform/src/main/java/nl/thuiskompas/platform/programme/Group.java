package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.language.Words;

/** An attention group, as an instrument names it. */
public record Group(String id, Words title) {}
