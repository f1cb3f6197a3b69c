package nl.thuiskompas.platform.synthesis.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Brings dwellings and households from the municipalities of one date to those of a later one. They keep their ids. */
final class Boundaries {
    private final Country country;
    private final Published published;

    Boundaries(Country country, Published published) {
        this.country = country;
        this.published = published;
    }

    /** All changes after one day, up to and including another. */
    void cross(LocalDate after, LocalDate until) {
        published.between(after, until).forEach((date, steps) -> {
            Map<Integer, List<Published.Step>> byCode = new HashMap<>();
            steps.forEach(step -> byCode.computeIfAbsent(number(step.from()), code -> new ArrayList<>())
                    .add(step));
            Map<Integer, Parts> parts = new HashMap<>();
            byCode.forEach((code, these) -> parts.put(code, new Parts(code, these)));
            change(parts, date.getYear());
        });
    }

    private static int number(String code) {
        return Integer.parseInt(code.substring(2));
    }

    private void change(Map<Integer, Parts> all, int year) {
        @SuppressWarnings("NullAway") // an array by code, empty where nothing changes
        Parts[] byCode = new Parts[10_000];
        all.forEach((code, parts) -> byCode[code] = parts);
        Dwellings dwellings = country.dwellings;
        for (int i = 0; i < dwellings.count; i++) {
            Parts parts = byCode[dwellings.municipality[i]];
            if (parts != null) {
                parts.homes++;
            }
        }
        all.values().forEach(Parts::deal);
        for (int i = 0; i < dwellings.count; i++) {
            Parts parts = byCode[dwellings.municipality[i]];
            if (parts != null) {
                dwellings.municipality[i] = parts.next(country.lot.part(Purpose.SPLIT, year, i));
            }
        }
        Households households = country.households;
        for (int i = 0; i < households.count; i++) {
            Parts parts = byCode[households.municipality[i]];
            if (parts != null) {
                int home = households.dwelling[i];
                households.municipality[i] = home >= 0
                        ? dwellings.municipality[home]
                        : parts.any(country.lot.part(Purpose.SPLIT, year + 5000, i));
            }
        }
    }

    /** What becomes of one municipality: so many of its homes go here, and so many there. */
    private static final class Parts {
        private final short[] codes;
        private final double[] sums;
        private final int[] left;
        private int homes;
        private int total;

        Parts(int code, List<Published.Step> steps) {
            int n = steps.size();
            codes = new short[n + 1];
            sums = new double[n + 1];
            left = new int[n + 1];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                codes[i] = (short) number(steps.get(i).to());
                sum += steps.get(i).part();
                sums[i] = sum;
            }
            codes[n] = (short) (steps.getFirst().remains() ? code : codes[n - 1]);
            sums[n] = Math.max(1, sum);
        }

        void deal() {
            int before = 0;
            for (int i = 0; i < left.length; i++) {
                int now = i == left.length - 1 ? homes : (int) Math.min(homes, Math.round(homes * sums[i]));
                left[i] = now - before;
                before = now;
            }
            total = homes;
        }

        short next(double lot) {
            int wanted = (int) (lot * total);
            total--;
            for (int i = 0; ; i++) {
                if (wanted < left[i] || i == left.length - 1) {
                    left[i]--;
                    return codes[i];
                }
                wanted -= left[i];
            }
        }

        short any(double lot) {
            int i = 0;
            while (i < sums.length - 1 && lot >= sums[i]) {
                i++;
            }
            return codes[i];
        }
    }
}
