package nl.thuiskompas.engine.disclosure;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * One way in which a population is cut up: into parts of which everybody is in exactly one, and classes that are sets of
 * parts. Municipalities are parts, and the regions of all divisions are classes; age groups are parts, and what is
 * published together is a class.
 *
 * <p>Class 0 is everybody. Classes 1 to the number of parts are the parts by themselves, in the order of their names; after
 * them come the other sets. Two names for the same set are one class: a province and a labour market region that are made
 * of the same municipalities cannot have two figures. The order in which names are handed in makes no difference.
 */
public final class Dimension {
    /** The class of everybody. */
    public static final int ALL = 0;

    private final String name;
    private final List<String> parts;
    private final Map<String, List<String>> madeOf;
    private final int[][] members;
    private final String[] names;
    private final Map<String, Integer> classes;
    private final int[][] classesOf;
    private final boolean[][] contains;

    private Dimension(
            String name,
            List<String> parts,
            Map<String, List<String>> madeOf,
            int[][] members,
            String[] names,
            Map<String, Integer> classes) {
        this.name = name;
        this.parts = parts;
        this.madeOf = madeOf;
        this.members = members;
        this.names = names;
        this.classes = classes;
        this.contains = new boolean[members.length][parts.size()];
        for (int c = 0; c < members.length; c++) {
            for (int part : members[c]) {
                contains[c][part] = true;
            }
        }
        this.classesOf = new int[parts.size()][];
        for (int part = 0; part < parts.size(); part++) {
            int here = part;
            classesOf[part] = IntStream.range(1, members.length)
                    .filter(c -> contains[c][here])
                    .toArray();
        }
    }

    /**
     * A dimension whose classes are its parts and everybody.
     *
     * @throws IllegalArgumentException when there are fewer than two parts
     */
    public static Dimension of(String name, Collection<String> parts) {
        return of(name, parts, Map.of());
    }

    /**
     * A dimension with classes that are sets of parts.
     *
     * @param unions the sets of parts by name; a set that is one part, everybody or a set named before is the same class
     * @throws IllegalArgumentException when there are fewer than two parts, a set is empty or names an unknown part, or a
     *     name is given to two different classes
     */
    public static Dimension of(
            String name, Collection<String> parts, Map<String, ? extends Collection<String>> unions) {
        return of(name, parts, Map.of(), unions);
    }

    /**
     * A dimension whose parts are made of smaller things that no table shows by themselves: provinces of municipalities. The
     * same set of these is the same cell in whatever parts it comes, so that a coarse release and a fine one agree.
     *
     * @param parts for each part what it is made of
     * @param unions the sets of parts by name
     * @throws IllegalArgumentException as {@link #of(String, Collection, Map)}, and when a part is made of nothing
     */
    public static Dimension coarse(
            String name,
            Map<String, ? extends Collection<String>> parts,
            Map<String, ? extends Collection<String>> unions) {
        Map<String, List<String>> madeOf = new HashMap<>();
        parts.forEach((part, of) -> {
            if (of.isEmpty()) {
                throw new IllegalArgumentException("part " + part + " of dimension " + name + " is made of nothing");
            }
            madeOf.put(part, of.stream().sorted().toList());
        });
        return of(name, parts.keySet(), madeOf, unions);
    }

    private static Dimension of(
            String name,
            Collection<String> parts,
            Map<String, List<String>> madeOf,
            Map<String, ? extends Collection<String>> unions) {
        SortedSet<String> sorted = new TreeSet<>(parts);
        if (sorted.size() < 2) {
            throw new IllegalArgumentException("dimension " + name + " has fewer than two parts: " + sorted);
        }
        List<String> order = List.copyOf(sorted);
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        Map<List<Integer>, SortedSet<String>> named = new HashMap<>();
        unions.forEach((union, of) -> {
            if (of.isEmpty()) {
                throw new IllegalArgumentException("class " + union + " of dimension " + name + " has no parts");
            }
            List<Integer> set = of.stream()
                    .map(part -> {
                        Integer place = places.get(part);
                        if (place == null) {
                            throw new IllegalArgumentException("class " + union + " of dimension " + name + " names "
                                    + part + ", which is not one of its parts");
                        }
                        return place;
                    })
                    .distinct()
                    .sorted()
                    .toList();
            named.computeIfAbsent(set, s -> new TreeSet<>()).add(union);
        });
        return of(name, order, madeOf, named);
    }

    private static Dimension of(
            String name,
            List<String> parts,
            Map<String, List<String>> madeOf,
            Map<List<Integer>, SortedSet<String>> named) {
        TreeMap<String, List<Integer>> others = new TreeMap<>();
        named.forEach((set, aliases) -> {
            if (set.size() > 1 && set.size() < parts.size()) {
                others.put(aliases.first(), set);
            }
        });
        int[][] members = new int[1 + parts.size() + others.size()][];
        String[] names = new String[members.length];
        Map<String, Integer> classes = new HashMap<>();
        members[ALL] = IntStream.range(0, parts.size()).toArray();
        names[ALL] = "*";
        for (int part = 0; part < parts.size(); part++) {
            members[1 + part] = new int[] {part};
            names[1 + part] = parts.get(part);
        }
        int next = 1 + parts.size();
        for (Map.Entry<String, List<Integer>> other : others.entrySet()) {
            members[next] =
                    other.getValue().stream().mapToInt(Integer::intValue).toArray();
            names[next++] = other.getKey();
        }
        for (int c = 0; c < members.length; c++) {
            put(name, classes, names[c], c);
            List<Integer> set = Arrays.stream(members[c]).boxed().toList();
            for (String alias : named.getOrDefault(set, new TreeSet<>())) {
                put(name, classes, alias, c);
            }
        }
        return new Dimension(name, parts, Map.copyOf(madeOf), members, names, classes);
    }

    private static void put(String dimension, Map<String, Integer> classes, String name, int place) {
        Integer before = classes.putIfAbsent(name, place);
        if (before != null && before != place) {
            throw new IllegalArgumentException(
                    "dimension " + dimension + " has two different classes with the name " + name);
        }
    }

    /** Its name. */
    public String name() {
        return name;
    }

    /** The parts, in the order of their names. */
    public List<String> parts() {
        return parts;
    }

    /** Number of classes, everybody included. */
    public int size() {
        return members.length;
    }

    /** The first of the names of a class. */
    public String className(int place) {
        return names[place];
    }

    /**
     * The class with this name.
     *
     * @throws IllegalArgumentException when there is none
     */
    public int classOf(String className) {
        Integer place = classes.get(className);
        if (place == null) {
            throw new IllegalArgumentException("dimension " + name + " has no class " + className);
        }
        return place;
    }

    /** The class that is this one part. */
    public static int classOfPart(int part) {
        return 1 + part;
    }

    /** Places of the parts of a class, ascending; do not change it. */
    public int[] partsOf(int place) {
        return members[place];
    }

    /** What a class is made of, down to what no table shows by itself, in the order of the names. */
    public List<String> madeOf(int place) {
        return Arrays.stream(members[place])
                .boxed()
                .flatMap(part -> madeOf.getOrDefault(parts.get(part), List.of(parts.get(part))).stream())
                .sorted()
                .toList();
    }

    /** Whether a part lies in a class. */
    public boolean contains(int place, int part) {
        return contains[place][part];
    }

    /** The classes in which a part lies, without everybody, ascending; do not change it. */
    int[] classesOf(int part) {
        return classesOf[part];
    }

    @Override
    public String toString() {
        return name;
    }
}
