package nl.thuiskompas.platform.programme.web;

import java.util.List;

/**
 * Facts that belong together.
 *
 * @param id its name within the page
 * @param note what to know before reading it; may be empty
 */
public record FactTable(String id, String title, String note, List<FactRow> rows) {}
