package nl.thuiskompas.platform.files.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.datasets.Dataset;
import nl.thuiskompas.platform.datasets.Dimension;
import nl.thuiskompas.platform.datasets.Origin;
import nl.thuiskompas.platform.datasets.Topic;

/**
 * The shape of a JSON-stat table: how its values lie in a row.
 *
 * @param dimensions all but the one of measures
 * @param topics the measures
 * @param sizes of all, in the order in which the values run
 * @param measure place of the dimension of measures among all; -1 when there is none
 */
record JsonStatHead(JsonStatParts parts, List<Dimension> dimensions, List<Topic> topics, int[] sizes, int measure) {
    /** The most values a table may have. */
    static final long MOST_VALUES = 50_000_000;

    static JsonStatHead of(String file, JsonStatParts parts) {
        int count = parts.ids.size();
        if (count == 0 || !parts.values) {
            throw Trouble.damaged(
                    file,
                    "names no " + (count == 0 ? "dimensions" : "values")
                            + "; a JSON-stat dataset has id, size, dimension and value.");
        }
        if (parts.sizes.size() != count) {
            throw Trouble.damaged(
                    file, "names " + count + " dimensions, but " + parts.sizes.size() + " sizes; the file is damaged.");
        }
        long all = 1;
        int[] sizes = new int[count];
        int measure = -1;
        List<Dimension> dimensions = new ArrayList<>();
        List<Topic> topics = new ArrayList<>();
        List<String> measures = parts.roles.getOrDefault("metric", List.of());
        for (int i = 0; i < count; i++) {
            String id = parts.ids.get(i);
            long size = parts.sizes.get(i);
            if (size < 1 || size > MOST_VALUES || (all *= size) > MOST_VALUES) {
                throw Trouble.damaged(
                        file, "has sizes " + parts.sizes + ", which make no values or more than " + MOST_VALUES + ".");
            }
            sizes[i] = (int) size;
            JsonStatParts.Described described = parts.dimensions.get(id);
            if (described == null) {
                throw Trouble.damaged(file, "names a dimension " + Trouble.shown(id) + ", but does not describe it.");
            }
            List<String> codes = codes(file, id, described, sizes[i]);
            if (measure < 0 && measures.contains(id)) {
                measure = i;
                topics.addAll(topics(described, codes));
            } else {
                dimensions.add(dimension(file, parts, id, described, codes));
            }
        }
        if (dimensions.isEmpty()) {
            throw Trouble.damaged(
                    file, "has no dimension besides that of what is measured; a cell needs at least one.");
        }
        if (topics.isEmpty()) {
            String title = parts.label.isEmpty() ? "value" : parts.label;
            topics.add(new Topic("value", title, "", "", 0, Topic.Type.NUMBER, ""));
        }
        return new JsonStatHead(parts, List.copyOf(dimensions), List.copyOf(topics), sizes, measure);
    }

    /** How many values there are. */
    long count() {
        long all = 1;
        for (int size : sizes) {
            all *= size;
        }
        return all;
    }

    private static List<String> codes(String file, String id, JsonStatParts.Described described, int size) {
        List<String> codes = new ArrayList<>(described.index);
        if (codes.isEmpty() && !described.places.isEmpty()) {
            String[] placed = new String[described.places.size()];
            described.places.forEach((code, place) -> {
                if (place >= placed.length || placed[place.intValue()] != null) {
                    throw Trouble.damaged(
                            file,
                            "dimension " + Trouble.shown(id) + " places " + Trouble.shown(code) + " at " + place
                                    + ", which is beyond its size or taken.");
                }
                placed[place.intValue()] = code;
            });
            codes.addAll(List.of(placed));
        } else if (codes.isEmpty()) {
            codes.addAll(described.labels.keySet());
        }
        if (codes.size() != size) {
            throw Trouble.damaged(
                    file,
                    "dimension " + Trouble.shown(id) + " has " + codes.size() + " codes, but its size is " + size
                            + ".");
        }
        return codes;
    }

    private static List<Topic> topics(JsonStatParts.Described described, List<String> codes) {
        return codes.stream()
                .map(code -> new Topic(
                        code,
                        described.labels.getOrDefault(code, code),
                        "",
                        described.units.getOrDefault(code, ""),
                        described.decimals.getOrDefault(code, 0),
                        Topic.Type.NUMBER,
                        ""))
                .toList();
    }

    private static Dimension dimension(
            String file, JsonStatParts parts, String id, JsonStatParts.Described described, List<String> codes) {
        Dimension.Kind kind = parts.roles.getOrDefault("time", List.of()).contains(id)
                ? Dimension.Kind.PERIOD
                : parts.roles.getOrDefault("geo", List.of()).contains(id)
                        ? Dimension.Kind.REGION
                        : Dimension.Kind.OTHER;
        List<Code> all = new ArrayList<>();
        java.util.Set<String> once = new java.util.HashSet<>();
        for (String code : codes) {
            String stripped = code.strip();
            String ours = kind == Dimension.Kind.PERIOD ? Periods.code(stripped).orElse(stripped) : stripped;
            if (ours.isEmpty() || !once.add(ours)) {
                throw Trouble.damaged(
                        file,
                        "dimension " + Trouble.shown(id) + " has the code \"" + Trouble.shown(code)
                                + "\" twice, or empty.");
            }
            all.add(Code.of(ours, described.labels.getOrDefault(code, ours)));
        }
        return new Dimension(id, kind, described.label.isEmpty() ? id : described.label, "", all, List.of());
    }

    /** The table, with what a mapping says about it in the place of what the file says. */
    Dataset dataset(String name, Optional<MappingFile> said) {
        MappingFile lines = said.orElse(null);
        String title =
                said.map(MappingFile::title).filter(each -> !each.isEmpty()).orElse(parts.label);
        return new Dataset(
                name,
                new Origin(
                        said.map(MappingFile::publisher)
                                .filter(each -> !each.isEmpty())
                                .orElse(parts.source),
                        said.map(MappingFile::table).orElse(""),
                        said.map(MappingFile::licence).orElse(""),
                        said.map(MappingFile::licenceUrl).orElse(""),
                        said.map(MappingFile::url).orElse(""),
                        Optional.ofNullable(lines == null ? null : lines.published())
                                .or(this::updated),
                        said.map(MappingFile::version)
                                .filter(each -> !each.isEmpty())
                                .orElse(parts.updated),
                        said.map(MappingFile::reason).orElse("")),
                title.isEmpty() ? name : title,
                said.map(MappingFile::summary).orElse(""),
                said.map(MappingFile::description)
                        .filter(each -> !each.isEmpty())
                        .orElse(parts.note),
                said.map(MappingFile::language).filter(each -> !each.isEmpty()).orElse("en"),
                described(said.map(MappingFile::dimensions).orElse(Map.of())),
                topics,
                List.of());
    }

    private List<Dimension> described(Map<String, MappingFile.DimensionLines> said) {
        return dimensions.stream()
                .map(each -> {
                    MappingFile.DimensionLines lines = said.get(each.name());
                    return lines == null
                            ? each
                            : new Dimension(
                                    each.name(),
                                    lines.kind().isEmpty()
                                            ? each.kind()
                                            : new CodeBook("the mapping", each.name(), lines).kind(),
                                    lines.title().isEmpty() ? each.title() : lines.title(),
                                    lines.description(),
                                    each.codes(),
                                    each.groups());
                })
                .toList();
    }

    private Optional<LocalDate> updated() {
        try {
            return parts.updated.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(
                            Objects.requireNonNull(parts.updated).substring(0, 10)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
