package stillstock.boost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import stillstock.boost.tree.TreeEnsemble;
import stillstock.boost.tree.TreeEnsembleReader;
import stillstock.job.JobContext;

/**
 * An XGBoost booster and its matrices in native memory. Trains in rounds, so that progress is shown and a cancel is
 * heard within one. Not safe for several threads; close it.
 */
public final class Booster implements AutoCloseable {
    private final List<DMatrix> matrices = new ArrayList<>();
    private final float[] labels;
    private ml.dmlc.xgboost4j.java.Booster booster;
    private int rounds;

    private Booster(float[] labels) {
        this.labels = labels;
    }

    /** A booster of no rounds over training rows, which need labels. */
    public static Booster over(BoostRows rows, BoostParameters parameters) {
        if (rows.labels().length == 0) {
            throw new IllegalArgumentException("training rows need labels");
        }
        Booster result = new Booster(rows.labels());
        try {
            DMatrix matrix = result.matrix(rows);
            result.booster = XGBoost.train(matrix, parameters.values(), 0, Map.of(), null, null);
            return result;
        } catch (XGBoostError e) {
            result.close();
            throw failed("start training", e);
        }
    }

    /**
     * A booster as saved, in XGBoost's UBJSON or JSON; it predicts and does not train.
     *
     * @throws IllegalArgumentException where the bytes are no booster
     */
    public static Booster load(byte[] bytes) {
        Booster result = new Booster(new float[0]);
        try {
            result.booster = XGBoost.loadModel(new ByteArrayInputStream(bytes));
            return result;
        } catch (XGBoostError | IOException e) {
            throw new IllegalArgumentException("the booster cannot be read: " + e.getMessage(), e);
        }
    }

    /** Adds rows to watch; returns their place for {@link #margins}. The training rows are at 0. */
    public int watch(BoostRows rows) {
        try {
            matrix(rows);
            return matrices.size() - 1;
        } catch (XGBoostError e) {
            throw failed("copy rows", e);
        }
    }

    /** Starts a fresh booster over the same training rows, whose binning is kept. */
    public void restart(BoostParameters parameters) {
        try {
            ml.dmlc.xgboost4j.java.Booster fresh =
                    XGBoost.train(matrices.get(0), parameters.values(), 0, Map.of(), null, null);
            booster.dispose();
            booster = fresh;
            rounds = 0;
        } catch (XGBoostError e) {
            throw failed("start training", e);
        }
    }

    /** Trains one round by the parameters' objective. */
    public void update() {
        try {
            booster.update(matrices.get(0), rounds++);
        } catch (XGBoostError e) {
            throw failed("train round " + rounds, e);
        }
    }

    /** Trains one round by an objective of one's own; for boosters of one output. */
    public void update(Gradients objective) {
        float[] gradient = new float[labels.length];
        float[] hessian = new float[labels.length];
        objective.fill(margins(0), labels, gradient, hessian);
        try {
            booster.boost(matrices.get(0), rounds++, gradient, hessian);
        } catch (XGBoostError e) {
            throw failed("train round " + rounds, e);
        }
    }

    /** Trains so many rounds, with progress, listening to a cancel between them. */
    public void train(int more, JobContext job) {
        for (int round = 0; round < more; round++) {
            job.checkCancelled();
            update();
            job.step(round + 1L, more);
        }
    }

    /** Rounds trained so far; 0 for a loaded booster. */
    public int rounds() {
        return rounds;
    }

    /** The margins (before the objective's link) of watched rows after the rounds so far, for one output. */
    public double[] margins(int place) {
        float[][] all = predicted(place, true);
        double[] result = new double[all.length];
        for (int row = 0; row < result.length; row++) {
            result[row] = all[row][0];
        }
        return result;
    }

    /** What is predicted of watched rows, on the scale of the labels: a row each, an entry an output. */
    public float[][] predictions(int place) {
        return predicted(place, false);
    }

    /** What is predicted of any rows, on the scale of the labels: a row each, an entry an output. */
    public float[][] predict(BoostRows rows) {
        try {
            DMatrix matrix = filled(rows);
            try {
                return booster.predict(matrix);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw failed("predict", e);
        }
    }

    /** The booster in XGBoost's UBJSON: other programs can load it. */
    public byte[] bytes() {
        return bytes("ubj");
    }

    /** The booster in XGBoost's JSON. */
    public byte[] json() {
        return bytes("json");
    }

    /** The trees as plain arrays, for reasons and for prediction without native code; for boosters of one output. */
    public TreeEnsemble trees() {
        return TreeEnsembleReader.read(json());
    }

    @Override
    public void close() {
        if (booster != null) {
            booster.dispose();
        }
        matrices.forEach(DMatrix::dispose);
    }

    private float[][] predicted(int place, boolean margin) {
        try {
            return booster.predict(matrices.get(place), margin);
        } catch (XGBoostError e) {
            throw failed("score rows", e);
        }
    }

    private byte[] bytes(String format) {
        try {
            return booster.toByteArray(format);
        } catch (XGBoostError e) {
            throw failed("save the booster", e);
        }
    }

    private DMatrix matrix(BoostRows rows) throws XGBoostError {
        DMatrix matrix = filled(rows);
        matrices.add(matrix);
        return matrix;
    }

    private static DMatrix filled(BoostRows rows) throws XGBoostError {
        // without the NaN the library takes 0 for missing
        DMatrix matrix = new DMatrix(rows.rowMajor(), rows.rows(), rows.columns(), Float.NaN);
        try {
            if (rows.labels().length > 0) {
                matrix.setLabel(rows.labels());
            }
            if (rows.groups().length > 0) {
                matrix.setGroup(rows.groups());
            }
            if (rows.weights().length > 0) {
                matrix.setWeight(rows.weights());
            }
            if (rows.baseMargins().length > 0) {
                matrix.setBaseMargin(rows.baseMargins());
            }
            return matrix;
        } catch (XGBoostError e) {
            matrix.dispose();
            throw e;
        }
    }

    private static IllegalStateException failed(String what, XGBoostError e) {
        return new IllegalStateException("XGBoost could not " + what + ": " + e.getMessage(), e);
    }
}
