package nl.thuiskompas.platform.groups.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.Division;
import nl.thuiskompas.engine.geography.Geography;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Partition;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.datasets.Code;
import nl.thuiskompas.platform.groups.GroupReading;
import nl.thuiskompas.platform.groups.Measured;
import nl.thuiskompas.platform.language.Nearest;
import nl.thuiskompas.platform.language.Numbers;
import nl.thuiskompas.platform.monitor.QuestionException;

/**
 * What a reader can choose on a page of groups, and what was chosen.
 *
 * @param year the year on whose first day it is so
 * @param region code of the region
 * @param names names of all regions that the release has in that year, by code, in its order
 * @param divisions which of these belong to which division; the country, and what no division knows, are in none
 */
record Choices(
        GroupsVisit visit,
        Measured measured,
        int year,
        String region,
        Map<String, String> names,
        Map<Division, Set<String>> divisions) {
    /**
     * Reads what was chosen: without a choice the country and the newest year.
     *
     * @throws QuestionException when there is no such year or region; it names the nearest
     */
    static Choices of(GroupsVisit visit, Measured measured) {
        int year = year(visit, measured);
        Map<String, String> names = new LinkedHashMap<>();
        measured.regions(year).forEach(code -> names.put(code.id(), name(visit, code)));
        return new Choices(visit, measured, year, region(visit, names), names, divisions(visit, year, names));
    }

    private static String name(GroupsVisit visit, Code code) {
        return code.id().equals(Measured.COUNTRY) ? visit.texts().get("groups.country") : code.title();
    }

    private static int year(GroupsVisit visit, Measured measured) {
        String given = visit.choice(GroupsVisit.YEAR);
        List<String> years = measured.years().stream().map(String::valueOf).toList();
        if (given == null) {
            return measured.years().getFirst();
        }
        if (!years.contains(given)) {
            throw new QuestionException(
                    GroupsVisit.YEAR, given, years, Nearest.to(given, years), "nothing was measured of " + given);
        }
        return Integer.parseInt(given);
    }

    private static String region(GroupsVisit visit, Map<String, String> names) {
        String given = visit.choice(GroupsVisit.REGION);
        if (given == null || given.equals(Division.COUNTRY_CODE)) {
            return names.containsKey(Measured.COUNTRY) || names.isEmpty()
                    ? Measured.COUNTRY
                    : names.keySet().iterator().next();
        }
        if (!names.containsKey(given)) {
            // Who types a name means the region of that name.
            Set<String> near = new LinkedHashSet<>();
            for (String name : Nearest.to(given, new LinkedHashSet<>(names.values()))) {
                names.forEach((code, own) -> {
                    if (own.equals(name) && (own.equalsIgnoreCase(given) || !given.matches("[A-Z]{2}\\d+"))) {
                        near.add(code);
                    }
                });
            }
            near.addAll(Nearest.to(given, names.keySet()));
            throw new QuestionException(
                    GroupsVisit.REGION,
                    given,
                    List.of(),
                    near.stream().limit(3).toList(),
                    "nothing was measured of a region " + given);
        }
        return given;
    }

    private static Map<Division, Set<String>> divisions(GroupsVisit visit, int year, Map<String, String> names) {
        Map<Division, Set<String>> divisions = new LinkedHashMap<>();
        for (Division division : order(visit.monitor().geography())) {
            partition(visit, division, year).ifPresent(partition -> {
                Set<String> here = partition.regions().stream()
                        .map(Region::code)
                        .filter(names::containsKey)
                        .collect(Collectors.toCollection(LinkedHashSet::new));
                if (!here.isEmpty()) {
                    divisions.put(division, here);
                }
            });
        }
        return divisions;
    }

    /** Municipalities and provinces first: they are looked for most. */
    private static List<Division> order(Geography geography) {
        List<Division> all = new ArrayList<>(List.of(Division.MUNICIPALITY, Division.PROVINCE));
        geography.divisions().stream()
                .filter(division -> !all.contains(division) && !division.equals(Division.COUNTRY))
                .forEach(all::add);
        return all;
    }

    private static Optional<Partition> partition(GroupsVisit visit, Division division, int year) {
        Geography geography = visit.monitor().geography();
        LocalDate day = LocalDate.of(year, 1, 1);
        boolean known = !day.isBefore(geography.first())
                && !day.isAfter(geography.last())
                && geography.divisions().contains(division);
        return known ? Optional.of(geography.partition(division, day)) : Optional.empty();
    }

    /** The day it is so. */
    LocalDate day() {
        return LocalDate.of(year, 1, 1);
    }

    /** Name of the region, within a sentence. */
    String name() {
        return isCountry() ? visit.texts().get("map.country") : title();
    }

    /** Name of the region, by itself. */
    String title() {
        return names.getOrDefault(region, region);
    }

    boolean isCountry() {
        return region.equals(Measured.COUNTRY);
    }

    /** The division that the region belongs to; empty for the country and for what no division knows. */
    Optional<Division> division() {
        return divisions.entrySet().stream()
                .filter(each -> each.getValue().contains(region))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The regions of a division on the day, with the municipalities in them; empty when they are not known. */
    Optional<Partition> partition(Division division) {
        return partition(visit, division, year);
    }

    /** Codes of the municipalities of a region of a division. */
    Set<String> within(Division division, String code) {
        return partition(division)
                .filter(partition -> partition.indexOf(code) >= 0)
                .map(partition -> partition.municipalitiesOf(partition.indexOf(code)).stream()
                        .map(Municipality::code)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .orElseGet(LinkedHashSet::new);
    }

    /** Whether something became of a municipality in the year before, so that two numbers of it are of two areas. */
    boolean changed(String code) {
        Geography geography = visit.monitor().geography();
        LocalDate before = day().minusYears(1);
        return Stream.concat(geography.changesFrom(code).stream(), geography.changesTo(code).stream())
                .anyMatch(change ->
                        change.date().isAfter(before) && !change.date().isAfter(day()));
    }

    /** What is told of groups here. */
    GroupReading reading() {
        return new GroupReading(measured, region, year);
    }

    /** The form in which another region or year is chosen. */
    ChoiceForm form() {
        Numbers numbers = visit.numbers();
        List<ChoiceForm.Kind> kinds = new ArrayList<>();
        Set<String> left = new LinkedHashSet<>(names.keySet());
        List<ChoiceForm.Option> plain = new ArrayList<>();
        if (left.remove(Measured.COUNTRY)) {
            plain.add(option(Measured.COUNTRY));
        }
        divisions.forEach((division, codes) -> {
            left.removeAll(codes);
            kinds.add(new ChoiceForm.Kind(
                    DivisionTitle.of(visit, division) + " (" + numbers.whole(codes.size()) + ")",
                    codes.stream()
                            .map(this::option)
                            .sorted(Comparator.comparing(ChoiceForm.Option::label))
                            .toList()));
        });
        left.forEach(code -> plain.add(option(code)));
        return new ChoiceForm(
                plain,
                kinds,
                measured.years().stream()
                        .map(each -> new ChoiceForm.Option(String.valueOf(each), visit.firstDayOf(each), each == year))
                        .toList());
    }

    private ChoiceForm.Option option(String code) {
        return new ChoiceForm.Option(code, names.getOrDefault(code, code), code.equals(region));
    }
}
