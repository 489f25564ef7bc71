package stillstock.recommend.cluster;

import java.util.Arrays;

/** An undirected weighted graph over nodes 0..n-1; of an edge added twice the larger weight stays. */
final class Graph {
    private final int nodes;
    private int[] from = new int[64];
    private int[] to = new int[64];
    private double[] weights = new double[64];
    private int size;

    Graph(int nodes) {
        this.nodes = nodes;
    }

    void edge(int a, int b, double weight) {
        if (a == b || !(weight > 0)) {
            return;
        }
        if (size == from.length) {
            from = Arrays.copyOf(from, 2 * size);
            to = Arrays.copyOf(to, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        from[size] = Math.min(a, b);
        to[size] = Math.max(a, b);
        weights[size++] = weight;
    }

    int nodes() {
        return nodes;
    }

    /** The neighbours of every node, both ways, in rising order. */
    Adjacent adjacent() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> {
            int first = Integer.compare(from[a], from[b]);
            int second = first != 0 ? first : Integer.compare(to[a], to[b]);
            return second != 0 ? second : Double.compare(weights[b], weights[a]);
        });
        boolean[] kept = new boolean[size];
        int[] offsets = new int[nodes + 1];
        for (int i = 0; i < size; i++) {
            int edge = order[i];
            kept[i] = i == 0 || from[edge] != from[order[i - 1]] || to[edge] != to[order[i - 1]];
            offsets[from[edge] + 1] += kept[i] ? 1 : 0;
            offsets[to[edge] + 1] += kept[i] ? 1 : 0;
        }
        for (int node = 0; node < nodes; node++) {
            offsets[node + 1] += offsets[node];
        }
        int[] next = offsets.clone();
        int[] others = new int[offsets[nodes]];
        double[] strengths = new double[others.length];
        for (int i = 0; i < size; i++) {
            if (kept[i]) {
                int edge = order[i];
                others[next[from[edge]]] = to[edge];
                strengths[next[from[edge]]++] = weights[edge];
                others[next[to[edge]]] = from[edge];
                strengths[next[to[edge]]++] = weights[edge];
            }
        }
        return new Adjacent(offsets, others, strengths);
    }

    /** Neighbours of node i: others[offsets[i]..offsets[i+1]) with their weights. */
    record Adjacent(int[] offsets, int[] others, double[] weights) {}
}
