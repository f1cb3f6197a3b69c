package nl.thuiskompas.engine.disclosure;

/**
 * What everybody knows about the cells of linked tables besides their values: which cell is the sum of which others. A class
 * of more than one part is the sum of its parts, in every dimension and for every combination of classes of the others; a
 * region of each division is the sum of its municipalities.
 *
 * <p>Other relations (a province as the sum of smaller regions) follow from these.
 */
public final class Relations {
    /** Takes one relation. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Takes one relation.
         *
         * @param total place of the cell that is the sum
         * @param parts places of the cells that are added
         */
        void relation(int total, int[] parts);
    }

    private Relations() {}

    /** Goes through all relations of a layout, each once. */
    public static void forEach(Layout layout, Visitor visitor) {
        for (int mask : layout.blocks()) {
            for (int d = 0; d < layout.dimensions().size(); d++) {
                if ((mask >> d & 1) == 1) {
                    along(layout, mask, d, visitor);
                }
            }
        }
    }

    private static void along(Layout layout, int mask, int dimension, Visitor visitor) {
        Dimension along = layout.dimensions().get(dimension);
        int single = Dimension.classOfPart(0);
        int[] row = new int[along.parts().size()];
        for (int cell = layout.start(mask); cell < layout.end(mask); cell++) {
            int[] classes = layout.classes(cell);
            // Each row is met at its first part.
            if (classes[dimension] != single) {
                continue;
            }
            for (int part = 0; part < row.length; part++) {
                classes[dimension] = Dimension.classOfPart(part);
                row[part] = layout.cell(classes);
            }
            for (int c = 0; c < along.size(); c++) {
                if (c == Dimension.ALL || c > row.length) {
                    int[] members = along.partsOf(c);
                    int[] parts = new int[members.length];
                    for (int i = 0; i < parts.length; i++) {
                        parts[i] = row[members[i]];
                    }
                    classes[dimension] = c;
                    visitor.relation(layout.cell(classes), parts);
                }
            }
        }
    }
}
