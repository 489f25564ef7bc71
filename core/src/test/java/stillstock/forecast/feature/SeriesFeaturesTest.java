package stillstock.forecast.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import stillstock.forecast.ReferenceFiles;

class SeriesFeaturesTest {
    /**
     * AirPassengers by base R 4.2.2 on (x - mean) / sd: acf(), pacf(), stl(s.window = 11), lm(poly(1:n, 2)), fft(),
     * embed(), written out feature by feature.
     */
    @ParameterizedTest
    @CsvSource({
        "acf1, 0.94804734",
        "acf10, 5.67008712",
        "season acf1, 0.76039504",
        "difference acf1, 0.30285526",
        "difference acf10, 0.40883756",
        "difference season acf1, 0.82917786",
        "second difference acf1, -0.19100587",
        "second difference acf10, 0.25078035",
        "pacf5, 0.96709706",
        "difference pacf5, 0.21224542",
        "second difference pacf5, 0.24766149",
        "season pacf, -0.13543110",
        "trend strength, 0.99095504",
        "season strength, 0.94067249",
        "linearity, 11.04753201",
        "curvature, 1.09251233",
        "remainder acf1, 0.50917506",
        "remainder acf10, 0.93036644",
        "last season's rise, 0.37901786",
        "rise a season, 0.26128886",
        "lumpiness, 0.01924803",
        "stability, 0.93307042",
        "level shift, 0.45429418",
        "variance shift, 0.16274076",
        "last season's level, 1.63269208",
        "last value, -0.36815889",
        "entropy, 0.43048011",
        "dickey-fuller, -2.34502731",
        "hurst, 1.01424008",
        "crossings, 0.04895105",
        "flat stretch, 0.125",
        "skewness, 0.57106756",
        "kurtosis, 2.57015591",
        "spread of changes, 0.28099894",
        "arch, 0.77053114",
        "variation, 0.42799469",
        "squared variation, 0.18317945",
        "mean interval, 1",
        "share of zeros, 0",
        "log length, 4.96981330",
        "seasons, 12"
    })
    void isWhatRComputes(String name, double expected) throws IOException {
        ReferenceFiles.SeasonalSeries air = ReferenceFiles.classical().get("AirPassengers");
        double[] features = SeriesFeatures.of(air.values(), 12);
        assertEquals(expected, features[SeriesFeatures.NAMES.indexOf(name)], 1e-6 * Math.max(1, Math.abs(expected)));
    }

    @Test
    void gapsOfDemandByHand() {
        double[] values = {0, 3, 0, 0, 1, Double.NaN, 2, 0, 0, 0};
        double[] features = SeriesFeatures.of(values, 1);
        assertEquals(3, features[SeriesFeatures.NAMES.indexOf("mean interval")], 1e-12);
        assertEquals(0.25, features[SeriesFeatures.NAMES.indexOf("squared variation")], 1e-12);
        assertEquals(6 / 9.0, features[SeriesFeatures.NAMES.indexOf("share of zeros")], 1e-12);
        assertEquals(3 / 9.0, features[SeriesFeatures.NAMES.indexOf("zeros at the end")], 1e-12);
        assertEquals(0.1, features[SeriesFeatures.NAMES.indexOf("share missing")], 1e-12);
        assertEquals(0, features[SeriesFeatures.NAMES.indexOf("all positive")]);
    }

    @Test
    void theUnitDoesNotMatter() {
        Random random = new Random(4);
        double[] values = random.doubles(90).map(x -> 5 + x).toArray();
        double[] thousands = Arrays.stream(values).map(x -> 1024 * x).toArray();
        assertEquals(Arrays.toString(SeriesFeatures.of(values, 7)), Arrays.toString(SeriesFeatures.of(thousands, 7)));
    }

    @Test
    void anyHistoryHasOneNumberANameAndNoneIsInfinite() {
        Random random = new Random(9);
        for (int n = 0; n < 60; n++) {
            for (int season : new int[] {1, 7, 12, 24}) {
                double[] noisy = random.doubles(n)
                        .map(x -> x < 0.2 ? Double.NaN : Math.floor(4 * x))
                        .toArray();
                for (double[] values : new double[][] {noisy, new double[n]}) {
                    double[] features = SeriesFeatures.of(values, season);
                    assertEquals(SeriesFeatures.NAMES.size(), features.length);
                    assertTrue(Arrays.stream(features).noneMatch(Double::isInfinite));
                }
            }
        }
        assertEquals(SeriesFeatures.NAMES.size(), new HashSet<>(SeriesFeatures.NAMES).size());
        assertTrue(SeriesFeatures.NAMES.size() >= 40, SeriesFeatures.NAMES.size() + " features");
    }
}
