package stillstock.recommend.choose;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.DirectedWeightedMultigraph;
import stillstock.job.JobContext;

/**
 * Chooses by a flow of least cost [Ahuja, Magnanti and Orlin 1993, Network Flows, ch. 10.2; JGraphT]: from a source to
 * each anchor (at most K), on to the anchor's groups (at most so many of one), to the candidates (once a pair) and to the
 * sink (the first so many anchors of a candidate are worth more than any score). Units of stock that differ by pair are no
 * flow: each candidate's units get a price that rises where more is promised than there is and falls where less is
 * (Lagrangian relaxation), and the flow is solved again, a few rounds. What a round still promises too much is taken back,
 * worst score first; room that is left is filled greedily. The best round is kept, greedy's own answer among them, so that
 * the result is never worse.
 */
public final class AssignmentChoice {
    /** More choices than this are left to greedy: a flow over them takes seconds that cannot be cancelled. */
    public static final int MOST_CHOICES = 25_000;

    private static final int MOST_ROUNDS = 8;
    private static final int ROUNDS_OF_MANY = 4;
    private static final int MANY = 8_000;
    private static final int SCALING = 8;
    private static final double ABOVE_ANY_SCORE = 1.5;

    private final Choices choices;
    private final Selection.Bounds bounds;
    private final Selection pinned;
    private final double[] prices;
    private final int[] groupOf;

    private AssignmentChoice(Choices choices, Selection.Bounds bounds) {
        this.choices = choices;
        this.bounds = bounds;
        pinned = new Selection(choices, bounds);
        pinned.takePinned();
        prices = new double[bounds.onHand().length];
        groupOf = groups(bounds);
    }

    /** The best selection found, at least as good as a given one. */
    public static Selection choose(Choices choices, Selection.Bounds bounds, Selection greedy, JobContext job) {
        AssignmentChoice problem = new AssignmentChoice(choices, bounds);
        Selection best = greedy;
        int rounds = choices.size() > MANY ? ROUNDS_OF_MANY : MOST_ROUNDS;
        int[] byScore = choices.byScore();
        for (int round = 0; round < rounds; round++) {
            job.checkCancelled();
            job.step(round, rounds);
            boolean[] flow = problem.solve();
            Selection found = problem.mended(flow, byScore);
            best = better(found, best) ? found : best;
            if (!problem.price(flow, 1.0 / (1 + round))) {
                break;
            }
        }
        return best;
    }

    private static boolean better(Selection a, Selection b) {
        int least = Integer.compare(a.least(), b.least());
        return least > 0 || (least == 0 && a.score() > b.score() + 1e-9);
    }

    /** What flows, within stock, filled up. */
    private Selection mended(boolean[] flow, int[] byScore) {
        Selection selection = new Selection(choices, bounds);
        selection.takePinned();
        for (int choice : byScore) {
            if (flow[choice]
                    && selection.showing(choices.candidate(choice))
                            < bounds.limits().minAnchors()) {
                selection.takeIfAllowed(choice);
            }
        }
        for (int choice : byScore) {
            if (flow[choice]) {
                selection.takeIfAllowed(choice);
            }
        }
        for (int choice : byScore) {
            selection.takeIfAllowed(choice);
        }
        return selection;
    }

    /** Moves the prices of units; false where all stock suffices at no price, so that the flow is the answer. */
    private boolean price(boolean[] flow, double step) {
        double[] used = new double[prices.length];
        for (int choice = 0; choice < flow.length; choice++) {
            used[choices.candidate(choice)] += flow[choice] ? choices.units(choice) : 0;
        }
        boolean moved = false;
        for (int candidate = 0; candidate < prices.length; candidate++) {
            double stock = Math.max(1e-9, bounds.onHand()[candidate]);
            double beyond = (used[candidate] - stock) / stock;
            if (beyond > 1e-12 || prices[candidate] > 0) {
                prices[candidate] = Math.max(0, prices[candidate] + step * Math.min(1, beyond) / stock);
                moved = true;
            }
        }
        return moved;
    }

    private boolean[] solve() {
        Network network = new Network();
        Map<DefaultWeightedEdge, Integer> choiceOf = new HashMap<>();
        int[] mostAnchors = mostAnchors();
        Map<Long, Integer> groups = new HashMap<>();
        boolean[] reached = new boolean[prices.length];
        int supply = 0;
        for (int anchor = 0; anchor < bounds.anchors(); anchor++) {
            int room = bounds.k() - pinned.count(anchor);
            supply += room;
            network.edge(network.source, network.anchor(anchor), room, 0);
        }
        for (int choice = 0; choice < choices.size(); choice++) {
            int candidate = choices.candidate(choice);
            boolean fits = !pinned.has(choice) && choices.units(choice) <= bounds.onHand()[candidate];
            double worth = choices.score(choice) - prices[candidate] * choices.units(choice);
            if (fits && worth > -ABOVE_ANY_SCORE) {
                int from = network.group(choices.anchor(choice), groupOf[candidate], groups, bounds);
                choiceOf.put(network.edge(from, network.candidate(candidate), 1, 2 * ABOVE_ANY_SCORE - worth), choice);
                reached[candidate] = true;
            }
        }
        for (int candidate = 0; candidate < prices.length; candidate++) {
            if (reached[candidate]) {
                int first = Math.min(mostAnchors[candidate], bounds.limits().minAnchors());
                network.edge(network.candidate(candidate), network.sink, first, 0);
                network.edge(
                        network.candidate(candidate), network.sink, mostAnchors[candidate] - first, ABOVE_ANY_SCORE);
            }
        }
        network.edge(network.source, network.sink, supply, 3 * ABOVE_ANY_SCORE);
        boolean[] flow = new boolean[choices.size()];
        network.flow(supply).forEach((edge, amount) -> {
            Integer choice = choiceOf.get(edge);
            if (choice != null && amount > 0.5) {
                flow[choice] = true;
            }
        });
        return flow;
    }

    /** How many anchors the stock of each candidate serves at most: its smallest expectations added up. */
    private int[] mostAnchors() {
        List<List<Double>> units = new ArrayList<>();
        for (int candidate = 0; candidate < prices.length; candidate++) {
            units.add(new ArrayList<>());
        }
        for (int choice = 0; choice < choices.size(); choice++) {
            if (!pinned.has(choice)) {
                units.get(choices.candidate(choice)).add(choices.units(choice));
            }
        }
        double[] spent = pinned.spent();
        int[] most = new int[prices.length];
        for (int candidate = 0; candidate < most.length; candidate++) {
            double left = bounds.onHand()[candidate] - spent[candidate];
            double[] rising = units.get(candidate).stream()
                    .mapToDouble(Double::doubleValue)
                    .sorted()
                    .toArray();
            while (most[candidate] < rising.length && left >= rising[most[candidate]]) {
                left -= rising[most[candidate]++];
            }
        }
        return most;
    }

    /** For each candidate a number that those of its group share: the first candidate that is no step away. */
    private static int[] groups(Selection.Bounds bounds) {
        int[] groups = new int[bounds.onHand().length];
        List<Integer> leads = new ArrayList<>();
        for (int candidate = 0; candidate < groups.length; candidate++) {
            groups[candidate] = candidate;
            for (int lead : leads) {
                if (bounds.apart().applyAsInt(candidate, lead) == 0) {
                    groups[candidate] = lead;
                    break;
                }
            }
            if (groups[candidate] == candidate) {
                leads.add(candidate);
            }
        }
        return groups;
    }

    /** The graph under construction: 0 source, 1 sink, then as they come. */
    private final class Network {
        private final Graph<Integer, DefaultWeightedEdge> graph =
                new DirectedWeightedMultigraph<>(DefaultWeightedEdge.class);
        private final Map<DefaultWeightedEdge, Integer> capacity = new HashMap<>();
        private final int source = 0;
        private final int sink = 1;
        private int next;

        Network() {
            graph.addVertex(source);
            graph.addVertex(sink);
            next = 2 + bounds.anchors() + prices.length;
        }

        int anchor(int anchor) {
            graph.addVertex(2 + anchor);
            return 2 + anchor;
        }

        int candidate(int candidate) {
            graph.addVertex(2 + bounds.anchors() + candidate);
            return 2 + bounds.anchors() + candidate;
        }

        int group(int anchor, int group, Map<Long, Integer> nodes, Selection.Bounds limits) {
            if (limits.limits().maxPerGroup() >= limits.k()) {
                return anchor(anchor);
            }
            return nodes.computeIfAbsent(((long) anchor << 32) | group, key -> {
                graph.addVertex(next);
                edge(anchor(anchor), next, limits.limits().maxPerGroup(), 0);
                return next++;
            });
        }

        DefaultWeightedEdge edge(int from, int to, int most, double cost) {
            DefaultWeightedEdge edge = graph.addEdge(from, to);
            graph.setEdgeWeight(edge, cost);
            capacity.put(edge, Math.max(0, most));
            return edge;
        }

        Map<DefaultWeightedEdge, Double> flow(int supply) {
            MinimumCostFlowProblemImpl<Integer, DefaultWeightedEdge> problem = new MinimumCostFlowProblemImpl<>(
                    graph, node -> node == source ? supply : node == sink ? -supply : 0, capacity::get, edge -> 0);
            return new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>(SCALING)
                    .getMinimumCostFlow(problem)
                    .getFlowMap();
        }
    }
}
