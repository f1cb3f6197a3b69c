package nl.thuiskompas.engine.geography;

/**
 * A municipality under one code. A municipality that was given another code (Groesbeek GM0241, since 2016 Berg en Dal
 * GM1945) is two of these, joined by a {@link BoundaryChange} of the kind renumbering.
 *
 * @param code code of Statistics Netherlands, such as GM0363
 * @param name official name, such as 's-Gravenhage
 * @param validity the days on which the code was in use
 */
public record Municipality(String code, String name, Validity validity) {}
