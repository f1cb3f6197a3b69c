package nl.thuiskompas.platform.odata.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Group;
import nl.thuiskompas.platform.datasets.Topic;

/** The topics of a table with the headings above them in one list, each heading before the first topic below it. */
final class Outline {
    private final Map<String, Group> groups = new HashMap<>();
    private final Set<String> told = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    private Outline() {}

    /**
     * A topic or a heading.
     *
     * @param id its id
     * @param parent id of the heading above it; empty when there is none
     */
    record Line(String id, String parent, Optional<Topic> topic, Optional<Group> group) {}

    static List<Line> of(Dataset dataset) {
        Outline outline = new Outline();
        dataset.topicGroups().forEach(group -> outline.groups.putIfAbsent(group.id(), group));
        int place = dataset.dimensions().size();
        boolean numbered = outline.numbered(place, place + dataset.topics().size());
        for (Topic topic : dataset.topics()) {
            while (numbered && outline.groups.containsKey(Integer.toString(place + outline.lines.size()))) {
                outline.heading(Integer.toString(place + outline.lines.size()));
            }
            outline.heading(topic.group());
            outline.lines.add(new Line(topic.id(), outline.known(topic.group()), Optional.of(topic), Optional.empty()));
        }
        dataset.topicGroups().forEach(group -> outline.heading(group.id()));
        return outline.lines;
    }

    /** Version 3 names headings by their places: what came from there goes back to them. */
    private boolean numbered(int first, int topics) {
        return groups.keySet().stream()
                .allMatch(id -> id.matches("\\d{1,6}")
                        && Integer.parseInt(id) >= first
                        && Integer.parseInt(id) < topics + groups.size());
    }

    private String known(String group) {
        return groups.containsKey(group) ? group : "";
    }

    private void heading(String id) {
        List<Group> above = new ArrayList<>();
        Group group = groups.get(id);
        while (group != null && told.add(group.id())) {
            above.addFirst(group);
            group = groups.get(group.parent());
        }
        above.forEach(
                each -> lines.add(new Line(each.id(), known(each.parent()), Optional.empty(), Optional.of(each))));
    }
}
