package nl.thuiskompas.platform.attack.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.engine.disclosure.Exact;
import nl.thuiskompas.platform.attack.AttackException;
import nl.thuiskompas.platform.attack.Finding;
import nl.thuiskompas.platform.protection.ReleaseDescription;
import nl.thuiskompas.platform.protection.ReleasedCell;

/** Reads what releases say about indicators that belong together, in one year, into a {@link Puzzle}. */
final class Intake {
    /** A puzzle of more cells than this does not fit into memory. */
    static final long MOST_CELLS = 20_000_000;

    private final Attacked attacked;
    private final int year;
    private final RegionSpace regions;
    private final Findings findings;
    private final Classes classes = new Classes();
    private final Map<String, List<Classes.Breakdown>> breakdowns = new HashMap<>();
    private final Map<List<String>, Integer> known = new HashMap<>();

    Intake(Attacked attacked, int year, RegionSpace regions, Findings findings) {
        this.attacked = attacked;
        this.year = year;
        this.regions = regions;
        this.findings = findings;
        for (int release = 0; release < attacked.releases().size(); release++) {
            describe(release);
        }
    }

    private void describe(int release) {
        ReleaseDescription description = attacked.releases().get(release).description();
        Map<String, Classes.Breakdown> all = new HashMap<>();
        description
                .breakdowns()
                .forEach(each -> all.put(
                        each.name().code(),
                        new Classes.Breakdown(
                                each.name().code(),
                                each.classes().stream()
                                        .map(ReleaseDescription.Named::code)
                                        .toList())));
        description.year(year).stream()
                .flatMap(each -> each.tables().stream())
                .forEach(table -> breakdowns.put(
                        release + table.code(),
                        table.breakdowns().stream()
                                .map(code -> {
                                    Classes.Breakdown breakdown = all.get(code);
                                    if (breakdown == null) {
                                        throw new AttackException(folder(release) + ": table " + table.code()
                                                + " is broken down by " + code + ", which is not described.");
                                    }
                                    return breakdown;
                                })
                                .toList()));
    }

    private String folder(int release) {
        return attacked.releases().get(release).folder().toString();
    }

    /**
     * Reads.
     *
     * @param indicators codes of those that belong together
     * @param beside which of them are part of others that do not belong to them, and the reverse
     * @param measure count, sum or mean
     */
    Puzzle read(List<String> indicators, List<Kinship> kin, List<PartOf> beside, String measure) {
        for (int release = 0; release < attacked.releases().size(); release++) {
            declare(release, indicators);
        }
        long size = (long) regions.size() * classes.size();
        if (size > MOST_CELLS) {
            throw new AttackException(indicators + " of " + year + " has " + size + " cells together; more than "
                    + MOST_CELLS + " are not attacked at once. Attack fewer releases together.");
        }
        Puzzle puzzle = new Puzzle(regions, classes, kin, !measure.equals("mean"));
        for (int release = 0; release < attacked.releases().size(); release++) {
            int from = release;
            Promise promise = new Promise(attacked.regime(release), measure);
            for (String indicator : shown(release, indicators)) {
                attacked.releases().get(release).cells(year, indicator, cell -> say(puzzle, from, promise, cell));
            }
        }
        puzzle.begin();
        for (int release = 0; release < attacked.releases().size(); release++) {
            // Of perturbed values that would take long and tell little.
            if (attacked.regime(release) instanceof Exact) {
                beside(puzzle, release, indicators, beside);
            }
        }
        return puzzle;
    }

    /** Bounds by what a release publishes of indicators that are part of one of these, or the reverse. */
    private void beside(Puzzle puzzle, int release, List<String> indicators, List<PartOf> pairs) {
        Map<String, List<PartOf>> byOther = new TreeMap<>();
        pairs.forEach(pair -> byOther.computeIfAbsent(
                        indicators.contains(pair.whole()) ? pair.part() : pair.whole(), any -> new ArrayList<>())
                .add(pair));
        byOther.keySet().retainAll(shown(release, List.copyOf(byOther.keySet())));
        if (byOther.isEmpty()) {
            return;
        }
        attacked.releases().get(release).cells(year, byOther.keySet(), said -> {
            int region = regions.place(said.region());
            if (said.status() == ReleasedCell.Status.PUBLISHED && region >= 0) {
                Puzzle.Beside bound = new Puzzle.Beside(said.indicator(), said.value(), release);
                for (PartOf pair : byOther.getOrDefault(said.indicator(), List.of())) {
                    boolean part = said.indicator().equals(pair.part());
                    int combination = classes.find(combination(part ? pair.whole() : pair.part(), release, said));
                    if (combination >= 0 && part) {
                        puzzle.atLeast(puzzle.cell(region, combination), bound);
                    } else if (combination >= 0) {
                        puzzle.atMost(puzzle.cell(region, combination), bound);
                    }
                }
            }
        });
    }

    private Classes.Combination combination(String indicator, int release, ReleasedCell said) {
        List<Classes.Breakdown> by = breakdowns.getOrDefault(release + said.table(), List.of());
        TreeMap<Classes.Breakdown, String> these = new TreeMap<>();
        for (int i = 0; i < by.size(); i++) {
            if (!said.classes().get(i).equals(ReleasedCell.TOTAL)) {
                these.put(by.get(i), said.classes().get(i));
            }
        }
        return new Classes.Combination(indicator, these);
    }

    /** Every combination of classes that a table shows, before anything is read. */
    private void declare(int release, List<String> indicators) {
        attacked.releases().get(release).description().year(year).stream()
                .flatMap(each -> each.tables().stream())
                .forEach(table -> table.indicators().stream()
                        .filter(indicators::contains)
                        .forEach(indicator -> declare(
                                breakdowns.getOrDefault(release + table.code(), List.of()),
                                0,
                                new Classes.Combination(indicator, new TreeMap<>()),
                                table.code(),
                                new ArrayList<>(List.of(release + table.code(), indicator)))));
    }

    private void declare(
            List<Classes.Breakdown> by, int at, Classes.Combination combination, String table, List<String> key) {
        if (at == by.size()) {
            known.put(List.copyOf(key), classes.place(combination, table));
            return;
        }
        key.add(ReleasedCell.TOTAL);
        declare(by, at + 1, combination, table, key);
        for (String code : by.get(at).classes()) {
            TreeMap<Classes.Breakdown, String> more = new TreeMap<>(combination.classes());
            more.put(by.get(at), code);
            key.set(key.size() - 1, code);
            declare(by, at + 1, new Classes.Combination(combination.indicator(), more), table, key);
        }
        key.removeLast();
    }

    private Set<String> shown(int release, List<String> indicators) {
        TreeSet<String> shown = new TreeSet<>();
        attacked.releases().get(release).description().year(year).stream()
                .flatMap(each -> each.tables().stream())
                .forEach(table ->
                        table.indicators().stream().filter(indicators::contains).forEach(shown::add));
        return shown;
    }

    private void say(Puzzle puzzle, int release, Promise promise, ReleasedCell said) {
        List<String> key = new ArrayList<>(said.classes().size() + 2);
        key.add(release + said.table());
        key.add(said.indicator());
        key.addAll(said.classes());
        Integer combination = known.get(key);
        int region = regions.place(said.region());
        if (combination == null || region < 0) {
            throw new AttackException(folder(release) + ": table " + said.table() + " has a cell of " + said.indicator()
                    + " in " + said.region() + " by " + said.classes()
                    + ", which its description does not know. Fetch the release again.");
        }
        int cell = puzzle.cell(region, combination);
        switch (said.status()) {
            case WITHHELD -> {
                puzzle.guardedBy[cell] |= (short) (1 << release);
                if (promise.leastWithheld() > puzzle.low[cell]) {
                    puzzle.low[cell] = promise.leastWithheld();
                }
            }
            case PUBLISHED -> published(puzzle, cell, release, said, promise);
            case NONE -> {
                // Published as nobody: only the exact regime says so of nobody alone.
            }
        }
    }

    private void published(Puzzle puzzle, int cell, int release, ReleasedCell said, Promise promise) {
        double low = Double.isNaN(said.low()) ? said.value() : said.low();
        double high = Double.isNaN(said.high()) ? said.value() : said.high();
        if (low < high) {
            puzzle.guardedBy[cell] |= (short) (1 << release);
        }
        int before = puzzle.saidBy[cell];
        boolean differs = before >= 0 && puzzle.value[cell] != said.value();
        if (low > puzzle.high[cell] || high < puzzle.low[cell]) {
            findings.add(finding(Finding.Kind.CONTRADICTION, puzzle, cell, release, said, promise));
            return;
        }
        puzzle.low[cell] = Math.max(puzzle.low[cell], low);
        puzzle.high[cell] = Math.min(puzzle.high[cell], high);
        if (differs && attacked.regime(before).equals(attacked.regime(release))) {
            findings.add(finding(Finding.Kind.SAID_DIFFERENTLY, puzzle, cell, release, said, promise));
        }
        if (before < 0) {
            puzzle.value[cell] = said.value();
            puzzle.saidBy[cell] = (byte) release;
        }
    }

    private Finding finding(
            Finding.Kind kind, Puzzle puzzle, int cell, int release, ReleasedCell said, Promise promise) {
        int before = Math.max(0, puzzle.saidBy[cell]);
        String first = puzzle.saidBy[cell] < 0
                ? "what was said before bounds it by " + Texts.between(puzzle.low[cell], puzzle.high[cell])
                : Texts.number(puzzle.value[cell]) + " in table "
                        + classes.table(puzzle.combination(cell)) + " of "
                        + attacked.releases().get(before).description().id();
        return new Finding(
                kind,
                attacked.releases().get(release).description().id(),
                year,
                said.indicator(),
                said.table(),
                puzzle.describe(cell),
                puzzle.low[cell],
                puzzle.high[cell],
                promise.words(),
                List.of(
                        first,
                        Texts.number(said.value()) + " in table " + said.table() + " of "
                                + attacked.releases().get(release).description().id()));
    }
}
