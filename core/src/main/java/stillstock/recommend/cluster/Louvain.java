package stillstock.recommend.cluster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import stillstock.job.JobContext;

/**
 * Communities by modularity, from fine to coarse [Blondel et al. 2008, doi:10.1088/1742-5468/2008/10/P10008]. Nodes are
 * visited in order and ties go to the community of the lowest number, so that the same graph gives the same answer.
 */
final class Louvain {
    private static final int MOST_SWEEPS = 30;
    private static final double LEAST_GAIN = 1e-12;

    private Louvain() {}

    /**
     * The partitions of all passes, the finest first, each as the community of every node, numbered from 0 in order of
     * first node; at least one.
     */
    static List<int[]> partitions(Graph graph, JobContext job) {
        List<int[]> passes = new ArrayList<>();
        int[] of = new int[graph.nodes()];
        Arrays.setAll(of, node -> node);
        Graph.Adjacent level = graph.adjacent();
        double[] loops = new double[graph.nodes()];
        while (true) {
            job.checkCancelled();
            int[] moved = numbered(sweep(level, loops));
            int communities = Arrays.stream(moved).max().orElse(-1) + 1;
            int before = loops.length;
            for (int node = 0; node < of.length; node++) {
                of[node] = moved[of[node]];
            }
            if (passes.isEmpty() || communities < before) {
                passes.add(of.clone());
            }
            if (communities == before) {
                return passes;
            }
            double[] inside = new double[communities];
            Graph merged = merged(level, moved, loops, inside);
            level = merged.adjacent();
            loops = inside;
        }
    }

    private static int[] sweep(Graph.Adjacent graph, double[] loops) {
        int n = loops.length;
        double[] degree = new double[n];
        double total = 0;
        for (int node = 0; node < n; node++) {
            degree[node] = 2 * loops[node];
            for (int at = graph.offsets()[node]; at < graph.offsets()[node + 1]; at++) {
                degree[node] += graph.weights()[at];
            }
            total += degree[node];
        }
        int[] community = new int[n];
        Arrays.setAll(community, node -> node);
        double[] sums = degree.clone();
        double[] links = new double[n];
        boolean any = total > 0;
        for (int round = 0; any && round < MOST_SWEEPS; round++) {
            any = false;
            for (int node = 0; node < n; node++) {
                any |= move(node, graph, community, new Masses(degree, sums, links, total));
            }
        }
        return community;
    }

    private record Masses(double[] degree, double[] sums, double[] links, double total) {}

    private static boolean move(int node, Graph.Adjacent graph, int[] community, Masses m) {
        int from = graph.offsets()[node];
        int to = graph.offsets()[node + 1];
        for (int at = from; at < to; at++) {
            m.links()[community[graph.others()[at]]] += graph.weights()[at];
        }
        int home = community[node];
        m.sums()[home] -= m.degree()[node];
        int best = home;
        double most = gain(home, node, m);
        for (int at = from; at < to; at++) {
            int other = community[graph.others()[at]];
            double gain = gain(other, node, m);
            if (gain > most + LEAST_GAIN || (gain > most - LEAST_GAIN && best != home && other < best)) {
                best = other;
                most = gain;
            }
        }
        m.sums()[best] += m.degree()[node];
        community[node] = best;
        for (int at = from; at < to; at++) {
            m.links()[community[graph.others()[at]]] = 0;
        }
        m.links()[home] = 0;
        return best != home;
    }

    private static double gain(int community, int node, Masses m) {
        return m.links()[community] - m.sums()[community] * m.degree()[node] / m.total();
    }

    private static Graph merged(Graph.Adjacent graph, int[] community, double[] loops, double[] inside) {
        Graph merged = new Graph(inside.length);
        java.util.TreeMap<Long, Double> between = new java.util.TreeMap<>();
        for (int node = 0; node < loops.length; node++) {
            inside[community[node]] += loops[node];
            for (int at = graph.offsets()[node]; at < graph.offsets()[node + 1]; at++) {
                int other = graph.others()[at];
                int a = community[node];
                int b = community[other];
                if (a == b) {
                    inside[a] += graph.weights()[at] / 2;
                } else if (a < b) {
                    between.merge(((long) a << 32) | b, graph.weights()[at], Double::sum);
                }
            }
        }
        between.forEach((key, weight) -> merged.edge((int) (key >>> 32), key.intValue(), weight));
        return merged;
    }

    private static int[] numbered(int[] community) {
        int[] numbers = new int[community.length];
        Arrays.fill(numbers, -1);
        int[] result = new int[community.length];
        int next = 0;
        for (int node = 0; node < community.length; node++) {
            if (numbers[community[node]] < 0) {
                numbers[community[node]] = next++;
            }
            result[node] = numbers[community[node]];
        }
        return result;
    }
}
