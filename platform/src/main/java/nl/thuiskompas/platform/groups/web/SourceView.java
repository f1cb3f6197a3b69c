package nl.thuiskompas.platform.groups.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.groups.Protected;

/**
 * Where the figures of a page come from.
 *
 * @param protection how they were protected, in sentences; one for each way, should releases differ
 * @param facts records, release, regime and definitions
 * @param releases the releases of the tables
 * @param notes what was left out, and why
 */
public record SourceView(List<String> protection, Map<String, String> facts, String releases, List<String> notes) {
    static SourceView of(GroupsVisit visit, Telling telling, Measured measured) {
        List<Protected> sources = measured.sources();
        return new SourceView(
                sources.stream().map(telling::regime).distinct().toList(),
                telling.origin(sources),
                sources.stream().map(Protected::release).distinct().collect(Collectors.joining(", ")),
                measured.leftOut().stream()
                        .map(each ->
                                visit.texts().get("groups.leftOut", "table", each.table(), "problem", each.problem()))
                        .toList());
    }
}
