package nl.thuiskompas.platform.programme;

import nl.thuiskompas.platform.language.Words;

/** What is counted along the chain: flex homes, social rental homes, evictions. */
public record Concept(String id, Words title) {}
