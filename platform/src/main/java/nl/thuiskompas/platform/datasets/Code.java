package nl.thuiskompas.platform.datasets;

import java.util.Optional;

/**
 * One value of a dimension.
 *
 * @param id its code without padding, such as GM0363 or 2021JJ00
 * @param title what readers see
 * @param description what the publisher says about it; may be empty
 * @param group id of the heading it stands under; empty when under none
 * @param status of a period: the status of all its values, as far as the source says
 * @param area of a district or neighbourhood: the municipality it lies in; empty for the rest
 */
public record Code(
        String id, String title, String description, String group, Optional<CellStatus> status, String area) {
    /** A code without anything but its title. */
    public static Code of(String id, String title) {
        return new Code(id, title, "", "", Optional.empty(), "");
    }
}
