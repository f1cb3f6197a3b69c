package nl.thuiskompas.platform.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold between entries. Entries that break a rule are left out, and named. */
final class LedgerChecks {
    private final Map<String, Entry> entries;
    private final List<Relation> relations;
    private final List<LedgerNotice> notices = new ArrayList<>();
    private final Set<String> refused = new HashSet<>();

    /** The entries that stand, and what is wrong with the others. */
    record Checked(Map<String, Entry> entries, List<LedgerNotice> notices) {}

    private LedgerChecks(Map<String, Entry> entries, List<Relation> relations) {
        this.entries = entries;
        this.relations = relations;
    }

    static Checked check(Map<String, Entry> entries, List<Relation> relations) {
        LedgerChecks checks = new LedgerChecks(entries, relations);
        checks.replacements();
        checks.replacementsOfRefused();
        checks.contradictions();
        Map<String, Entry> standing = new LinkedHashMap<>(entries);
        standing.keySet().removeAll(checks.refused);
        return new Checked(standing, checks.notices);
    }

    /** What an entry replaces must exist, be older, and be replaced by one entry only. */
    private void replacements() {
        Map<String, Entry> replaced = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            if (entry.replaces().isEmpty()) {
                continue;
            }
            String name = entry.replaces().get().entry();
            Entry older = entries.get(name);
            if (older == null) {
                refuse("replaces-nothing", entry, "replaces", "replaces " + name + ", which is not in the table");
            } else if (!older.series().equals(entry.series())) {
                refuse("replaces-another-series", entry, "replaces", "replaces " + name + " of another series");
            } else if (!older.region().equals(entry.region())) {
                refuse(
                        "replaces-another-region",
                        entry,
                        "replaces",
                        "is about " + entry.region() + " and replaces " + name + ", which is about " + older.region());
            } else if (!older.group().equals(entry.group())) {
                refuse(
                        "replaces-another-group",
                        entry,
                        "replaces",
                        "is about " + named(entry) + " and replaces " + name + ", which is about " + named(older));
            } else if (!entry.known().isAfter(older.known())) {
                refuse(
                        "replaces-what-is-newer",
                        entry,
                        "replaces",
                        "was known on " + entry.known() + " and replaces " + name + ", known on " + older.known()
                                + "; what replaces a fact must have become known on a later day");
            } else if (replaced.putIfAbsent(name, entry) != null) {
                refuse("replaced-twice", entry, "replaces", "replaces " + name + ", which another entry replaced");
            }
        }
    }

    private static String named(Entry entry) {
        return entry.group().map(group -> "group " + group.id()).orElse("no group");
    }

    /** What replaces an entry that is not used leans on nothing, nor does what replaces it in turn. */
    private void replacementsOfRefused() {
        boolean more = true;
        while (more) {
            more = false;
            for (Entry entry : entries.values()) {
                String replaced = entry.replaces().map(Entry.Replacement::entry).orElse("");
                if (refused.contains(replaced) && !refused.contains(entry.id())) {
                    refuse(
                            "replaces-nothing",
                            entry,
                            "replaces",
                            "replaces " + replaced + ", which is not used itself");
                    more = true;
                }
            }
        }
    }

    private void contradictions() {
        Map<Entry.Subject, List<Entry>> bySubject = new LinkedHashMap<>();
        for (Entry entry : entries.values()) {
            if (!refused.contains(entry.id())) { // What is not used takes nothing else with it.
                bySubject
                        .computeIfAbsent(entry.subject(), s -> new ArrayList<>())
                        .add(entry);
            }
        }
        for (List<Entry> about : bySubject.values()) {
            for (int i = 0; i < about.size(); i++) {
                for (int j = i + 1; j < about.size(); j++) {
                    compare(about.get(i), about.get(j));
                }
            }
        }
    }

    private void compare(Entry one, Entry other) {
        if (linked(one, other) || linked(other, one) || related(one, other)) {
            return;
        }
        String message = one.row() + " (" + one.id() + ") and " + other.row() + " (" + other.id()
                + ") say different things of the same fact (" + one.series().id() + ", " + one.period()
                + "). If one came later and replaces the other, say so in replaces; if both stand, say so in"
                + " relations.csv. Neither is used.";
        for (Entry entry : List.of(one, other)) {
            refused.add(entry.id());
        }
        notices.add(new LedgerNotice(
                "contradictory-entries",
                fileOf(one),
                rowOf(one),
                "",
                message,
                Set.copyOf(List.of(one.id(), other.id(), one.series().id()))));
    }

    /** Whether one comes in the place of the other, perhaps by way of a third. */
    private boolean linked(Entry later, Entry earlier) {
        Entry at = later;
        for (int steps = 0;
                steps < entries.size() && at != null && at.replaces().isPresent();
                steps++) {
            String next = at.replaces().get().entry();
            if (next.equals(earlier.id())) {
                return true;
            }
            at = entries.get(next);
        }
        return false;
    }

    private boolean related(Entry one, Entry other) {
        return relations.stream()
                .anyMatch(r -> (r.entry().equals(one.id()) && r.other().equals(other.id()))
                        || (r.entry().equals(other.id()) && r.other().equals(one.id())));
    }

    private void refuse(String code, Entry entry, String field, String what) {
        refused.add(entry.id());
        notices.add(new LedgerNotice(
                code,
                fileOf(entry),
                rowOf(entry),
                field,
                entry.row() + ", field " + field + ": " + entry.id() + " " + what
                        + ". Mend the name, the region, the group or the date; the entry is not used.",
                Set.copyOf(List.of(entry.id(), entry.series().id()))));
    }

    static String fileOf(Entry entry) {
        return entry.row().substring(0, entry.row().lastIndexOf(", row "));
    }

    static int rowOf(Entry entry) {
        return Integer.parseInt(entry.row().substring(entry.row().lastIndexOf(' ') + 1));
    }
}
