package nl.thuiskompas.platform.warehouse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.thuiskompas.platform.storage.DataFolder;
import nl.thuiskompas.platform.storage.Json;
import nl.thuiskompas.platform.storage.JsonFields;
import nl.thuiskompas.platform.storage.MalformedDescriptionException;

/**
 * The releases of the reference edition that were withdrawn: one small file for each, which comes whole or not at all.
 * They stand beside the releases, since a release never changes.
 */
final class Withdrawals {
    private static final long FORMAT = 1;
    private static final String SUFFIX = ".json";
    private static final Set<String> FIELDS = Set.of("format", "release", "table", "withdrawn", "by", "reason");

    private final DataFolder folder;

    Withdrawals(DataFolder folder) {
        this.folder = folder;
    }

    /**
     * What was found.
     *
     * @param withdrawals those that can be read
     * @param refusals the others; what a file like that says nobody knows
     */
    record Findings(List<Withdrawal> withdrawals, List<Refusal> refusals) {}

    Findings read() {
        List<Withdrawal> withdrawals = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        for (Path file : folder.list(folder.withdrawn())) {
            try {
                withdrawals.add(read(file));
            } catch (MalformedDescriptionException e) {
                refusals.add(new Refusal(
                        "withdrawn/" + DataFolder.name(file),
                        "it says that a release was withdrawn, and cannot be trusted: " + e.getMessage(),
                        "withdraw the release again, or remove " + file + " when none was"));
            }
        }
        return new Findings(List.copyOf(withdrawals), List.copyOf(refusals));
    }

    private static Withdrawal read(Path file) {
        JsonFields fields = JsonFields.of(file, FORMAT, "").only(FIELDS);
        String release = fields.text("release");
        if (!DataFolder.name(file).equals(release + SUFFIX)) {
            throw fields.problem("it is of release " + release);
        }
        return new Withdrawal(
                release, fields.text("table"), fields.instant("withdrawn"), fields.text("by"), fields.text("reason"));
    }

    /** Only who holds the lock may. */
    void write(Withdrawal withdrawal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("format", FORMAT);
        fields.put("release", withdrawal.release());
        fields.put("table", withdrawal.table());
        fields.put("withdrawn", withdrawal.at().toString());
        fields.put("by", withdrawal.by());
        fields.put("reason", withdrawal.reason());
        folder.guard(() -> Files.createDirectories(folder.withdrawn()));
        folder.guard(() -> Files.createDirectories(folder.staging()));
        Path staged = folder.staging().resolve("withdrawn-" + withdrawal.release() + SUFFIX);
        folder.write(staged, Json.write(fields));
        folder.replace(staged, folder.withdrawn().resolve(withdrawal.release() + SUFFIX));
    }
}
