package nl.thuiskompas.platform.datasets;

import java.util.List;
import java.util.Optional;

/**
 * A table of statistics as its publisher describes it: cells are named by a topic and one code of each dimension.
 *
 * @param id our name of it: small letters, digits and hyphens, such as cbs-84799ned or plan-capacity
 * @param origin who published what, when, and under which licence
 * @param title title, in the language of the source
 * @param summary what it is about, in a sentence or two; may be empty
 * @param description all that the publisher says about it; may be empty
 * @param language language of titles and descriptions, such as nl
 * @param dimensions what divides the cells, in the order of the source
 * @param topics what is measured, in the order of the source
 * @param topicGroups headings above the topics
 * @param synthetic whether all of it was made up, and nothing in it is true of anybody
 * @param fromRecords how it was measured, if it was measured from records
 */
public record Dataset(
        String id,
        Origin origin,
        String title,
        String summary,
        String description,
        String language,
        List<Dimension> dimensions,
        List<Topic> topics,
        List<Group> topicGroups,
        boolean synthetic,
        Optional<FromRecords> fromRecords) {
    /** What an id looks like: it becomes part of addresses and names of folders. */
    public static final String ID = "[a-z0-9]+(?:-[a-z0-9]+)*";

    /** A table that somebody published. */
    public Dataset(
            String id,
            Origin origin,
            String title,
            String summary,
            String description,
            String language,
            List<Dimension> dimensions,
            List<Topic> topics,
            List<Group> topicGroups) {
        this(
                id,
                origin,
                title,
                summary,
                description,
                language,
                dimensions,
                topics,
                topicGroups,
                false,
                Optional.empty());
    }

    public Dataset {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("a dataset cannot be called " + id);
        }
        dimensions = List.copyOf(dimensions);
        topics = List.copyOf(topics);
        topicGroups = List.copyOf(topicGroups);
    }

    /** The same table with another origin. */
    public Dataset from(Origin other) {
        return new Dataset(
                id,
                other,
                title,
                summary,
                description,
                language,
                dimensions,
                topics,
                topicGroups,
                synthetic,
                fromRecords);
    }

    /** The most by which a number of things in it can differ from the true one, because it was protected; 0 for most. */
    public double margin() {
        return fromRecords.map(FromRecords::margin).orElse(0.0);
    }

    /** The dimension of regions, if it has one. */
    public Optional<Dimension> regions() {
        return firstOf(Dimension.Kind.REGION);
    }

    /** The dimension of periods, if it has one. */
    public Optional<Dimension> periods() {
        return firstOf(Dimension.Kind.PERIOD);
    }

    /** The dimension with this name, if there is one. */
    public Optional<Dimension> findDimension(String name) {
        return dimensions.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** The topic with this id, if there is one. */
    public Optional<Topic> findTopic(String topic) {
        return topics.stream().filter(each -> each.id().equals(topic)).findFirst();
    }

    private Optional<Dimension> firstOf(Dimension.Kind kind) {
        return dimensions.stream().filter(each -> each.kind() == kind).findFirst();
    }
}
