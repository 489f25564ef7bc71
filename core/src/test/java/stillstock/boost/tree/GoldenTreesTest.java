package stillstock.boost.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Margins and reasons against those of another program: boost/brute_shapley.py walks the model's JSON for every subset
 * of features (command in its head).
 */
class GoldenTreesTest {
    private static final int COLUMNS = 6;

    @Test
    void marginsAndReasonsAreThoseOfEverySubsetOfFeatures() throws IOException {
        TreeEnsemble trees = TreeEnsembleReader.read(bytes("small_model.json"));
        TreeShap shap = new TreeShap(trees);
        List<String> rows = lines("small_rows.csv");
        List<String> expected = lines("small_expected.csv");
        assertEquals(25, rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String[] cells = rows.get(i).split(",", -1);
            String[] answers = expected.get(i).split(",");
            float[] row = new float[COLUMNS];
            for (int column = 0; column < COLUMNS; column++) {
                row[column] = cells[column].isEmpty() ? Float.NaN : Float.parseFloat(cells[column]);
            }
            assertEquals(Double.parseDouble(answers[0]), trees.margin(row, 0), 1e-5);
            assertEquals(Double.parseDouble(answers[1]), shap.expectedMargin(), 1e-5);
            double[] own = shap.contributions(row, 0);
            for (int column = 0; column < COLUMNS; column++) {
                assertEquals(Double.parseDouble(answers[2 + column]), own[column], 1e-5, "row " + i + " " + column);
            }
        }
    }

    private static List<String> lines(String name) throws IOException {
        return new String(bytes(name), StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private static byte[] bytes(String name) throws IOException {
        try (InputStream in = GoldenTreesTest.class.getResourceAsStream("/boost/" + name)) {
            return in.readAllBytes();
        }
    }
}
