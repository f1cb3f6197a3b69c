package nl.thuiskompas.platform.programme.web;

import java.util.List;
import nl.thuiskompas.platform.frame.Link;

/**
 * A fact as a table shows it.
 *
 * @param states what to know of its value, such as that it is expected
 * @param document what it was taken from
 * @param known since when it was known
 * @param replaced whether something else came in its place
 */
public record FactRow(
        Link link,
        String title,
        String period,
        String value,
        List<String> states,
        String document,
        String known,
        String note,
        boolean replaced) {}
