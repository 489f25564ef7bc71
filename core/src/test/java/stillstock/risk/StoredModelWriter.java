package stillstock.risk;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import stillstock.classify.DeadStockPolicy;
import stillstock.feature.FeatureBuilder;
import stillstock.feature.FeatureMatrix;
import stillstock.job.JobContext;
import stillstock.risk.life.ModelOrigin;
import stillstock.risk.life.RiskModelFile;
import stillstock.risk.life.StoredModel;
import stillstock.snapshot.Snapshot;

/**
 * Writes a model as this version writes it, with some rows and the probabilities it gives them, to be kept as a test
 * file: {@code StoredModelWriter FOLDER}. Later versions must still read it and give the same probabilities.
 */
final class StoredModelWriter {
    private static final int ROWS = 40;

    private StoredModelWriter() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Snapshot snapshot = Shop.of(80, true, 3).snapshot();
        RiskConfig config = RiskConfig.defaults().withTrees(30, 3, 0.15, true);
        DeadStockPolicy.FactWindows windows = DeadStockPolicy.defaults().windows();
        RiskTraining training = RiskTrainer.train(snapshot, windows, config, Shop.END, JobContext.none());
        RiskModel model = training.model().orElseThrow();
        ModelOrigin origin = new ModelOrigin("Stillstock", model.xgboostVersion(), Map.of());
        RiskModelFile.save(new StoredModel(training, origin), folder.resolve("model.ubj"));
        FeatureMatrix features = FeatureBuilder.asOf(snapshot, Shop.END - 90, windows, JobContext.none());
        try (PrintWriter rows =
                new PrintWriter(Files.newBufferedWriter(folder.resolve("rows.csv"), StandardCharsets.UTF_8))) {
            rows.println(String.join(",", model.schema().names()) + ",probability");
            for (int row = 0; row < ROWS; row++) {
                StringBuilder line = new StringBuilder();
                for (int column = 0; column < model.schema().size(); column++) {
                    float value = features.value(row, column);
                    line.append(Float.isNaN(value) ? "" : Float.toString(value)).append(',');
                }
                rows.println(line + String.format(Locale.ROOT, "%.9f", model.probability(features, row)));
            }
        }
    }
}
