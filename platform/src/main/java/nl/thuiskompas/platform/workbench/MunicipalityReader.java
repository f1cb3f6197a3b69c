package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Scope;

/** Reads one municipality of a problem: its values, what it carries in, and its limits. */
final class MunicipalityReader {
    private static final int LONGEST_CODE = 40;
    static final int LONGEST_NAME = 100;

    private final Faults faults;

    MunicipalityReader(Faults faults) {
        this.faults = faults;
    }

    /**
     * A municipality as it was written.
     *
     * @param place where it stands
     * @param name empty when it has none
     * @param limitPlaces one for each limit
     */
    record Entry(
            String place,
            String region,
            String name,
            Map<String, BigDecimal> values,
            long carried,
            List<Limit> limits,
            List<String> limitPlaces) {}

    /** Something that a scope of a municipality has a number for. */
    @FunctionalInterface
    private interface Scoped {
        void number(Scope scope, String place, long number);
    }

    Entry read(Fields fields) {
        fields.only(
                "region", "name", "values", "atLeast", "atMost", "fixed", "atMostShare", "last", "change", "carried");
        String region = fields.text("region", LONGEST_CODE);
        Entry entry = new Entry(
                fields.path(),
                region,
                fields.findText("name", LONGEST_NAME).orElse(""),
                fields.findObject("values").map(Fields::numbers).orElse(Map.of()),
                fields.findWhole("carried").orElse(0),
                new ArrayList<>(),
                new ArrayList<>());
        scoped(
                fields,
                "atLeast",
                (scope, place, number) -> add(entry, place, new Limit.AtLeast(region, scope, number)));
        scoped(fields, "atMost", (scope, place, number) -> add(entry, place, new Limit.AtMost(region, scope, number)));
        scoped(fields, "fixed", (scope, place, number) -> add(entry, place, new Limit.Fixed(region, scope, number)));
        shares(fields, entry);
        changes(fields, entry);
        return entry;
    }

    private static void add(Entry entry, String place, Limit limit) {
        entry.limits().add(limit);
        entry.limitPlaces().add(place);
    }

    private static void shares(Fields fields, Entry entry) {
        for (Fields share : fields.objects("atMostShare")) {
            share.only("key", "share", "category", "size");
            String category = share.findText("category", LONGEST_NAME).orElse(null);
            String size = share.findText("size", LONGEST_NAME).orElse(null);
            add(
                    entry,
                    share.path(),
                    new Limit.AtMostShare(
                            entry.region(),
                            new Scope(category, size),
                            share.text("key", LONGEST_NAME),
                            share.number("share")));
        }
    }

    /** Each change goes with a number of last period, and the other way round: one alone was probably misspelt. */
    private void changes(Fields fields, Entry entry) {
        Map<Scope, Long> last = new HashMap<>();
        Map<Scope, String> alone = new LinkedHashMap<>();
        scoped(fields, "last", (scope, place, number) -> {
            last.put(scope, number);
            alone.put(scope, place);
        });
        scoped(fields, "change", (scope, place, number) -> {
            Long before = last.get(scope);
            alone.remove(scope);
            if (before == null) {
                faults.add(
                        place,
                        "missing",
                        "a change is counted from last period's number, and that is not there; add it as "
                                + place.replace(".change.", ".last."));
            } else {
                add(entry, place, new Limit.Change(entry.region(), scope, before, number));
            }
        });
        alone.values()
                .forEach(place -> faults.add(
                        place,
                        "missing",
                        "nothing says by how much this may change; add " + place.replace(".last.", ".change.")
                                + ", or leave it out"));
    }

    /** A number for the total, for a category, or for each size of a category. */
    private void scoped(Fields fields, String name, Scoped taken) {
        fields.findObject(name)
                .ifPresent(numbers -> numbers.eachWhole(
                        (category, number) -> taken.number(
                                isTotal(category) ? Scope.TOTAL : Scope.of(category), numbers.at(category), number),
                        (category, sizes) -> sizes.eachWhole(
                                (size, number) -> taken.number(
                                        new Scope(isTotal(category) ? null : category, isTotal(size) ? null : size),
                                        sizes.at(size),
                                        number),
                                (size, deeper) -> faults.add(
                                        deeper.path(),
                                        "wrong-kind",
                                        "a limit is on the total, a category, or a size of a category; write a number"
                                                + " here"))));
    }

    static boolean isTotal(String name) {
        return name.equals("total");
    }
}
