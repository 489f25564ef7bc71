package stillstock.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import stillstock.classify.DeadStockPolicy;
import stillstock.importing.ImportConfig;
import stillstock.importing.SnapshotImporter;
import stillstock.importing.mapping.MappingJson;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;

/** Labels of real exports, row by row against those made with Python from the same files (RISK-PEERS.md). */
class RealLabelsTest {
    @Test
    void onlineRetailLabelsAreThoseOfTheReference() throws Exception {
        Map<String, Integer> labels = labels("online_retail_ii", "online-retail-ii", LocalDate.of(2011, 9, 9), 90);

        assertEquals(reference("online_retail_ii"), labels);
    }

    @Test
    void oilRefineryLabelsAreThoseOfTheReferenceForWhatWasEverUsed() throws Exception {
        Map<String, Integer> labels = labels("oil_refinery", "oil-refinery", LocalDate.of(2000, 8, 31), 365);
        Map<String, Integer> reference = reference("oil_refinery");
        reference.keySet().retainAll(labels.keySet());

        assertEquals(5803, labels.size());
        assertEquals(reference, labels);
    }

    private static Map<String, Integer> labels(String folder, String mapping, LocalDate date, int horizon)
            throws Exception {
        Snapshot snapshot = new SnapshotImporter()
                .read(
                        shared("data/" + folder),
                        Optional.of(MappingJson.parse(text("/mappings/" + mapping + ".json"), mapping)),
                        ImportConfig.defaults(),
                        JobContext.none())
                .snapshot()
                .orElseThrow();
        FeatureMatrix matrix = FeatureBuilder.asOf(
                snapshot, Days.of(date), DeadStockPolicy.defaults().windows(), JobContext.none());
        byte[] labels = Labels.of(snapshot, matrix, horizon, false, 0.1);
        Map<String, Integer> result = new HashMap<>();
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] != Labels.NONE) {
                result.put(snapshot.products().id(matrix.product(row)), (int) labels[row]);
            }
        }
        return result;
    }

    private static Map<String, Integer> reference(String name) throws Exception {
        Map<String, Integer> result = new HashMap<>();
        for (String line : Files.readAllLines(shared("reference/risk_labels/" + name + ".csv"))) {
            String[] cells = line.split(",");
            if (!cells[0].equals("id")) {
                result.put(cells[0], Integer.parseInt(cells[1].trim()));
            }
        }
        return result;
    }

    private static Path shared(String name) {
        Path path =
                Path.of(System.getProperty("stillstock.shared", "../shared")).resolve(name);
        Assumptions.assumeTrue(Files.exists(path), () -> "skipped: " + path.toAbsolutePath() + " is not there");
        return path;
    }

    private static String text(String resource) throws Exception {
        try (InputStream in = RealLabelsTest.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
