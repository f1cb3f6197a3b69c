package nl.thuiskompas.platform.workbench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.thuiskompas.engine.distribution.Participant;
import nl.thuiskompas.engine.distribution.Problem;
import nl.thuiskompas.engine.distribution.TaskCell;

/** Reads what municipalities take over from each other. */
final class SwapReader {
    private static final int LONGEST = MunicipalityReader.LONGEST_NAME;

    private final Faults faults;
    private final List<TaskCell> task;
    private final Set<String> regions;

    SwapReader(Faults faults, List<TaskCell> task, List<Participant> participants) {
        this.faults = faults;
        this.task = task;
        this.regions =
                participants.stream().map(Participant::region).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    List<Swap> read(Fields fields) {
        List<Swap> swaps = new ArrayList<>();
        for (Fields each : fields.objects("swaps")) {
            each.only("from", "to", "category", "size", "households");
            String from = region(each, "from");
            String to = region(each, "to");
            long households = each.whole("households");
            if (!from.isEmpty() && from.equals(to)) {
                faults.add(each.at("to"), "twice", from + " cannot take over from itself; name another municipality");
            }
            if (households < 0) {
                faults.add(
                        each.at("households"),
                        "negative",
                        "a swap of " + households + " households is below zero; turn from and to round");
            }
            if (households > Problem.MOST_HOUSEHOLDS) {
                faults.add(
                        each.at("households"),
                        "too-large",
                        "a swap is of at most " + Problem.MOST_HOUSEHOLDS + " households; write fewer");
            }
            cell(each).ifPresent(cell -> swaps.add(new Swap(from, to, cell.category(), cell.size(), households)));
        }
        return swaps;
    }

    private String region(Fields swap, String field) {
        String region = swap.text(field, LONGEST);
        if (!region.isEmpty() && !regions.contains(region)) {
            faults.add(
                    swap.at(field),
                    "unknown",
                    Faults.quoted(region) + " does not take part; take the code of a municipality of the problem");
        }
        return region;
    }

    /** What is swapped: it need not be named where the task leaves no choice. */
    private Optional<TaskCell> cell(Fields swap) {
        Optional<String> category = swap.findText("category", LONGEST);
        Optional<String> size = swap.findText("size", LONGEST);
        List<TaskCell> meant = task.stream()
                .filter(cell -> category.isEmpty() || category.get().equals(cell.category()))
                .filter(cell -> size.isEmpty() || size.get().equals(cell.size()))
                .toList();
        if (meant.isEmpty()) {
            faults.add(swap.path(), "unknown", "the task has no such category and size; take those of the task");
        } else if (meant.size() > 1) {
            faults.add(
                    swap.path(),
                    "missing",
                    "the task has " + meant.size() + " kinds of households that this may mean; name the category"
                            + " and, where it has several, the size");
        }
        return meant.size() == 1 ? Optional.of(meant.getFirst()) : Optional.empty();
    }
}
