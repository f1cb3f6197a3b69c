package nl.thuiskompas.platform.workbench;

import java.util.Optional;
import nl.thuiskompas.platform.monitor.QuestionException;

/** Where the keys of a region come from: what is known of each of its municipalities, to divide a task by. */
public interface KeySource {
    /**
     * The keys of the municipalities of a region.
     *
     * @param division code of a division, such as corop
     * @param edition the day whose municipalities and membership are meant, such as 2021-01-01; empty for the newest
     * @param code of the region in that division, such as CR15
     * @return empty where the division has no such region on that day
     * @throws QuestionException when there is no such division or edition; it names {@code division} or {@code edition}
     */
    Optional<KeyTable> keys(String division, String edition, String code);
}
