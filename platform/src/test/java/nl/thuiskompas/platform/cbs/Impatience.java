package nl.thuiskompas.platform.cbs;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Patience that counts its waits instead of waiting. */
final class Impatience {
    final List<Duration> waits = Collections.synchronizedList(new ArrayList<>());

    /** Four tries, and two seconds for an answer. */
    Patience patience() {
        return patience(Duration.ofSeconds(20));
    }

    /** Four tries, and so long for an answer and between its bytes. */
    Patience patience(Duration answer) {
        return new Patience(
                4,
                Duration.ofSeconds(1),
                Duration.ofSeconds(3),
                answer,
                answer,
                Duration.ofMinutes(5),
                waits::add,
                () -> 1);
    }
}
