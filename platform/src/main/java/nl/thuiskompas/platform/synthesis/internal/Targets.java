package nl.thuiskompas.platform.synthesis.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import nl.thuiskompas.platform.synthesis.SynthesisException;

/**
 * What was published for the municipalities of 1 January of a year. Homes are those at the end of the year before, carried
 * through the changes of that day. The share of association homes is that of 2021, carried back or forth by homes.
 * Inhabitants are those published for that day, or lie on a line between the two nearest days for which they were.
 */
final class Targets {
    private final Published published;
    private final double scale;

    Targets(Published published, double scale) {
        this.published = published;
        this.scale = scale;
    }

    Places of(int year) {
        Map<String, Published.Stock> before = published.stock().get(year - 1);
        if (before == null) {
            throw new SynthesisException("there are no published numbers of homes for 1 January " + year
                    + ", so no country can be fitted to it; there are for " + years() + ".");
        }
        Map<String, Double> stock = new HashMap<>();
        before.forEach((code, row) -> stock.put(code, (double) row.end()));
        Map<String, Double> homes = published.carry(stock, LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 1, 1));
        Map<String, Double> shares = shares(year, homes);
        Map<String, Double> inhabitants = inhabitants(year);
        Map<String, Double> values = values(year, homes);
        List<String> codes = new ArrayList<>(new TreeSet<>(homes.keySet()));
        int n = codes.size();
        Places places = new Places(
                year,
                new int[n],
                regions(codes),
                new int[n],
                new double[n],
                new double[n],
                new double[n],
                new int[n],
                new int[n],
                new int[n],
                new double[n]);
        for (int i = 0; i < n; i++) {
            String code = codes.get(i);
            double count = homes.getOrDefault(code, 0.0);
            places.codes()[i] = Integer.parseInt(code.substring(2));
            places.values()[i] = (int) Math.round(values.getOrDefault(code, 250_000.0));
            places.publishedStock()[i] = count * scale;
            places.publishedAssociation()[i] = count * scale * shares.getOrDefault(code, 0.0);
            places.publishedInhabitants()[i] = inhabitants.getOrDefault(code, 0.0) * scale;
            places.stock()[i] = (int) Math.max(1, Math.round(places.publishedStock()[i]));
            places.association()[i] = (int) Math.min(places.stock()[i], Math.round(places.publishedAssociation()[i]));
            places.inhabitants()[i] = (int) Math.max(1, Math.round(places.publishedInhabitants()[i]));
            places.towns()[i] = Math.clamp((StrictMath.log(count) - StrictMath.log(4_000)) / StrictMath.log(25), 0, 1);
        }
        return places;
    }

    /** The years that can be made, in words. */
    private String years() {
        TreeSet<Integer> years = new TreeSet<>();
        published.stock().keySet().forEach(year -> years.add(year + 1));
        List<String> words = new ArrayList<>();
        int from = years.first();
        for (int year : years) {
            if (!years.contains(year + 1)) {
                words.add(from == year ? String.valueOf(year) : from + " to " + year);
                from = java.util.Objects.requireNonNullElse(years.higher(year), year);
            }
        }
        return String.join(" and ", words);
    }

    private int[] regions(List<String> codes) {
        Map<String, Integer> numbers = new TreeMap<>();
        published.regions().values().forEach(region -> numbers.putIfAbsent(region, numbers.size()));
        return codes.stream()
                .mapToInt(code -> numbers.getOrDefault(published.regions().getOrDefault(code, ""), -1))
                .toArray();
    }

    private Map<String, Double> shares(int year, Map<String, Double> homes) {
        return keyFigures(year, homes, key -> key.associationPercent() / 100.0);
    }

    private Map<String, Double> values(int year, Map<String, Double> homes) {
        return keyFigures(year, homes, Published.Key::homeValue);
    }

    /** An average of 2021, for the municipalities of another date: weighed by homes, of those they came to be or were. */
    private Map<String, Double> keyFigures(
            int year, Map<String, Double> homes, java.util.function.ToDoubleFunction<Published.Key> figure) {
        LocalDate key = LocalDate.of(Published.KEY_YEAR, 1, 1);
        LocalDate day = LocalDate.of(year, 1, 1);
        Map<String, Double> averages = new HashMap<>();
        if (year <= Published.KEY_YEAR) {
            for (String code : homes.keySet()) {
                Map<String, Double> became = published.carry(Map.of(code, 1.0), day, key);
                double sum = 0;
                for (Map.Entry<String, Double> part : became.entrySet()) {
                    sum += part.getValue() * ofKey(part.getKey(), figure);
                }
                averages.put(code, sum);
            }
            return averages;
        }
        Map<String, Double> weights = new HashMap<>();
        published
                .stock()
                .getOrDefault(Published.KEY_YEAR - 1, Map.of())
                .forEach((code, row) -> weights.put(code, (double) row.end()));
        Map<String, Double> then = published.carry(weights, LocalDate.of(Published.KEY_YEAR - 1, 12, 31), key);
        Map<String, Double> sums = new HashMap<>();
        then.forEach((code, weight) -> sums.put(code, weight * ofKey(code, figure)));
        Map<String, Double> above = published.carry(sums, key, day);
        Map<String, Double> below = published.carry(then, key, day);
        above.forEach((code, sum) -> averages.put(code, sum / below.getOrDefault(code, 1.0)));
        return averages;
    }

    private double ofKey(String code, java.util.function.ToDoubleFunction<Published.Key> figure) {
        Published.Key key = published.key().get(code);
        return key == null ? 0 : figure.applyAsDouble(key);
    }

    private Map<String, Double> inhabitants(int year) {
        if (year == Published.KEY_YEAR) {
            Map<String, Double> exact = new HashMap<>();
            published.key().forEach((code, key) -> exact.put(code, (double) key.inhabitants()));
            return exact;
        }
        Integer earlier = published.inhabitants().floorKey(year - 1);
        Integer later = published.inhabitants().ceilingKey(year - 1);
        if (earlier == null || later == null) {
            throw new SynthesisException("there are no published numbers of inhabitants around 1 January " + year
                    + ", so no country can be fitted to it.");
        }
        LocalDate day = LocalDate.of(year, 1, 1);
        Map<String, Double> start = published.inhabitants().getOrDefault(earlier, Map.of());
        Map<String, Double> now = published.carry(start, LocalDate.of(earlier, 12, 31), day);
        if (later.equals(earlier)) {
            return now;
        }
        LocalDate end = LocalDate.of(later, 12, 31);
        Map<String, Double> grown = published.inhabitants().getOrDefault(later, Map.of());
        Map<String, Double> same = published.carry(start, LocalDate.of(earlier, 12, 31), end);
        double way = (double) (year - 1 - earlier) / (later - earlier);
        Map<String, Double> between = new HashMap<>();
        for (Map.Entry<String, Double> each : now.entrySet()) {
            double growth = 0;
            for (Map.Entry<String, Double> part :
                    published.carry(Map.of(each.getKey(), 1.0), day, end).entrySet()) {
                double from = same.getOrDefault(part.getKey(), 0.0);
                growth += part.getValue() * (from > 0 ? grown.getOrDefault(part.getKey(), from) / from : 1);
            }
            between.put(each.getKey(), each.getValue() * (1 + way * (growth - 1)));
        }
        return between;
    }
}
