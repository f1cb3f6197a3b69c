package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.thuiskompas.engine.distribution.Limit;
import nl.thuiskompas.engine.distribution.Method;
import nl.thuiskompas.engine.distribution.Participant;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.TaskCell;
import nl.thuiskompas.platform.language.Language;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.workbench.MunicipalityReader.Entry;

/**
 * Reads a problem from JSON, as {@code docs/reference/distribution-problem.md} describes it. Strict: a field that is unknown,
 * of another kind or missing is refused by name, for a limit that is misspelt would otherwise not be kept.
 */
public final class ProblemReader {
    /** Bytes of the largest file that is read: five times what the largest problem needs. */
    public static final int MOST_BYTES = 4 << 20;

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = MunicipalityReader.LONGEST_NAME;

    private final KeySource source;

    /** @param source where the keys of a region come from when the file names one */
    public ProblemReader(KeySource source) {
        this.source = source;
    }

    /** The names of the methods in a file. */
    public static List<String> methods() {
        return Arrays.stream(Method.values()).map(JsonFields::code).toList();
    }

    /** Reads it, or says what is wrong with it. */
    public Reading read(byte[] document) {
        Faults faults = new Faults();
        if (document.length > MOST_BYTES) {
            faults.add("", "too-large", "the problem is larger than the " + (MOST_BYTES >> 20) + " MB that are read");
            return new Reading.Refused(faults.all());
        }
        Fields fields = new Fields("", ExactJson.read(document, faults), faults);
        if (!faults.isEmpty()) {
            return new Reading.Refused(faults.all());
        }
        DistributionProblem problem = new Parts(fields, faults).problem();
        return faults.isEmpty() ? new Reading.Read(problem) : new Reading.Refused(faults.all());
    }

    /** The way of rounding that a file asks for; Webster where it asks for none. */
    static Method method(Fields fields, Faults faults) {
        String name = fields.findText("fairness", LONGEST_NAME).orElse(JsonFields.code(Method.WEBSTER));
        for (Method method : Method.values()) {
            if (JsonFields.code(method).equals(name)) {
                return method;
            }
        }
        faults.add(
                "fairness",
                "unknown",
                "there is no method " + Faults.quoted(name) + "; " + Faults.meant(name, methods()));
        return Method.WEBSTER;
    }

    /** The parts of one file. */
    private final class Parts {
        private final Fields fields;
        private final Faults faults;
        private final List<Limit> limits = new ArrayList<>();
        private final List<String> limitPlaces = new ArrayList<>();
        private final Map<String, String> names = new HashMap<>();

        Parts(Fields fields, Faults faults) {
            this.fields = fields;
            this.faults = faults;
        }

        DistributionProblem problem() {
            fields.only(
                    "$schema",
                    "title",
                    "period",
                    "language",
                    "fairness",
                    "task",
                    "keys",
                    "region",
                    "municipalities",
                    "onlyIn",
                    "swaps");
            fields.findText("$schema", LONGEST_TITLE);
            List<TaskCell> task = task();
            Map<String, BigDecimal> weights =
                    fields.findObject("keys").map(Fields::numbers).orElse(Map.of());
            MunicipalityReader reader = new MunicipalityReader(faults);
            List<Entry> entries =
                    fields.objects("municipalities").stream().map(reader::read).toList();
            Optional<KeyTable> table = fields.findObject("region").flatMap(new RegionReader(source, faults)::read);
            List<Entry> joined = table.map(known -> new RegionReader(source, faults).join(known, entries))
                    .orElse(entries);
            table.ifPresent(known -> keys(known, weights, entries));
            for (Entry entry : joined) {
                limits.addAll(entry.limits());
                limitPlaces.addAll(entry.limitPlaces());
                if (!entry.name().isEmpty()) {
                    names.put(entry.region(), entry.name());
                }
            }
            onlyIn();
            List<Participant> participants = joined.stream()
                    .map(entry -> new Participant(entry.region(), entry.values(), entry.carried()))
                    .toList();
            return new DistributionProblem(
                    fields.findText("title", LONGEST_TITLE).orElse(""),
                    fields.findText("period", LONGEST_NAME).orElse(""),
                    language(),
                    new Problem(participants, task, weights, limits, method(fields, faults)),
                    names,
                    new SwapReader(faults, task, participants).read(fields),
                    table,
                    new Places(joined.stream().map(Entry::place).toList(), limitPlaces));
        }

        private List<TaskCell> task() {
            List<TaskCell> task = new ArrayList<>();
            for (Fields cell : fields.objects("task")) {
                cell.only("category", "size", "households");
                task.add(new TaskCell(
                        named(cell, "category", cell.text("category", LONGEST_NAME)),
                        named(cell, "size", cell.findText("size", LONGEST_NAME).orElse("")),
                        cell.whole("households")));
            }
            return task;
        }

        private String named(Fields cell, String field, String name) {
            if (MunicipalityReader.isTotal(name)) {
                faults.add(
                        cell.at(field),
                        "reserved",
                        "total is the name that limits have for everything together; call it otherwise");
            }
            return name;
        }

        /** A key that is in no table and that nobody has a value for was probably misspelt. */
        private void keys(KeyTable table, Map<String, BigDecimal> weights, List<Entry> entries) {
            Set<String> known = new LinkedHashSet<>(
                    table.keys().stream().map(KeyTable.Key::name).toList());
            entries.forEach(entry -> known.addAll(entry.values().keySet()));
            for (String key : weights.keySet()) {
                if (!known.contains(key)) {
                    faults.add(
                            "keys." + key,
                            "unknown",
                            "there is no key " + Faults.quoted(key) + " for this region; " + Faults.meant(key, known));
                }
            }
        }

        private void onlyIn() {
            fields.findObject("onlyIn").ifPresent(only -> {
                for (String category : only.names()) {
                    limits.add(new Limit.OnlyIn(category, Set.copyOf(only.texts(category, LONGEST_NAME))));
                    limitPlaces.add(only.at(category));
                }
            });
        }

        private Optional<Language> language() {
            Optional<String> given = fields.findText("language", LONGEST_NAME);
            Optional<Language> language = given.flatMap(Language::find);
            if (given.isPresent() && language.isEmpty()) {
                faults.add(
                        "language",
                        "unknown",
                        "answers are written in nl or en, not in " + Faults.quoted(given.get())
                                + "; take one of these");
            }
            return language;
        }
    }
}
