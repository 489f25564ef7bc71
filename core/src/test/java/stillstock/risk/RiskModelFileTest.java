package stillstock.risk;

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
        RiskModelFile.save(model, file);
        RiskModel read = RiskModelFile.load(file);
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
        assertEquals(RiskModelFile.sidecarJson(model), Files.readString(folder.resolve("risk-model.json")));
    }

    @Test
    void aMissingOrForeignPartIsNamed(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("m.ubj");
        RiskModelFile.save(model, file);
        Files.write(file, new byte[] {1, 2, 3});
        assertTrue(message(file).startsWith(file + " cannot be used: the booster cannot be read"), message(file));
        Files.delete(folder.resolve("m.json"));
        assertTrue(message(file).contains("m.json is missing"), message(file));
    }

    @Test
    void aNewerOrIncompleteSidecarIsRefused() throws IOException {
        String json = RiskModelFile.sidecarJson(model);
        byte[] booster = model.boosterBytes();
        String newer = json.replace("\"schemaVersion\" : 1", "\"schemaVersion\" : 9");
        String incomplete = json.replace("\"threshold\"", "\"other\"");
        assertThrows(IllegalArgumentException.class, () -> RiskModelFile.parse(booster, newer));
        assertThrows(IllegalArgumentException.class, () -> RiskModelFile.parse(booster, incomplete));
        assertThrows(IllegalArgumentException.class, () -> RiskModelFile.parse(booster, "{"));
    }

    @Test
    void aModelThatAsksForOtherFeaturesSaysWhich() {
        FeatureSchema fewer = new FeatureSchema(List.of(SCHEMA.get(1)));
        assertEquals(
                "The model asks for features this version does not work out (age). Train it again on this data.",
                ModelFit.of(SCHEMA, fewer).explanation());
        assertTrue(ModelFit.of(SCHEMA, SCHEMA).fits());
    }

    private static String message(Path file) {
        return assertThrows(IOException.class, () -> RiskModelFile.load(file)).getMessage();
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
