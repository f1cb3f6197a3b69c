package nl.thuiskompas.platform.standin;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A fault, how often, and where.
 *
 * @param fault what goes wrong
 * @param times with how many answers; 0 for all of them
 * @param collection with which collection, such as DataProperties; empty for where the fault belongs: the records, or
 *     what counts them
 */
public record FaultPlan(Fault fault, int times, String collection) {
    /** How a plan is written. */
    public static final String FORM =
            "KIND[=AMOUNT][:TIMES][@COLLECTION], with reset, cut=BYTES, short=BYTES, count=MORE, error, slow=MILLISECONDS,"
                    + " schema=RECORD or endless; for example cut=20000:3@TypedDataSet";

    private static final Pattern WRITTEN =
            Pattern.compile("([a-z]+)(?:=([+-]?\\d{1,8}))?(?::(\\d{1,6}))?(?:@([A-Za-z0-9_$]+))?");

    /**
     * Reads a plan.
     *
     * @throws IllegalArgumentException with a sentence when it is none
     */
    public static FaultPlan parse(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            throw unknown(written);
        }
        int times = parts.group(3) == null ? 0 : Integer.parseInt(parts.group(3));
        String collection = parts.group(4) == null ? "" : parts.group(4);
        return new FaultPlan(fault(written, parts.group(1), parts.group(2)), times, collection);
    }

    /** The plan as it is written. */
    public String written() {
        String kind = switch (fault) {
            case Fault.Reset reset -> "reset";
            case Fault.Cut cut -> "cut=" + cut.bytes();
            case Fault.Truncated part -> "short=" + part.bytes();
            case Fault.WrongCount count -> "count=" + count.by();
            case Fault.ServerError error -> "error";
            case Fault.Slow slow -> "slow=" + slow.pause().toMillis();
            case Fault.ChangedSchema schema -> "schema=" + schema.from();
            case Fault.Endless endless -> "endless";
        };
        return kind + (times == 0 ? "" : ":" + times) + (collection.isEmpty() ? "" : "@" + collection);
    }

    private static Fault fault(String written, String kind, @Nullable String amountOrNull) {
        int amount = amountOrNull == null ? 0 : Integer.parseInt(amountOrNull);
        if (amount < 0 && !kind.equals("count")) {
            throw unknown(written);
        }
        return switch (kind) {
            case "reset" -> new Fault.Reset();
            case "cut" -> new Fault.Cut(amount);
            case "short" -> new Fault.Truncated(amount);
            case "count" -> new Fault.WrongCount(amountOrNull == null ? 1 : amount);
            case "error" -> new Fault.ServerError();
            case "slow" -> new Fault.Slow(Duration.ofMillis(amountOrNull == null ? 1_000 : amount));
            case "schema" -> new Fault.ChangedSchema(Math.max(amount, 1));
            case "endless" -> new Fault.Endless();
            default -> throw unknown(written);
        };
    }

    private static IllegalArgumentException unknown(String written) {
        return new IllegalArgumentException("\"" + written + "\" is not a fault; write " + FORM);
    }
}
