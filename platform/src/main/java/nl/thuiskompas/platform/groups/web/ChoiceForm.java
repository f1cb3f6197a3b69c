package nl.thuiskompas.platform.groups.web;

import java.util.List;

/**
 * The form in which a region and a year are chosen.
 *
 * @param plain regions that belong to no division: the country
 * @param kinds the other regions, by division
 * @param years the years
 */
public record ChoiceForm(List<Option> plain, List<Kind> kinds, List<Option> years) {
    /** The regions of one division. */
    public record Kind(String title, List<Option> options) {}

    /** Something that can be chosen. */
    public record Option(String value, String label, boolean chosen) {}
}
