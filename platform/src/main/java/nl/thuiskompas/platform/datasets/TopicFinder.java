package nl.thuiskompas.platform.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the topic that somebody names by its code, by its key or by its title. Keys of Statistics Netherlands end in a
 * number that changes from table to table (InBezitWoningcorporatie_42 of 2020 is InBezitWoningcorporatie_43 of 2021), so
 * a name that lasts is a stable code or a title: part of a key is never enough.
 */
public final class TopicFinder {
    /** What stands between the headings and the title of a topic in its full name. */
    public static final String ARROW = " > ";

    private TopicFinder() {}

    /**
     * The topic with this id or this title. Where several topics have the title, the headings above it tell them apart,
     * the highest first: {@code Wonen > Woningen naar eigendom > In bezit woningcorporatie}; headings may be left out
     * from the front. Capitals and spaces around do not matter, except in ids.
     *
     * @return empty when there is none
     * @throws SourceException of kind WRONG_USE when several topics are meant, with the full names of each
     */
    public static Optional<Topic> find(Dataset dataset, String titleOrCode) {
        String asked = titleOrCode.strip();
        Optional<Topic> byId = dataset.findTopic(asked);
        if (byId.isPresent()) {
            return byId;
        }
        String wanted = plain(asked);
        List<Topic> fitting = dataset.topics().stream()
                .filter(topic -> fits(plain(fullName(dataset, topic)), wanted))
                .toList();
        List<Topic> whole = fitting.stream()
                .filter(topic -> plain(fullName(dataset, topic)).equals(wanted))
                .toList();
        List<Topic> meant = whole.size() == 1 ? whole : fitting;
        if (meant.size() > 1) {
            throw new SourceException(
                    SourceException.Kind.WRONG_USE,
                    "\"%s\" means %d topics of %s: %s. Name one of them by its headings or by its code."
                            .formatted(asked, meant.size(), dataset.id(), listed(dataset, meant)));
        }
        return meant.stream().findFirst();
    }

    /** A topic with the headings above it, the highest first, as readers may name it. */
    public static String fullName(Dataset dataset, Topic topic) {
        List<String> path = new ArrayList<>(List.of(topic.title().strip()));
        String group = topic.group();
        // A heading may stand under itself in a damaged description: then the path ends where it began.
        for (int steps = 0; !group.isEmpty() && steps < dataset.topicGroups().size(); steps++) {
            String id = group;
            Optional<Group> heading = dataset.topicGroups().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            heading.ifPresent(found -> path.addFirst(found.title().strip()));
            group = heading.map(Group::parent).orElse("");
        }
        return String.join(ARROW, path);
    }

    private static boolean fits(String fullName, String wanted) {
        return fullName.equals(wanted) || fullName.endsWith(ARROW + wanted);
    }

    private static String plain(String name) {
        return name.strip()
                .replaceAll("\\s*>\\s*", ARROW)
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static String listed(Dataset dataset, List<Topic> topics) {
        return topics.stream()
                .limit(12)
                .map(topic -> fullName(dataset, topic) + " (" + topic.id() + ")")
                .reduce((one, other) -> one + "; " + other)
                .orElse("");
    }
}
