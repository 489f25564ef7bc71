package stillstock.recommend.scorer;

import java.util.List;
import stillstock.snapshot.side.Embedding;

/** Cosine of the vectors given by the user, at least 0; NaN where either has none. */
public final class EmbeddingMeasure implements PairMeasure {
    private final float[][] units;

    /** Over a catalogue of so many products. */
    public EmbeddingMeasure(int products, List<Embedding> embeddings) {
        units = new float[products][];
        for (Embedding embedding : embeddings) {
            units[embedding.product()] = unit(embedding.vector());
        }
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += (double) value * value;
        }
        float[] unit = new float[vector.length];
        for (int i = 0; i < unit.length; i++) {
            unit[i] = squares > 0 ? (float) (vector[i] / Math.sqrt(squares)) : 0;
        }
        return unit;
    }

    @Override
    public double of(int anchor, int item) {
        float[] a = units[anchor];
        float[] b = units[item];
        if (a == null || b == null) {
            return Double.NaN;
        }
        double dot = 0;
        for (int i = 0; i < a.length; i++) {
            dot += (double) a[i] * b[i];
        }
        return Math.max(0, Math.min(1, dot));
    }
}
