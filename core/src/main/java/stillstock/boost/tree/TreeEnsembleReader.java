package stillstock.boost.tree;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads XGBoost's JSON model (documented at https://xgboost.readthedocs.io/en/stable/tutorials/saving_model.html,
 * schema of version 3.0). Numerical splits only.
 */
public final class TreeEnsembleReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TreeEnsembleReader() {}

    /**
     * The trees with their base value, on the scale of the margin: log-odds where the objective is logistic, a logarithm
     * where it is Tweedie, Poisson or gamma.
     *
     * @throws IllegalArgumentException where this is no such model, saying what is missing
     */
    public static TreeEnsemble read(byte[] json) {
        JsonNode learner;
        try {
            learner = required(JSON.readTree(json), "learner");
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no XGBoost model: " + e.getMessage(), e);
        }
        JsonNode parameters = required(learner, "learner_model_param");
        double base = Double.parseDouble(
                required(parameters, "base_score").asText().replace("[", "").replace("]", ""));
        String objective = required(required(learner, "objective"), "name").asText();
        int columns = Integer.parseInt(required(parameters, "num_feature").asText());
        if (parameters.path("num_target").asInt(1) > 1
                || parameters.path("num_class").asInt(0) > 1) {
            throw new IllegalArgumentException(
                    "the model has several outputs, which cannot be read as one sum of trees");
        }
        JsonNode model = required(required(learner, "gradient_booster"), "model");
        List<Tree> trees = new ArrayList<>();
        for (JsonNode tree : required(model, "trees")) {
            trees.add(tree(tree));
        }
        return new TreeEnsemble(margin(objective, base), trees, columns);
    }

    /**
     * How much the splits of each column lowered the training loss, summed over the trees.
     *
     * @return one entry a column
     * @throws IllegalArgumentException where this is no such model, saying what is missing
     */
    public static double[] gains(byte[] json) {
        try {
            JsonNode learner = required(JSON.readTree(json), "learner");
            double[] gains = new double
                    [required(required(learner, "learner_model_param"), "num_feature")
                            .asInt()];
            for (JsonNode tree : required(required(required(learner, "gradient_booster"), "model"), "trees")) {
                int[] left = ints(tree, "left_children");
                int[] columns = ints(tree, "split_indices");
                float[] lowered = floats(tree, "loss_changes");
                for (int node = 0; node < left.length; node++) {
                    gains[columns[node]] += left[node] < 0 ? 0 : lowered[node];
                }
            }
            return gains;
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no XGBoost model: " + e.getMessage(), e);
        }
    }

    /** The version of the library that wrote a model: "3.0.1"; empty where it does not say. */
    public static String version(byte[] json) {
        try {
            List<String> parts = new ArrayList<>();
            JSON.readTree(json).path("version").forEach(part -> parts.add(part.asText()));
            return String.join(".", parts);
        } catch (IOException e) {
            throw new IllegalArgumentException("this is no XGBoost model: " + e.getMessage(), e);
        }
    }

    private static double margin(String objective, double base) {
        return switch (objective) {
            case "binary:logistic", "reg:logistic" -> Math.log(base / (1 - base));
            case "reg:tweedie", "count:poisson", "reg:gamma" -> Math.log(base);
            default -> base;
        };
    }

    private static Tree tree(JsonNode tree) {
        int[] missing = ints(tree, "default_left");
        boolean[] missingLeft = new boolean[missing.length];
        for (int i = 0; i < missing.length; i++) {
            missingLeft[i] = missing[i] != 0;
        }
        for (int type : ints(tree, "split_type")) {
            if (type != 0) {
                throw new IllegalArgumentException("the model splits on categories, which cannot be read");
            }
        }
        return new Tree(
                ints(tree, "left_children"),
                ints(tree, "right_children"),
                ints(tree, "split_indices"),
                floats(tree, "split_conditions"),
                missingLeft,
                floats(tree, "sum_hessian"));
    }

    private static int[] ints(JsonNode tree, String field) {
        JsonNode values = required(tree, field);
        int[] result = new int[values.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = values.get(i).asInt();
        }
        return result;
    }

    private static float[] floats(JsonNode tree, String field) {
        JsonNode values = required(tree, field);
        float[] result = new float[values.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = (float) values.get(i).asDouble();
        }
        return result;
    }

    private static JsonNode required(JsonNode parent, String field) {
        JsonNode child = parent == null ? null : parent.get(field);
        if (child == null) {
            throw new IllegalArgumentException("this is no XGBoost model: " + field + " is missing");
        }
        return child;
    }
}
