package nl.thuiskompas.engine.disclosure;

import java.util.List;

/**
 * Shows that a requirement is met: exchanges after which the cell differs by what is required, while every published cell is
 * the same and none is below zero. Whoever sees only the published cells cannot tell that population from the true one.
 *
 * @param requirement what must remain possible
 * @param exchanges together they make the change
 */
public record Certificate(Requirement requirement, List<Exchange> exchanges) {
    public Certificate {
        exchanges = List.copyOf(exchanges);
    }
}
