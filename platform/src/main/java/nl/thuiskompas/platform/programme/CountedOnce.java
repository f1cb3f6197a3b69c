package nl.thuiskompas.platform.programme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What facts come to together when each home is counted once. Where parts may overlap, that is a range: at least the
 * largest part, at most the sum.
 *
 * @param total what was added up
 * @param least the least it can be
 * @param most the most it can be
 * @param parts the facts that are in it, in their newest form
 * @param absent names of parts that were not known; the range then says nothing about the whole
 */
public record CountedOnce(Total total, BigDecimal least, BigDecimal most, List<Counted> parts, List<String> absent) {
    public CountedOnce {
        parts = List.copyOf(parts);
        absent = List.copyOf(absent);
    }

    /** A part with what it counts for. */
    public record Counted(Entry entry, Total.Part part, BigDecimal amount) {}

    /** Whether it is one number. */
    public boolean exact() {
        return least.compareTo(most) == 0;
    }

    /** Whether all parts were known. */
    public boolean whole() {
        return absent.isEmpty();
    }

    /** Counts a total as it was known on a day. */
    public static CountedOnce of(Known known, Total total) {
        List<Counted> counted = new ArrayList<>();
        List<String> absent = new ArrayList<>();
        for (Total.Part part : total.parts()) {
            known.entry(part.entry())
                    // A total has no region of its own: it is about the country, and so are its parts.
                    .filter(entry -> entry.amount().isPresent() && entry.national())
                    .ifPresentOrElse(
                            entry -> counted.add(new Counted(
                                    entry,
                                    part,
                                    entry.amount().orElseThrow().multiply(BigDecimal.valueOf(part.times())))),
                            () -> absent.add(part.entry()));
        }
        BigDecimal sum = counted.stream().map(Counted::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal least = total.overlap() == Total.Overlap.ADDITIVE ? sum : largestBlock(counted);
        return new CountedOnce(total, least, sum, counted, absent);
    }

    /** Parts of one block do not overlap each other, so the whole holds at least the largest block. */
    private static BigDecimal largestBlock(List<Counted> counted) {
        Map<String, BigDecimal> blocks = new LinkedHashMap<>();
        for (Counted each : counted) {
            String block = each.part().block().isEmpty()
                    ? "\0" + each.part().entry()
                    : each.part().block();
            blocks.merge(block, each.amount(), BigDecimal::add);
        }
        return blocks.values().stream().max(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
    }
}
