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
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.run.SnapshotImporter;
import stillstock.job.JobContext;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.CodedColumn;

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

    /** The reference sums all versions of a product; by this day only the current ones, which the mapping keeps, sell. */
    @Test
    void adventureWorksLabelsByShareOfStockAreThoseOfTheReferenceForCurrentProducts() throws Exception {
        Map<String, Integer> labels =
                labels("adventureworks_dw", "adventureworks-dw", LocalDate.of(2013, 9, 30), 90, true);
        Map<String, Integer> reference = reference("adventureworks_dw_2013-09-30");
        reference.keySet().retainAll(labels.keySet());

        assertEquals(174, reference.size());
        labels.keySet().retainAll(reference.keySet());
        assertEquals(reference, labels);
    }

    private static Map<String, Integer> labels(String folder, String mapping, LocalDate date, int horizon)
            throws Exception {
        return labels(folder, mapping, date, horizon, false);
    }

    private static Map<String, Integer> labels(
            String folder, String mapping, LocalDate date, int horizon, boolean share) throws Exception {
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
        byte[] labels = Labels.of(snapshot, matrix, horizon, share, 0.1);
        Map<String, Integer> result = new HashMap<>();
        for (int row = 0; row < labels.length; row++) {
            if (labels[row] != Labels.NONE) {
                result.put(id(snapshot, matrix.product(row)), (int) labels[row]);
            }
        }
        return result;
    }

    /** The reference names AdventureWorks products by their alternate key. */
    private static String id(Snapshot snapshot, int product) {
        CodedColumn key = snapshot.products().attributes().get("alternate_key");
        return key == null ? snapshot.products().id(product) : key.text(product);
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
