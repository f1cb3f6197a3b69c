package nl.thuiskompas.engine.geography;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import nl.thuiskompas.engine.geography.BoundaryChange.Kind;

/**
 * Countries in which anything may have happened between 2010 and 2016: municipalities merge, are divided, lose a part or
 * are given another code, any number of times in a row, and every municipality lies in one of three provinces.
 */
public final class RandomCountry {
    public static final LocalDate FIRST = LocalDate.of(2010, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2016, 12, 31);

    /** One thing that happens; who is concerned is chosen among those who are there and not yet concerned that day. */
    private record Event(int year, Kind kind, int who, boolean newCode, int percent) {}

    private final Map<String, LocalDate> began = new TreeMap<>();
    private final Map<String, LocalDate> ended = new TreeMap<>();
    private final List<BoundaryChange> changes = new ArrayList<>();
    private final TreeSet<String> inUse = new TreeSet<>();
    private final TreeSet<String> concerned = new TreeSet<>();

    private RandomCountry(int size, List<Event> events) {
        for (int i = 0; i < size; i++) {
            begin(LocalDate.MIN);
        }
        for (int year = 2011; year <= 2016; year++) {
            concerned.clear();
            int now = year;
            events.stream().filter(e -> e.year() == now).forEach(this::happen);
        }
    }

    /** Countries of 3 to 8 municipalities to which up to 12 things happen; nobody counted homes. */
    public static Arbitrary<Geography> countries() {
        return plan().map(country -> new Geography(country.register())).withoutEdgeCases();
    }

    private static Arbitrary<RandomCountry> plan() {
        Arbitrary<Event> event = Combinators.combine(
                        Arbitraries.integers().between(2011, 2016),
                        Arbitraries.of(Kind.MERGER, Kind.SPLIT, Kind.BOUNDARY, Kind.RENUMBERING),
                        Arbitraries.integers().between(0, 100),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 99))
                .as(Event::new);
        return Combinators.combine(
                        Arbitraries.integers().between(3, 8), event.list().ofMaxSize(12))
                .as(RandomCountry::new);
    }

    /** The same, with the homes of everybody concerned on the eve of every change. */
    public static Arbitrary<Geography> weighed() {
        return weighedRegister().map(Geography::new);
    }

    private static Arbitrary<Register> weighedRegister() {
        return Combinators.combine(
                        plan(),
                        Arbitraries.integers().between(1, 400_000).list().ofSize(5))
                .as((country, homes) -> {
                    Register register = country.register();
                    List<ChangeWeight> weights = new ArrayList<>();
                    for (BoundaryChange change : register.changes()) {
                        for (String code : List.of(change.from(), change.to())) {
                            LocalDate eve = change.date().minusDays(1);
                            boolean there = register.municipalities().stream()
                                    .anyMatch(m -> m.code().equals(code)
                                            && m.validity().contains(eve));
                            if (there
                                    && weights.stream()
                                            .noneMatch(w -> w.change().equals(change.date())
                                                    && w.municipality().equals(code))) {
                                int counted = homes.get(weights.size() % homes.size());
                                weights.add(new ChangeWeight(change.date(), code, counted, eve));
                            }
                        }
                    }
                    return register.weighing(weights);
                })
                .withoutEdgeCases();
    }

    /** The days on which a property is worth trying. */
    public static Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(2010, 2016).map(year -> LocalDate.of(year, 1, 1));
    }

    private void happen(Event event) {
        List<String> free = new ArrayList<>(inUse);
        free.removeAll(concerned);
        if (free.size() < 3) {
            return;
        }
        LocalDate day = LocalDate.of(event.year(), 1, 1);
        String who = free.get(event.who() % free.size());
        String other = free.get((event.who() + 1) % free.size());
        String third = event.newCode() ? begin(day) : free.get((event.who() + 2) % free.size());
        Fraction part = Fraction.of(event.percent(), 100);
        switch (event.kind()) {
            case MERGER -> {
                goes(day, who, third, Kind.MERGER, Fraction.ONE);
                if (event.newCode()) {
                    goes(day, other, third, Kind.MERGER, Fraction.ONE);
                    end(other, day);
                }
                end(who, day);
            }
            case SPLIT -> {
                goes(day, who, other, Kind.SPLIT, part);
                goes(day, who, third, Kind.SPLIT, Fraction.ONE.minus(part));
                end(who, day);
            }
            case BOUNDARY -> goes(day, who, third, Kind.BOUNDARY, part);
            case SUCCESSION -> throw new IllegalArgumentException("for look-up only");
            case RENUMBERING -> {
                String renamed = event.newCode() ? third : begin(day);
                goes(day, who, renamed, Kind.RENUMBERING, Fraction.ONE);
                end(who, day);
            }
        }
        concerned.addAll(List.of(who, other, third));
    }

    private String begin(LocalDate day) {
        String code = "GM%04d".formatted(began.size() + 1);
        began.put(code, day);
        inUse.add(code);
        concerned.add(code);
        return code;
    }

    private void end(String code, LocalDate day) {
        ended.put(code, day);
        inUse.remove(code);
    }

    private void goes(LocalDate day, String from, String to, Kind kind, Fraction part) {
        changes.add(new BoundaryChange(day, from, to, kind, part, "chance"));
    }

    private Register register() {
        List<Municipality> municipalities = new ArrayList<>();
        List<Membership> memberships = new ArrayList<>();
        began.forEach((code, day) -> {
            Validity validity = new Validity(day, ended.getOrDefault(code, LocalDate.MAX));
            municipalities.add(new Municipality(code, code, validity));
            String province = "PV2" + Integer.parseInt(code.substring(2)) % 3;
            memberships.add(new Membership(Division.PROVINCE, code, province, Validity.ALWAYS));
        });
        List<Region> provinces = List.of(
                new Region("PV20", "Noord", Division.PROVINCE),
                new Region("PV21", "Midden", Division.PROVINCE),
                new Region("PV22", "Zuid", Division.PROVINCE));
        return Register.of(FIRST, LAST, municipalities, changes, Map.of(Division.PROVINCE, provinces), memberships);
    }
}
