package nl.thuiskompas.engine.waiting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.Refusal;
import nl.thuiskompas.engine.distribution.Refusal.Reason;

/** Finds what is wrong with a prospect, field by field. */
final class ProspectCheck {
    private static final int MOST_REFUSALS = 100;

    private final Prospect prospect;
    private final List<Refusal> refusals = new ArrayList<>();

    ProspectCheck(Prospect prospect) {
        this.prospect = prospect;
    }

    List<Refusal> refusals() {
        years();
        if (refusals.isEmpty()) {
            sharing();
        }
        if (refusals.isEmpty()) {
            places();
        }
        if (refusals.isEmpty()) {
            together();
        }
        return refusals.size() > MOST_REFUSALS ? refusals.subList(0, MOST_REFUSALS) : refusals;
    }

    private void years() {
        if (prospect.years() < 1 || prospect.years() > Prospect.MOST_YEARS) {
            refuse(
                    "years",
                    Reason.OUT_OF_RANGE,
                    prospect.years() + " years are asked for; ask for 1 to " + Prospect.MOST_YEARS);
        }
    }

    /** What the division by the key would refuse, with one household of each category as its task. */
    private void sharing() {
        long[] one = new long[prospect.categories().size()];
        Arrays.fill(one, 1);
        for (Refusal refusal : Simulation.problem(prospect, one).refusals()) {
            refusals.add(new Refusal(
                    refusal.field().replaceFirst("^task(\\[\\d+])?(\\.category)?", "categories$1"),
                    refusal.reason(),
                    refusal.sentence()));
        }
    }

    private void places() {
        for (int i = 0; i < prospect.places().size(); i++) {
            Place place = prospect.places().get(i);
            String field = "municipalities[" + i + "]";
            new TreeMap<>(place.waiting()).forEach((category, households) -> {
                known(field + ".waiting", category);
                number(field + ".waiting." + category, place.region(), households, Problem.MOST_HOUSEHOLDS);
            });
            new TreeMap<>(place.comingUp()).forEach((category, numbers) -> {
                known(field + ".comingUp", category);
                numbers(field + ".comingUp." + category, place.region(), numbers);
            });
            numbers(field + ".vacancies", place.region(), place.vacancies());
            numbers(
                    field + ".construction",
                    place.region(),
                    place.construction().stream().map(Long::doubleValue).toList());
        }
    }

    /** In no year may more come up than can be divided; chance can make it somewhat more than expected. */
    private void together() {
        for (int year = 0; year < prospect.years(); year++) {
            double sum = 0;
            for (Place place : prospect.places()) {
                if (year == 0) {
                    for (long waiting : place.waiting().values()) {
                        sum += waiting;
                    }
                }
                for (List<Double> numbers : place.comingUp().values()) {
                    sum += numbers.get(year);
                }
            }
            if (sum > Prospect.MOST_TOGETHER) {
                refuse(
                        "municipalities",
                        Reason.TOO_LARGE,
                        "in " + (prospect.firstYear() + year) + " more than the " + Prospect.MOST_TOGETHER
                                + " households that are simulated come up together; split the region");
            }
        }
    }

    private void known(String field, String category) {
        if (!prospect.categories().contains(category)) {
            refuse(
                    field + "." + category,
                    Reason.UNKNOWN,
                    category + " is not among the categories " + String.join(", ", prospect.categories()));
        }
    }

    private void numbers(String field, String region, List<Double> numbers) {
        if (numbers.size() != prospect.years()) {
            refuse(
                    field,
                    Reason.MISSING,
                    region + " has " + numbers.size() + " numbers for " + prospect.years()
                            + " years; give one for each year");
        }
        for (int year = 0; year < numbers.size(); year++) {
            number(field + "[" + year + "]", region, numbers.get(year), Prospect.MOST_A_YEAR);
        }
    }

    private void number(String field, String region, double number, double most) {
        if (number < 0) {
            refuse(field, Reason.NEGATIVE, "the number of " + region + " is below zero; give zero or more");
        } else if (!(number <= most)) {
            refuse(
                    field,
                    Reason.OUT_OF_RANGE,
                    String.format(
                            java.util.Locale.ROOT,
                            "the number of %s is more than the %.0f that are simulated",
                            region,
                            most));
        }
    }

    private void refuse(String field, Reason reason, String sentence) {
        refusals.add(new Refusal(field, reason, sentence));
    }
}
