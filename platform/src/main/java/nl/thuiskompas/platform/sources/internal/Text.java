package nl.thuiskompas.platform.sources.internal;

/** The same words in Dutch and English. */
record Text(String nl, String en) {}
