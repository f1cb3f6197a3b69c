package nl.thuiskompas.engine.distribution;

import java.util.Arrays;

/**
 * Households as a flow: from the task to the municipalities, from there to categories that have a limit of their own, to the
 * cells, and back to the task, which takes each cell's demand. Every arc has a flow between a lower and an upper bound; a
 * node may for a time have more coming in than going out. {@link #balance} takes that away along shortest augmenting paths,
 * many at once (Dinic 1970), and where it cannot, what it still reaches is the side of a least cut.
 */
final class Network {
    /** Nodes: 0 is the task, then the rows, then the cells, then categories of rows. */
    static final int TASK = 0;

    final int rows;
    final int width;
    final int nodes;
    /** Arcs: those of rows, then of cells row by row, then of categories. */
    final int[] tail;

    final int[] head;
    final int[] lower;
    final int[] upper;
    final int[] flow;
    /** By node how much more comes in than goes out. */
    final int[] excess;
    /** By node the part of the network it is in; arcs between parts are closed. */
    final int[] part;
    /** By node where its arcs start in {@link #arcs}; one more at the end. */
    final int[] start;
    /** Twice an arc, and one more where the node is its head. */
    final int[] arcs;

    /** By row and category its node; 0 where the row goes straight to the cells. */
    private final int[] category;

    private final int[] level;
    private final int[] current;
    private final int[] queue;

    Network(Frame frame, Bounds bounds) {
        rows = frame.participants() + 1;
        width = frame.cells.count();
        int categories = frame.cells.categories();
        category = new int[rows * categories];
        int next = 1 + rows + width;
        for (int at = 0; at < category.length; at++) {
            if (bounds.categoryLower[at] > 0 || bounds.categoryUpper[at] < frame.total) {
                category[at] = next++;
            }
        }
        nodes = next;
        int count = rows + rows * width + nodes - 1 - rows - width;
        tail = new int[count];
        head = new int[count];
        lower = new int[count];
        upper = new int[count];
        flow = new int[count];
        for (int row = 0; row < rows; row++) {
            arc(row, TASK, 1 + row, bounds.totalLower[row], bounds.totalUpper[row]);
            for (int g = 0; g < categories; g++) {
                int at = row * categories + g;
                int from = category[at] == 0 ? 1 + row : category[at];
                if (category[at] != 0) {
                    arc(categoryArc(at), 1 + row, from, bounds.categoryLower[at], bounds.categoryUpper[at]);
                }
                for (int c = frame.cells.firstOfCategory[g]; c < frame.cells.firstOfCategory[g + 1]; c++) {
                    int cell = row * width + c;
                    arc(rows + cell, from, 1 + rows + c, bounds.cellLower[cell], bounds.cellUpper[cell]);
                }
            }
        }
        excess = new int[nodes];
        part = new int[nodes];
        level = new int[nodes];
        current = new int[nodes];
        queue = new int[nodes];
        start = new int[nodes + 1];
        arcs = new int[2 * count];
        list(count);
    }

    private void arc(int arc, int from, int to, int least, int most) {
        tail[arc] = from;
        head[arc] = to;
        lower[arc] = least;
        upper[arc] = most;
    }

    private void list(int count) {
        for (int arc = 0; arc < count; arc++) {
            start[tail[arc] + 1]++;
            start[head[arc] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            start[node + 1] += start[node];
        }
        System.arraycopy(start, 0, current, 0, nodes);
        for (int arc = 0; arc < count; arc++) {
            arcs[current[tail[arc]]++] = 2 * arc;
            arcs[current[head[arc]]++] = 2 * arc + 1;
        }
    }

    int rowArc(int row) {
        return row;
    }

    int cellArc(int row, int cell) {
        return rows + row * width + cell;
    }

    /** The arc of a category that has a node of its own. */
    private int categoryArc(int at) {
        return firstCategoryArc() + category[at] - 1 - rows - width;
    }

    /** The arc on which a category of a row is limited: its own, or that of its only cell. */
    int categoryArc(Frame frame, int row, int g) {
        int at = row * frame.cells.categories() + g;
        return category[at] == 0 ? cellArc(row, frame.cells.firstOfCategory[g]) : categoryArc(at);
    }

    /** The arc by which households come to a row or a category of a row. */
    int above(int node) {
        return node <= rows ? node - 1 : firstCategoryArc() + node - 1 - rows - width;
    }

    int rowNode(int row) {
        return 1 + row;
    }

    int cellNode(int cell) {
        return 1 + rows + cell;
    }

    /** The first arc of a category of a row, if there are any. */
    int firstCategoryArc() {
        return rows + rows * width;
    }

    boolean isCell(int node) {
        return node > rows && node <= rows + width;
    }

    /** The node at the other end of a listed arc. */
    int other(int listed) {
        return (listed & 1) == 0 ? head[listed >> 1] : tail[listed >> 1];
    }

    /** How much more can go along a listed arc, away from the node that lists it. */
    int room(int listed) {
        int arc = listed >> 1;
        return (listed & 1) == 0 ? upper[arc] - flow[arc] : flow[arc] - lower[arc];
    }

    /** Sends along a listed arc, away from the node that lists it. */
    void send(int listed, int amount) {
        flow[listed >> 1] += (listed & 1) == 0 ? amount : -amount;
    }

    /** Whether some arc asks for more than it allows. */
    boolean contradicts() {
        for (int arc = 0; arc < flow.length; arc++) {
            if (lower[arc] > upper[arc]) {
                return true;
            }
        }
        return false;
    }

    /** Works out the excess of every node from the flow and the demand of the cells. */
    void measure(Frame frame) {
        Arrays.fill(excess, 0);
        excess[TASK] = frame.total;
        for (int c = 0; c < width; c++) {
            excess[cellNode(c)] = -frame.cells.demand[c];
        }
        for (int arc = 0; arc < flow.length; arc++) {
            excess[tail[arc]] -= flow[arc];
            excess[head[arc]] += flow[arc];
        }
    }

    /**
     * Takes away excess in a part of the network as far as possible.
     *
     * @return whether nothing is left; if not, {@link #reached} says what can be reached from what is left
     */
    boolean balance(int ofPart) {
        while (levels(ofPart)) {
            System.arraycopy(start, 0, current, 0, nodes);
            for (int node = 0; node < nodes; node++) {
                if (part[node] == ofPart && excess[node] > 0) {
                    excess[node] -= push(node, excess[node]);
                }
            }
        }
        for (int node = 0; node < nodes; node++) {
            if (part[node] == ofPart && excess[node] > 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether a node of the part that was balanced last can be reached from excess that is left. */
    boolean reached(int node) {
        return level[node] >= 0;
    }

    private boolean levels(int ofPart) {
        Arrays.fill(level, -1);
        int end = 0;
        for (int node = 0; node < nodes; node++) {
            if (part[node] == ofPart && excess[node] > 0) {
                level[node] = 0;
                queue[end++] = node;
            }
        }
        boolean found = false;
        for (int at = 0; at < end; at++) {
            int node = queue[at];
            found |= excess[node] < 0;
            for (int i = start[node]; i < start[node + 1]; i++) {
                int to = other(arcs[i]);
                if (level[to] < 0 && part[to] == ofPart && room(arcs[i]) > 0) {
                    level[to] = level[node] + 1;
                    queue[end++] = to;
                }
            }
        }
        return found;
    }

    private int push(int node, int amount) {
        int sent = 0;
        if (excess[node] < 0) {
            sent = Math.min(amount, -excess[node]);
            excess[node] += sent;
        }
        for (; sent < amount && current[node] < start[node + 1]; current[node]++) {
            int listed = arcs[current[node]];
            int to = other(listed);
            int room = room(listed);
            if (room > 0 && level[to] == level[node] + 1) {
                int through = push(to, Math.min(amount - sent, room));
                if (through > 0) {
                    send(listed, through);
                    sent += through;
                    if (sent == amount) {
                        break;
                    }
                }
            }
        }
        return sent;
    }
}
