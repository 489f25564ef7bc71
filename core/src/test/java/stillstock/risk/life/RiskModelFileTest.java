package stillstock.risk.life;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.evaluate.calibration.PlattCalibration;
import stillstock.feature.FeatureMatrix;
import stillstock.feature.FeatureSchema;
import stillstock.feature.column.Feature;
import stillstock.job.JobContext;
import stillstock.risk.RiskConfig;
import stillstock.risk.RiskModel;
import stillstock.risk.RiskTraining;
import stillstock.risk.TrainingInfo;
import stillstock.risk.judged.HeldOutWindow;
import stillstock.risk.xgboost.BoosterSettings;
import stillstock.risk.xgboost.LabelledRows;
import stillstock.risk.xgboost.XgboostTrainer;
import stillstock.snapshot.TableName;

class RiskModelFileTest {
    private static final FeatureSchema SCHEMA = new FeatureSchema(List.of(
            new Feature("age", "days", "today - then", 30, List.of(TableName.SALES), "{v} days old", 1),
            new Feature("price", "currency", "as charged", 0, List.of(), "sells at {v}", 0)));
    private static RiskModel model;
    private static float[] values;

    @BeforeAll
    static void train() {
        Random random = new Random(1);
        values = new float[400];
        float[] labels = new float[200];
        for (int row = 0; row < 200; row++) {
            values[2 * row] = random.nextFloat();
            values[2 * row + 1] = random.nextInt(4) == 0 ? Float.NaN : random.nextFloat();
            labels[row] = values[2 * row] + random.nextFloat() > 1 ? 1 : 0;
        }
        byte[] booster = XgboostTrainer.boost(
                        new LabelledRows(values, 2, labels),
                        Optional.empty(),
                        BoosterSettings.of(8, 2, 0.3, List.of(1, 0), 1),
                        JobContext.none())
                .bytes();
        model = new RiskModel(booster, SCHEMA, RiskConfig.defaults(), new PlattCalibration(1.2, -0.3), 0.41, info());
    }

    @Test
    void whatIsSavedIsReadBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("risk-model.ubj");
        RiskModelFile.save(stored(), file);
        StoredModel kept = RiskModelFile.load(file);
        RiskModel read = kept.model();
        assertEquals(stored().origin(), kept.origin());
        HeldOutWindow window = kept.training().heldOut().orElseThrow();
        assertEquals(List.of("a", "b"), window.products());
        assertArrayEquals(new boolean[] {true, false}, window.wentDead());
        assertArrayEquals(new double[] {12.5, Double.NaN}, window.values());
        assertArrayEquals(new double[] {0.7, 0.2}, window.scores("xgboost"));
        assertArrayEquals(model.boosterBytes(), read.boosterBytes());
        assertEquals(model.schema().features(), read.schema().features());
        assertEquals(model.config(), read.config());
        assertEquals(model.calibration(), read.calibration());
        assertEquals(model.info(), read.info());
        assertEquals(model.threshold(), read.threshold());
        FeatureMatrix matrix = new FeatureMatrix(SCHEMA, 0, new int[200], values);
        for (int row = 0; row < 200; row++) {
            assertEquals(model.probability(matrix, row), read.probability(matrix, row));
        }
        assertEquals(SidecarWriter.json(stored()), Files.readString(folder.resolve("risk-model.json")));
    }

    @Test
    void aMissingOrForeignPartIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("m.ubj");
        RiskModelFile.save(stored(), file);
        Files.write(file, new byte[] {1, 2, 3});
        assertTrue(message(file).startsWith(file + " cannot be used: the booster cannot be read"), message(file));
        Files.delete(folder.resolve("m.json"));
        assertTrue(message(file).contains("m.json is missing"), message(file));
    }

    @Test
    void aNewerOrIncompleteSidecarIsRefused() throws IOException {
        String json = SidecarWriter.json(stored());
        byte[] booster = model.boosterBytes();
        String newer = json.replace("\"schemaVersion\" : 2", "\"schemaVersion\" : 9");
        String incomplete = json.replace("\"threshold\"", "\"other\"");
        assertThrows(IllegalArgumentException.class, () -> SidecarReader.read(booster, newer));
        assertThrows(IllegalArgumentException.class, () -> SidecarReader.read(booster, incomplete));
        assertThrows(IllegalArgumentException.class, () -> SidecarReader.read(booster, "{"));
    }

    @Test
    void theModelsOfEarlierVersionsAreStillReadAndSayTheSame() throws IOException {
        for (int version = 1; version <= RiskModelFile.SCHEMA_VERSION; version++) {
            Path folder = Path.of("src/test/resources/stillstock/risk/models/v" + version);
            folder = Files.exists(folder) ? folder : Path.of("core").resolve(folder);
            StoredModel old = RiskModelFile.load(folder.resolve("model.ubj"));
            List<String> lines = Files.readAllLines(folder.resolve("rows.csv"));
            int columns = old.model().schema().size();
            assertEquals(String.join(",", old.model().schema().names()) + ",probability", lines.get(0));
            float[] rows = new float[columns * (lines.size() - 1)];
            double[] expected = new double[lines.size() - 1];
            for (int row = 0; row < expected.length; row++) {
                String[] cells = lines.get(row + 1).split(",");
                for (int column = 0; column < columns; column++) {
                    rows[row * columns + column] =
                            cells[column].isEmpty() ? Float.NaN : Float.parseFloat(cells[column]);
                }
                expected[row] = Double.parseDouble(cells[columns]);
            }
            FeatureMatrix matrix = new FeatureMatrix(old.model().schema(), 0, new int[expected.length], rows);
            for (int row = 0; row < expected.length; row++) {
                assertEquals(expected[row], old.model().probability(matrix, row), 1e-6, "version " + version);
            }
            assertEquals(version > 1, old.training().heldOut().isPresent());
        }
    }

    private static String message(Path file) {
        return assertThrows(IOException.class, () -> RiskModelFile.load(file)).getMessage();
    }

    private static StoredModel stored() {
        HeldOutWindow window = new HeldOutWindow(
                LocalDate.of(2025, 10, 2),
                90,
                List.of("a", "b"),
                new boolean[] {true, false},
                new double[] {12.5, Double.NaN},
                new boolean[] {false, true},
                Map.of("xgboost", new double[] {0.7, 0.2}));
        return new StoredModel(
                RiskTraining.of(model, List.of(), Optional.of(window)),
                new ModelOrigin("Stillstock 1", "3.0.0", Map.of("sales.csv", "ab12")));
    }

    private static TrainingInfo info() {
        LocalDate day = LocalDate.of(2025, 12, 31);
        return new TrainingInfo(
                day,
                List.of(day.minusDays(400)),
                List.of(day.minusDays(200)),
                day.minusDays(90),
                List.of(day.minusDays(90)),
                200,
                80,
                true,
                Map.of("xgboost", "8 rounds"),
                Map.of("xgboost", "platt"));
    }
}
