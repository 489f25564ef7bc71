package stillstock.forecast.neural;

/**
 * A trained network's arithmetic: recurrent layers, then a dense layer with rectified units, then the outputs, all in
 * plain Java, so that forecasts hold no native memory and are made by any number of threads. Immutable.
 *
 * <p>Source: Hochreiter and Schmidhuber, "Long short-term memory", Neural Computation 9 (1997), with the forget gate of
 * Gers, Schmidhuber and Cummins, Neural Computation 12 (2000).
 */
final class LstmNetwork {
    private final int layers;
    private final int units;
    private final float[][] weights;

    /**
     * @param weights for each recurrent layer those from the input (4 units rows: input, forget, cell and output gate),
     *     those from the layer itself, and a bias of each; then weights and bias of the dense layer and of the outputs
     */
    LstmNetwork(int layers, int units, float[][] weights) {
        if (weights.length != 4 * layers + 4) {
            throw new IllegalArgumentException("weights (" + weights.length + " arrays) must be " + (4 * layers + 4)
                    + " for " + layers + " layers");
        }
        this.layers = layers;
        this.units = units;
        this.weights = weights;
    }

    /** The outputs for a window. */
    float[] outputs(float[] input) {
        float[][] sequence = new float[input.length][];
        for (int t = 0; t < input.length; t++) {
            sequence[t] = new float[] {input[t]};
        }
        for (int layer = 0; layer < layers; layer++) {
            sequence = layer(sequence, layer);
        }
        float[] dense = affine(sequence[sequence.length - 1], weights[4 * layers], weights[4 * layers + 1]);
        for (int i = 0; i < dense.length; i++) {
            dense[i] = Math.max(0, dense[i]);
        }
        return affine(dense, weights[4 * layers + 2], weights[4 * layers + 3]);
    }

    private float[][] layer(float[][] sequence, int layer) {
        float[] fromInput = weights[4 * layer];
        float[] fromSelf = weights[4 * layer + 1];
        float[] inputBias = weights[4 * layer + 2];
        float[] selfBias = weights[4 * layer + 3];
        float[] hidden = new float[units];
        float[] cell = new float[units];
        float[][] result = new float[sequence.length][];
        for (int t = 0; t < sequence.length; t++) {
            float[] gates = affine(sequence[t], fromInput, inputBias);
            float[] own = affine(hidden, fromSelf, selfBias);
            float[] next = new float[units];
            for (int u = 0; u < units; u++) {
                double in = sigmoid(gates[u] + own[u]);
                double keep = sigmoid(gates[units + u] + own[units + u]);
                double candidate = Math.tanh(gates[2 * units + u] + own[2 * units + u]);
                double out = sigmoid(gates[3 * units + u] + own[3 * units + u]);
                cell[u] = (float) (keep * cell[u] + in * candidate);
                next[u] = (float) (out * Math.tanh(cell[u]));
            }
            hidden = next;
            result[t] = next;
        }
        return result;
    }

    private static float[] affine(float[] input, float[] weights, float[] bias) {
        float[] result = new float[bias.length];
        int at = 0;
        for (int row = 0; row < result.length; row++) {
            float sum = bias[row];
            for (float value : input) {
                sum += weights[at++] * value;
            }
            result[row] = sum;
        }
        return result;
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }
}
