package nl.thuiskompas.platform.catalogue.internal;

/** What can be said of a thing. */
public sealed interface Value permits Iri, Literal, Node {}
