package nl.thuiskompas.engine.disclosure;

/**
 * When a table says something about everybody in a group: of all former prisoners in a village who were seen, all live in
 * reception. Nobody has to be found in the table; to be known as one of the group is enough.
 *
 * @param dimension name of the dimension whose classes must not be known of a whole group
 * @param least share of the group below which a class may not be, such as 0.05; 0 when an empty class tells nothing
 * @param most share of the group above which a class may not be, such as 0.9
 */
public record GroupDisclosure(String dimension, double least, double most) {
    /** @throws IllegalArgumentException when the shares are not 0 &lt;= least &lt; most &lt; 1 */
    public GroupDisclosure {
        if (!(0 <= least && least < most && most < 1)) {
            throw new IllegalArgumentException("in group disclosure of " + dimension + " the shares " + least + " and "
                    + most + " have to be 0 <= least < most < 1");
        }
    }
}
