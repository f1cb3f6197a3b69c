package nl.thuiskompas.platform.catalogue.internal;

/** The address of something else. */
public record Iri(String address) implements Value {}
