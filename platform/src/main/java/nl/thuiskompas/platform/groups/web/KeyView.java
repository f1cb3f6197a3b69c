package nl.thuiskompas.platform.groups.web;

/**
 * A key figure.
 *
 * @param label what it is
 * @param value the number, or why there is none
 * @param spoken whether the value is words rather than a number
 * @param margin how far it can be off; empty when it cannot
 * @param context what it means
 */
public record KeyView(String label, String value, boolean spoken, String margin, String context) {}
