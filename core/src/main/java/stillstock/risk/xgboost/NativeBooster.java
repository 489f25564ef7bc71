package stillstock.risk.xgboost;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;
import stillstock.risk.tree.LabelledRows;
import stillstock.risk.tree.TreeEnsemble;
import stillstock.risk.tree.TreeEnsembleReader;

/** A booster and its matrices in native memory. Not safe for several threads; close it. */
final class NativeBooster implements AutoCloseable {
    private final List<DMatrix> matrices = new ArrayList<>();
    private Booster booster;

    private NativeBooster() {}

    /** A booster of no rounds over training rows. */
    static NativeBooster over(LabelledRows rows, Map<String, Object> parameters) {
        NativeBooster result = new NativeBooster();
        try {
            DMatrix matrix = result.matrix(rows);
            result.booster = XGBoost.train(matrix, parameters, 0, Map.of(), null, null);
            return result;
        } catch (XGBoostError e) {
            result.close();
            throw failed("start training", e);
        }
    }

    /** A booster as saved. */
    static NativeBooster load(byte[] bytes) {
        NativeBooster result = new NativeBooster();
        try {
            result.booster = XGBoost.loadModel(new ByteArrayInputStream(bytes));
            return result;
        } catch (XGBoostError | IOException e) {
            throw new IllegalArgumentException("the booster cannot be read: " + e.getMessage(), e);
        }
    }

    /** Adds rows to watch; returns their place for {@link #margins}. */
    int watch(LabelledRows rows) {
        try {
            matrix(rows);
            return matrices.size() - 1;
        } catch (XGBoostError e) {
            throw failed("copy rows", e);
        }
    }

    /** Starts a fresh booster over the same training rows, whose binning is kept. */
    void restart(Map<String, Object> parameters) {
        try {
            Booster fresh = XGBoost.train(matrices.get(0), parameters, 0, Map.of(), null, null);
            booster.dispose();
            booster = fresh;
        } catch (XGBoostError e) {
            throw failed("start training", e);
        }
    }

    /** Trains one round. */
    void update(int round) {
        try {
            booster.update(matrices.get(0), round);
        } catch (XGBoostError e) {
            throw failed("train round " + round, e);
        }
    }

    /** The log-odds of watched rows after the rounds so far. */
    double[] margins(int place) {
        try {
            float[][] margins = booster.predict(matrices.get(place), true);
            double[] result = new double[margins.length];
            for (int row = 0; row < result.length; row++) {
                result[row] = margins[row][0];
            }
            return result;
        } catch (XGBoostError e) {
            throw failed("score validation rows", e);
        }
    }

    /** XGBoost's binary form. */
    byte[] bytes() {
        return bytes("ubj");
    }

    /** The trees as plain arrays. */
    TreeEnsemble trees() {
        return TreeEnsembleReader.read(bytes("json"));
    }

    @Override
    public void close() {
        if (booster != null) {
            booster.dispose();
        }
        matrices.forEach(DMatrix::dispose);
    }

    private byte[] bytes(String format) {
        try {
            return booster.toByteArray(format);
        } catch (XGBoostError e) {
            throw failed("save the booster", e);
        }
    }

    private DMatrix matrix(LabelledRows rows) throws XGBoostError {
        // without the NaN the library takes 0 for missing
        DMatrix matrix = new DMatrix(rows.rowMajor(), rows.rows(), rows.columns(), Float.NaN);
        matrices.add(matrix);
        matrix.setLabel(rows.labels());
        return matrix;
    }

    private static IllegalStateException failed(String what, XGBoostError e) {
        return new IllegalStateException("XGBoost could not " + what + ": " + e.getMessage(), e);
    }
}
