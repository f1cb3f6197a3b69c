package nl.thuiskompas.platform.monitor;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import nl.thuiskompas.platform.datasets.Datasets;
import nl.thuiskompas.platform.warehouse.Warehouse;
import org.jspecify.annotations.Nullable;

/**
 * The monitor of today, and that of any earlier day: what was known then, asked in the same way. When something is
 * published, withdrawn or brought, also by another process, the next question is answered by a new monitor.
 */
public final class Monitors {
    /** Name of the parameter with the day whose knowledge is asked for. */
    public static final String AS_OF = "asOf";

    /** Before this day our tables know nothing. */
    public static final LocalDate FIRST = LocalDate.of(2012, 1, 1);

    private static final int KEPT_DAYS = 12;
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(1).toNanos();

    private final Holdings holdings;
    private final IndicatorCatalogue catalogue;
    private final Clock clock;
    private final AtomicLong looked;
    private volatile Turn turn;

    /** The monitors that belong to one state of the releases. */
    private record Turn(
            String warehouse, String fingerprint, Ground ground, Monitor now, Cache<LocalDate, Monitor> days) {}

    /**
     * Opens the monitors.
     *
     * @param holdings what is known now
     * @param clock says what today is
     */
    public Monitors(Holdings holdings, IndicatorCatalogue catalogue, Clock clock) {
        this.holdings = holdings;
        this.catalogue = catalogue;
        this.clock = clock;
        this.looked = new AtomicLong(System.nanoTime());
        this.turn = turn(null);
    }

    /** Opens the monitors of a warehouse with the feeds and indicators that come with Thuiskompas. */
    public static Monitors of(Warehouse warehouse, Datasets datasets, Clock clock) {
        return new Monitors(Holdings.of(warehouse, datasets, Feeds.bundled()), IndicatorCatalogue.bundled(), clock);
    }

    private Turn turn(@Nullable Turn former) {
        String warehouse = holdings.warehouse().fingerprint();
        Ground ground = former != null && former.warehouse.equals(warehouse)
                ? former.ground
                : Ground.read(holdings.warehouse());
        return new Turn(
                warehouse,
                holdings.fingerprint(),
                ground,
                new Monitor(holdings, ground, catalogue),
                Caffeine.newBuilder().maximumSize(KEPT_DAYS).build());
    }

    private Turn turn() {
        long last = looked.get();
        long now = System.nanoTime();
        if (now - last > BETWEEN_LOOKS && looked.compareAndSet(last, now)) {
            look();
        }
        return turn;
    }

    /** Looks at the folder at once, for what was published, withdrawn or brought. */
    public synchronized void look() {
        holdings.warehouse().refresh();
        holdings.datasets().refresh();
        if (!turn.fingerprint.equals(holdings.fingerprint())) {
            turn = turn(turn);
        }
    }

    /** What is known now. */
    public Monitor now() {
        return turn().now;
    }

    /** What was known at the end of a day. */
    public Monitor asOf(LocalDate day) {
        Turn current = turn();
        return current.days.get(
                day, asked -> new Monitor(holdings.asOf(asked), current.ground.until(asked), catalogue));
    }

    /** What was known at the end of a day; without one, what is known now. */
    public Monitor on(@Nullable LocalDate day) {
        return day == null ? now() : asOf(day);
    }

    /**
     * What was known on the day that somebody typed; without one, what is known now.
     *
     * @throws QuestionException when it is no date, or one on which nothing was known or that is still to come
     */
    public Monitor at(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return now();
        }
        LocalDate day;
        try {
            day = LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw new QuestionException(
                    AS_OF, typed, List.of(), List.of(), "asOf is " + typed + ", not a date such as 2023-06-12");
        }
        LocalDate today = LocalDate.now(clock);
        if (day.isAfter(today)) {
            throw new QuestionException(
                    AS_OF,
                    typed,
                    List.of(),
                    List.of(today.toString()),
                    "asOf is " + typed + ", a day still to come: what will be known then, nobody knows");
        }
        if (day.isBefore(FIRST)) {
            throw new QuestionException(
                    AS_OF, typed, List.of(), List.of(FIRST.toString()), "nothing is known here as of " + typed);
        }
        // At the end of today nothing but what is known now will do: also what was withdrawn today.
        return day.equals(today) ? now() : asOf(day);
    }
}
