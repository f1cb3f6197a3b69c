package nl.thuiskompas.platform.datasets;

/**
 * A heading above topics or codes.
 *
 * @param id its name
 * @param title what readers see
 * @param description what the publisher says about it; may be empty
 * @param parent id of the heading it stands under; empty for the highest
 */
public record Group(String id, String title, String description, String parent) {}
