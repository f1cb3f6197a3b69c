package nl.thuiskompas.platform.standin;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The faults that are still to be made. */
public final class Faults {
    private final List<Standing> standing = new ArrayList<>();

    private static final class Standing {
        private final FaultPlan plan;
        private int left;

        Standing(FaultPlan plan) {
            this.plan = plan;
            this.left = plan.times();
        }
    }

    /** From now on this goes wrong too. */
    public synchronized void add(FaultPlan plan) {
        standing.add(new Standing(plan));
    }

    /** From now on nothing goes wrong. */
    public synchronized void clear() {
        standing.clear();
    }

    /** What is still to go wrong. */
    public synchronized List<FaultPlan> list() {
        return standing.stream()
                .map(each -> new FaultPlan(each.plan.fault(), each.left, each.plan.collection()))
                .toList();
    }

    /**
     * Takes the first fault for an answer that is about to be given, if there is one; its times are counted down.
     *
     * @param collection the collection that is asked for
     * @param belongs whether a fault without a place belongs to this collection
     */
    public synchronized Optional<Fault> take(String collection, Predicate<Fault> belongs) {
        for (int place = 0; place < standing.size(); place++) {
            Standing each = standing.get(place);
            boolean here = each.plan.collection().isEmpty()
                    ? belongs.test(each.plan.fault())
                    : each.plan.collection().equals(collection);
            if (here) {
                if (each.plan.times() > 0 && --each.left == 0) {
                    standing.remove(place);
                }
                return Optional.of(each.plan.fault());
            }
        }
        return Optional.empty();
    }
}
