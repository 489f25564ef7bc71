package stillstock.risk.life;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import stillstock.evaluate.ClassifierMetrics;
import stillstock.feature.column.Feature;
import stillstock.risk.RiskModel;
import stillstock.risk.TrainingInfo;
import stillstock.risk.judged.HeldOutWindow;

/** Writes the JSON beside a booster; the same model gives the same bytes. */
final class SidecarWriter {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private SidecarWriter() {}

    static String json(StoredModel stored) throws IOException {
        RiskModel model = stored.model();
        ObjectNode root = JSON.createObjectNode();
        root.put("schemaVersion", RiskModelFile.SCHEMA_VERSION);
        ObjectNode origin = root.putObject("origin");
        origin.put("program", stored.origin().program());
        origin.put("xgboost", stored.origin().xgboost());
        origin.set("inputs", JSON.valueToTree(stored.origin().inputs()));
        ArrayNode features = root.putArray("features");
        for (Feature feature : model.schema().features()) {
            features.add(JSON.valueToTree(feature));
        }
        root.set("settings", JSON.valueToTree(model.config()));
        ObjectNode calibration = root.putObject("calibration");
        calibration.put("method", model.calibration().method());
        calibration.set("parameters", JSON.valueToTree(model.calibration().parameters()));
        root.put("threshold", model.threshold());
        root.set("training", training(model.info()));
        ArrayNode metrics = root.putArray("metrics");
        stored.training().metrics().forEach(figures -> metrics.add(metrics(figures)));
        stored.training().heldOut().ifPresent(window -> root.set("heldOut", heldOut(window)));
        return JSON.writeValueAsString(root) + "\n";
    }

    private static ObjectNode training(TrainingInfo info) {
        ObjectNode node = JSON.createObjectNode();
        node.put("asOf", info.asOf().toString());
        node.set("trainDates", texts(info.trainDates()));
        node.set("validationDates", texts(info.validationDates()));
        node.put("testDate", info.testDate().toString());
        node.set("finalDates", texts(info.finalDates()));
        node.put("finalRows", info.finalRows());
        node.put("finalPositives", info.finalPositives());
        node.put("heldOutByTime", info.heldOutByTime());
        node.set("choices", JSON.valueToTree(info.choices()));
        node.set("calibrations", JSON.valueToTree(info.calibrations()));
        return node;
    }

    private static ObjectNode metrics(ClassifierMetrics figures) {
        ObjectNode node = JSON.createObjectNode();
        node.put("model", figures.model());
        node.put("subset", figures.subset());
        node.put("windowStart", figures.windowStart().toString());
        node.put("windowEnd", figures.windowEnd().toString());
        node.put("n", figures.n());
        node.put("positives", figures.positives());
        number(node, "accuracy", figures.accuracy());
        number(node, "f1", figures.f1());
        number(node, "rocAuc", figures.rocAuc());
        number(node, "prAuc", figures.prAuc());
        number(node, "brier", figures.brier());
        number(node, "ece", figures.ece());
        number(node, "threshold", figures.threshold());
        return node;
    }

    private static ObjectNode heldOut(HeldOutWindow window) {
        ObjectNode node = JSON.createObjectNode();
        node.put("day", window.day().toString());
        node.put("horizonDays", window.horizonDays());
        ArrayNode products = node.putArray("products");
        window.products().forEach(products::add);
        ArrayNode dead = node.putArray("wentDead");
        ArrayNode lately = node.putArray("soldLately");
        ArrayNode values = node.putArray("values");
        for (int row = 0; row < window.rows(); row++) {
            dead.add(window.wentDead()[row] ? 1 : 0);
            lately.add(window.soldLately()[row] ? 1 : 0);
            add(values, window.values()[row]);
        }
        ObjectNode scores = node.putObject("scores");
        window.scores().forEach((name, all) -> {
            ArrayNode column = scores.putArray(name);
            for (double score : all) {
                add(column, score);
            }
        });
        return node;
    }

    /** JSON has no NaN: a figure that is not defined is null. */
    private static void number(ObjectNode node, String name, double value) {
        if (Double.isNaN(value)) {
            node.putNull(name);
        } else {
            node.put(name, value);
        }
    }

    private static void add(ArrayNode node, double value) {
        if (Double.isNaN(value)) {
            node.addNull();
        } else {
            node.add(value);
        }
    }

    private static ArrayNode texts(List<LocalDate> dates) {
        ArrayNode node = JSON.createArrayNode();
        dates.forEach(date -> node.add(date.toString()));
        return node;
    }
}
