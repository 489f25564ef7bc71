package stillstock.forecast.hierarchy;

import java.util.Arrays;
import stillstock.forecast.Forecast;
import stillstock.job.JobContext;
import stillstock.job.Parallel;

/** Means and bands of every node by step, by span and over the horizon, filled step by step from the same futures. */
final class Adding {
    private static final int BLOCK = 64;
    private static final double[] PROBABILITIES = {0.10, 0.90, 0.025, 0.975};

    private final int nodes;
    private final int span;
    private final Filled steps;
    private final Filled spans;
    private final Filled total;
    private final double[][] spanSamples;
    private final double[][] totalSamples;

    /** Means and bounds by node and place. */
    private static final class Filled {
        private final double[][] mean;
        private final double[][][] bounds;

        Filled(int nodes, int places) {
            mean = new double[nodes][places];
            bounds = new double[PROBABILITIES.length][nodes][places];
        }

        void set(int node, int place, double[] samples) {
            double[] sorted = samples.clone();
            Arrays.sort(sorted);
            for (int i = 0; i < PROBABILITIES.length; i++) {
                bounds[i][node][place] = FuturePaths.quantile(sorted, PROBABILITIES[i]);
            }
        }

        Forecast of(int node, double[] fitted) {
            return new Forecast(
                    HierarchyForecast.METHOD,
                    mean[node],
                    new Forecast.Bands(bounds[0][node], bounds[1][node], bounds[2][node], bounds[3][node]),
                    fitted);
        }
    }

    Adding(int nodes, int horizon, int span, int futures) {
        this.nodes = nodes;
        this.span = span;
        steps = new Filled(nodes, horizon);
        spans = new Filled(nodes, (horizon + span - 1) / span);
        total = new Filled(nodes, 1);
        spanSamples = new double[nodes][futures];
        totalSamples = new double[nodes][futures];
    }

    /** Takes the means and futures of a step; steps come in their order. */
    void step(int step, boolean last, double[] means, double[][] samples, JobContext job) {
        Parallel.blocks(nodes, BLOCK, job, (from, to) -> {
            for (int node = from; node < to; node++) {
                steps.mean[node][step] = means[node];
                spans.mean[node][step / span] += means[node];
                total.mean[node][0] += means[node];
                steps.set(node, step, samples[node]);
                FuturePaths.add(spanSamples[node], samples[node]);
                FuturePaths.add(totalSamples[node], samples[node]);
                if ((step + 1) % span == 0 || last) {
                    spans.set(node, step / span, spanSamples[node]);
                    Arrays.fill(spanSamples[node], 0);
                }
                if (last) {
                    total.set(node, 0, totalSamples[node]);
                }
            }
        });
    }

    Forecast steps(int node, double[] fitted) {
        return steps.of(node, fitted);
    }

    Forecast spans(int node) {
        return spans.of(node, new double[0]);
    }

    Forecast total(int node) {
        return total.of(node, new double[0]);
    }
}
