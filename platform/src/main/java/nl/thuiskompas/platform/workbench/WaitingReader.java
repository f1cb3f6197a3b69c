package nl.thuiskompas.platform.workbench;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.thuiskompas.engine.distribution.Refusal;
import nl.thuiskompas.engine.waiting.Place;
import nl.thuiskompas.engine.waiting.Prospect;
import nl.thuiskompas.engine.waiting.Simulation;
import nl.thuiskompas.platform.workbench.MunicipalityReader.Entry;

/**
 * Reads what is expected of a region over years from JSON, as {@code docs/reference/years-of-waiting.md} describes it: as
 * strictly as {@link ProblemReader}.
 */
public final class WaitingReader {
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_NAME = MunicipalityReader.LONGEST_NAME;
    private static final int USUAL_RUNS = 200;
    /** Runs times years times municipalities times categories: some ten seconds of work. */
    private static final long MOST_WORK = 20_000_000;

    private final KeySource source;

    /** @param source where the keys of a region come from when the file names one */
    public WaitingReader(KeySource source) {
        this.source = source;
    }

    /** Reads it, or says what is wrong with it. */
    public WaitingReading read(byte[] document) {
        Faults faults = new Faults();
        if (document.length > ProblemReader.MOST_BYTES) {
            faults.add(
                    "",
                    "too-large",
                    "the file is larger than the " + (ProblemReader.MOST_BYTES >> 20) + " MB that are read");
            return new WaitingReading.Refused(faults.all());
        }
        Fields fields = new Fields("", ExactJson.read(document, faults), faults);
        if (!faults.isEmpty()) {
            return new WaitingReading.Refused(faults.all());
        }
        WaitingProblem problem = new Parts(fields, faults).problem();
        if (faults.isEmpty()) {
            check(problem, faults);
        }
        return faults.isEmpty() ? new WaitingReading.Read(problem) : new WaitingReading.Refused(faults.all());
    }

    private static void check(WaitingProblem problem, Faults faults) {
        Prospect prospect = problem.prospect();
        for (Refusal refusal : prospect.refusals()) {
            faults.add(
                    refusal.field(),
                    refusal.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                    refusal.sentence());
        }
        long work = (long) problem.runs()
                * prospect.years()
                * prospect.places().size()
                * Math.max(1, prospect.categories().size());
        if (faults.isEmpty() && work > MOST_WORK) {
            faults.add(
                    "runs",
                    "too-large",
                    problem.runs() + " runs of this are more than is computed at once; ask for at most "
                            + problem.runs() * MOST_WORK / work);
        }
    }

    /** The parts of one file. */
    private final class Parts {
        private final Fields fields;
        private final Faults faults;
        private int years = 1;

        Parts(Fields fields, Faults faults) {
            this.fields = fields;
            this.faults = faults;
        }

        WaitingProblem problem() {
            fields.only(
                    "title",
                    "firstYear",
                    "years",
                    "fairness",
                    "categories",
                    "keys",
                    "region",
                    "municipalities",
                    "runs",
                    "seed");
            years = between("years", 1, Prospect.MOST_YEARS, 1);
            List<String> categories = fields.texts("categories", LONGEST_NAME);
            Map<String, BigDecimal> weights =
                    fields.findObject("keys").map(Fields::numbers).orElse(Map.of());
            Map<String, Fields> byRegion = new HashMap<>();
            List<Entry> entries = new ArrayList<>();
            for (Fields each : fields.objects("municipalities")) {
                Entry entry = entry(each);
                entries.add(entry);
                byRegion.putIfAbsent(entry.region(), each);
            }
            RegionReader regions = new RegionReader(source, faults);
            List<Entry> joined = fields.findObject("region")
                    .flatMap(regions::read)
                    .map(table -> regions.join(table, entries))
                    .orElse(entries);
            Map<String, String> names = new HashMap<>();
            joined.stream()
                    .filter(entry -> !entry.name().isEmpty())
                    .forEach(entry -> names.put(entry.region(), entry.name()));
            List<Place> places = joined.stream()
                    .map(entry -> place(entry, Optional.ofNullable(byRegion.get(entry.region()))))
                    .toList();
            return new WaitingProblem(
                    fields.findText("title", LONGEST_TITLE).orElse(""),
                    new Prospect(
                            between("firstYear", 2000, 2100, 2000),
                            years,
                            categories,
                            places,
                            weights,
                            ProblemReader.method(fields, faults)),
                    names,
                    fields.has("runs") ? between("runs", 1, Simulation.MOST_RUNS, USUAL_RUNS) : USUAL_RUNS,
                    fields.findWhole("seed").orElse(1));
        }

        private int between(String name, int least, int most, int otherwise) {
            long given = fields.whole(name);
            if (fields.has(name) && (given < least || given > most)) {
                faults.add(
                        name, "out-of-range", given + " cannot be; write a whole number from " + least + " to " + most);
                return otherwise;
            }
            return fields.has(name) ? (int) given : otherwise;
        }

        private Entry entry(Fields each) {
            each.only("region", "name", "values", "waiting", "comingUp", "vacancies", "construction");
            return new Entry(
                    each.path(),
                    each.text("region", LONGEST_NAME),
                    each.findText("name", LONGEST_NAME).orElse(""),
                    each.findObject("values").map(Fields::numbers).orElse(Map.of()),
                    0,
                    List.of(),
                    List.of());
        }

        private Place place(Entry entry, Optional<Fields> given) {
            Map<String, Long> waiting = new LinkedHashMap<>();
            given.flatMap(each -> each.findObject("waiting"))
                    .ifPresent(numbers -> numbers.eachWhole(
                            waiting::put,
                            (category, deeper) -> faults.add(
                                    deeper.path(),
                                    "wrong-kind",
                                    "here stands an object; write a number of households")));
            Map<String, List<Double>> comingUp = new LinkedHashMap<>();
            given.flatMap(each -> each.findObject("comingUp"))
                    .ifPresent(numbers -> numbers.names()
                            .forEach(category -> comingUp.put(
                                    category,
                                    numbers.series(category, years).stream()
                                            .map(BigDecimal::doubleValue)
                                            .toList())));
            return new Place(
                    entry.region(),
                    entry.values(),
                    waiting,
                    comingUp,
                    series(given, "vacancies").stream()
                            .map(BigDecimal::doubleValue)
                            .toList(),
                    series(given, "construction").stream()
                            .map(homes -> whole(entry.place() + ".construction", homes))
                            .toList());
        }

        private List<BigDecimal> series(Optional<Fields> given, String name) {
            return given.filter(each -> each.has(name))
                    .map(each -> each.series(name, years))
                    .orElse(java.util.Collections.nCopies(years, BigDecimal.ZERO));
        }

        private long whole(String place, BigDecimal homes) {
            if (homes.stripTrailingZeros().scale() > 0) {
                faults.add(
                        place, "fractional", "new homes are planned as whole ones; write them without a decimal point");
            }
            return homes.min(BigDecimal.valueOf(Integer.MAX_VALUE))
                    .max(BigDecimal.valueOf(Integer.MIN_VALUE))
                    .longValue();
        }
    }
}
