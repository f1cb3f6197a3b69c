package nl.thuiskompas.platform.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * Of facts about periods that overlap, those that can be added up without counting a day twice: together they cover as
 * many days as can be, and where two choices cover the same, the one with more facts. A year that was counted after its
 * first three quarters is counted instead of them.
 */
final class Apart {
    private Apart() {}

    /**
     * What can be made of the facts that end first, so many of them.
     *
     * @param last place of the fact that ends it
     * @param before which choice it goes on from
     */
    private record Choice(long days, int count, int last, int before) {
        boolean betterThan(Choice other) {
            return days != other.days ? days > other.days : count > other.count;
        }
    }

    /**
     * The facts to add up, oldest first.
     *
     * @param facts of which every period has an end; of two about the same period the first counts
     */
    static List<Entry> of(List<Entry> facts) {
        List<Entry> byEnd = facts.stream()
                .sorted(Comparator.comparing((Entry fact) -> fact.period().last()))
                .toList();
        List<Choice> best = new ArrayList<>(List.of(new Choice(0, 0, -1, 0)));
        for (int i = 0; i < byEnd.size(); i++) {
            Span period = byEnd.get(i).period();
            int before = endedBefore(byEnd, period.first());
            Choice from = best.get(before);
            long days = period.last().toEpochDay() - period.first().toEpochDay() + 1;
            Choice with = new Choice(from.days + days, from.count + 1, i, before);
            Choice without = best.get(i);
            best.add(with.betterThan(without) ? with : without);
        }
        List<Entry> apart = new ArrayList<>();
        for (Choice at = best.getLast(); at.last >= 0; at = best.get(at.before)) {
            apart.add(byEnd.get(at.last));
        }
        Collections.reverse(apart);
        return apart;
    }

    /** How many of the facts are about periods that were over before a day. */
    private static int endedBefore(List<Entry> byEnd, LocalDate day) {
        int low = 0;
        int high = byEnd.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (byEnd.get(middle).period().last().isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
