package nl.thuiskompas.engine.geography;

/**
 * A region of a division.
 *
 * @param code code of Statistics Netherlands where there is one: GM0363, PV27, CR23, NL
 * @param name Dutch name
 * @param division the division it belongs to
 */
public record Region(String code, String name, Division division) {}
