package nl.thuiskompas.platform.sources.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.thuiskompas.engine.geography.ChangeWeight;
import nl.thuiskompas.engine.geography.Membership;
import nl.thuiskompas.engine.geography.Municipality;
import nl.thuiskompas.engine.geography.Region;
import nl.thuiskompas.platform.sources.internal.NamedFigures.NamedStock;
import nl.thuiskompas.platform.tables.KnownDivision;

/** Lays facts out as the rows of our tables, in the order of their keys. */
final class TableRows {
    private static final String BLANK = "";

    private TableRows() {}

    static List<List<String>> municipalities(List<Municipality> municipalities) {
        return municipalities.stream()
                .map(m -> List.of(
                        m.code(),
                        m.name(),
                        date(m.validity().from()),
                        date(m.validity().until())))
                .toList();
    }

    static List<List<String>> boundaryChanges(List<BoundaryParts> parts) {
        return parts.stream()
                .map(p -> List.of(
                        p.change().date().toString(),
                        p.change().from(),
                        p.change().to(),
                        RawChange.word(p.change().kind()),
                        number(p.part()),
                        number(p.of()),
                        p.basis()))
                .toList();
    }

    static List<List<String>> regions(List<Region> regions) {
        return regions.stream()
                .sorted(Comparator.comparing((Region r) -> r.division().code()).thenComparing(Region::code))
                .map(r -> List.of(r.division().code(), r.code(), r.name()))
                .toList();
    }

    /** The divisions in the order in which readers meet them, each with the number of its regions. */
    static List<List<String>> divisions(List<Region> regions) {
        return Stream.of(KnownDivision.values())
                .map(known -> List.of(
                        known.division().code(),
                        known.one().nl(),
                        known.many().nl(),
                        known.one().en(),
                        known.many().en(),
                        Integer.toString(known.regions(regions.stream()
                                .filter(region -> region.division().equals(known.division()))
                                .count())),
                        BLANK,
                        known.verifiedFrom().map(LocalDate::toString).orElse(BLANK),
                        known.verifiedUntil().map(LocalDate::toString).orElse(BLANK),
                        known.note().nl(),
                        known.note().en(),
                        known.alias()))
                .toList();
    }

    static List<List<String>> changeWeights(List<ChangeWeight> weights) {
        return weights.stream()
                .map(w -> List.of(
                        w.change().toString(),
                        w.municipality(),
                        Long.toString(w.homes()),
                        w.counted().toString()))
                .toList();
    }

    static List<List<String>> earlierChanges(List<EarlierChange> changes) {
        return changes.stream()
                .map(c -> List.of(c.date().toString(), c.from(), c.to()))
                .toList();
    }

    static List<List<String>> memberships(List<Membership> memberships) {
        return memberships.stream()
                .map(m -> List.of(
                        m.division().code(),
                        m.municipality(),
                        m.region(),
                        date(m.validity().from()),
                        date(m.validity().until())))
                .toList();
    }

    /** Years of the table with codes, and of the one with names those that the first does not have. */
    static List<List<String>> dwellingStock(
            DwellingStock coded, SortedMap<Integer, SortedMap<String, NamedStock>> named) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        for (int year = DwellingStock.FIRST_YEAR; year <= DwellingStock.LAST_YEAR; year++) {
            String period = Integer.toString(year);
            coded.of(year).forEach((code, stock) -> rows.put(code + period, stock(code, period, stock)));
        }
        named.tailMap(DwellingStock.LAST_YEAR + 1)
                .forEach((year, values) -> values.forEach((code, stock) -> rows.put(
                        code + year,
                        List.of(
                                code,
                                Integer.toString(year),
                                Integer.toString(stock.end()),
                                Integer.toString(stock.newConstruction()),
                                BLANK,
                                BLANK,
                                BLANK,
                                BLANK))));
        return List.copyOf(rows.values());
    }

    private static List<String> stock(String code, String period, StockYear stock) {
        Stream<String> counts = Stream.of(
                        stock.end(),
                        stock.newConstruction(),
                        stock.otherAdditions(),
                        stock.demolition(),
                        stock.otherWithdrawals(),
                        stock.correction())
                .map(count -> Integer.toString(count));
        return Stream.concat(Stream.of(code, period), counts).toList();
    }

    static List<List<String>> keyFigures(SortedMap<String, KeyFigures> figures, LocalDate date) {
        List<List<String>> rows = new ArrayList<>();
        figures.forEach((code, figure) -> rows.add(List.of(
                code,
                Integer.toString(date.getYear()),
                Integer.toString(figure.associationShare()),
                Integer.toString(figure.inhabitants()),
                Integer.toString(figure.averageHomeValue()),
                Integer.toString(figure.medianHouseholdWealth()))));
        return rows;
    }

    /** One figure for each municipality and year. */
    static List<List<String>> figures(SortedMap<Integer, SortedMap<String, Integer>> figures) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        figures.forEach((year, values) -> values.forEach((code, figure) ->
                rows.put(code + year, List.of(code, Integer.toString(year), Integer.toString(figure)))));
        return List.copyOf(rows.values());
    }

    /** A day on which something begins or ends; blank when it lies outside what our tables know. */
    private static String date(LocalDate date) {
        return date.equals(LocalDate.MIN) || date.equals(LocalDate.MAX) ? BLANK : date.toString();
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : BLANK;
    }
}
