package nl.thuiskompas.engine.distribution;

import java.util.Arrays;

/**
 * Takes away what is left over in a table, household by household along cheapest paths, so that every reduced cost stays at
 * zero or above. Reduced is the cost of a step plus the price of the node it leaves minus that of the node it enters.
 */
final class ShortestPaths {
    private final Network network;
    private final long[] price;
    private final long[] distance;
    private final int[] from;
    private final boolean[] settled;
    private final int[] heap;
    private final int[] place;
    private int size;

    ShortestPaths(Network network, long[] price) {
        this.network = network;
        this.price = price;
        distance = new long[network.nodes];
        from = new int[network.nodes];
        settled = new boolean[network.nodes];
        heap = new int[network.nodes];
        place = new int[network.nodes];
    }

    /** Until no node has excess; only the prices and the flow change. */
    void balance() {
        for (int node = search(); node >= 0; node = search()) {
            long reached = distance[node];
            for (int each = 0; each < network.nodes; each++) {
                if (settled[each]) {
                    price[each] += distance[each] - reached;
                }
            }
            network.excess[node]++;
            while (from[node] >= 0) {
                int listed = from[node];
                network.send(listed, 1);
                node = network.other(listed ^ 1);
            }
            network.excess[node]--;
        }
    }

    /** The cheapest node to reach that lacks something, from all that have too much; -1 when nothing is left over. */
    private int search() {
        Arrays.fill(distance, Long.MAX_VALUE);
        Arrays.fill(settled, false);
        size = 0;
        for (int node = 1; node < network.nodes; node++) {
            if (network.excess[node] > 0) {
                from[node] = -1;
                distance[node] = 0;
                add(node);
            }
        }
        if (size == 0) {
            return -1;
        }
        while (size > 0) {
            int node = take();
            if (network.excess[node] < 0) {
                return node;
            }
            settled[node] = true;
            relax(node);
        }
        throw new IllegalStateException("the totals of the municipalities leave no room for the cells");
    }

    private void relax(int node) {
        for (int i = network.start[node]; i < network.start[node + 1]; i++) {
            int listed = network.arcs[i];
            int to = network.other(listed);
            if (to != Network.TASK && !settled[to] && network.room(listed) > 0) {
                long along = distance[node] + cost(listed) + price[node] - price[to];
                if (along < distance[to]) {
                    boolean isNew = distance[to] == Long.MAX_VALUE;
                    distance[to] = along;
                    from[to] = listed;
                    if (isNew) {
                        add(to);
                    } else {
                        up(place[to]);
                    }
                }
            }
        }
    }

    private long cost(int listed) {
        int arc = listed >> 1;
        if (arc >= network.firstCategoryArc()) {
            return 0;
        }
        return (listed & 1) == 0 ? CellTable.cost(network.flow[arc]) : -CellTable.cost(network.flow[arc] - 1);
    }

    private void add(int node) {
        heap[size] = node;
        place[node] = size;
        up(size++);
    }

    private int take() {
        int first = heap[0];
        int last = heap[--size];
        int at = 0;
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && before(heap[child + 1], heap[child])) {
                child++;
            }
            if (!before(heap[child], last)) {
                break;
            }
            put(heap[child], at);
            at = child;
        }
        put(last, at);
        return first;
    }

    private void up(int from) {
        int at = from;
        int node = heap[at];
        while (at > 0 && before(node, heap[(at - 1) / 2])) {
            put(heap[(at - 1) / 2], at);
            at = (at - 1) / 2;
        }
        put(node, at);
    }

    private void put(int node, int at) {
        heap[at] = node;
        place[node] = at;
    }

    /** By distance, equal ones by node, so that the answer does not depend on how the heap happens to lie. */
    private boolean before(int node, int other) {
        return distance[node] < distance[other] || (distance[node] == distance[other] && node < other);
    }
}
