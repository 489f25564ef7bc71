package stillstock.risk.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import stillstock.job.JobContext;
import stillstock.risk.Contribution;
import stillstock.risk.RiskResult;
import stillstock.risk.Shop;
import stillstock.risk.TrainedShop;
import stillstock.snapshot.Snapshot;

class ExplanationTest {
    private final RiskResult result = TrainedShop.result();
    private final Snapshot snapshot = TrainedShop.snapshot();
    private final int products = snapshot.products().size();

    @Test
    void contributionsAddUpToTheMarginWithinATenThousandth() {
        for (int product = 0; product < products; product++) {
            if (!Double.isNaN(result.risk(product))) {
                double sum = Arrays.stream(result.contributions(product)).sum() + result.expectedMargin();
                assertEquals(result.margin(product), sum, 1e-4);
            }
        }
    }

    @Test
    void importanceIsTheMeanSizeOfTheContributionsAndGainsAddUpToOne() {
        Importance importance = Importance.of(result, JobContext.none());
        assertEquals(result.scored(), importance.products());
        Importance.Weight first = importance.weights().get(0);
        int column = result.features().schema().column(first.feature().name());
        double sum = 0;
        for (int product = 0; product < products; product++) {
            sum += Double.isNaN(result.risk(product)) ? 0 : Math.abs(result.contributions(product)[column]);
        }
        assertEquals(sum / result.scored(), first.meanContribution(), 1e-6);
        assertEquals(
                1,
                importance.weights().stream()
                        .mapToDouble(Importance.Weight::gain)
                        .sum(),
                1e-6);
        for (int i = 1; i < importance.weights().size(); i++) {
            assertTrue(importance.weights().get(i - 1).meanContribution()
                    >= importance.weights().get(i).meanContribution());
        }
    }

    @Test
    void dependenceHoldsEveryProductThatHasTheValueAndKeepsTheDirectionTheTradeKnows() {
        Importance importance = Importance.of(result, JobContext.none());
        for (Importance.Weight weight : importance.weights()) {
            Importance.Dependence dependence = importance.dependence(weight.feature());
            int column = result.features().schema().column(weight.feature().name());
            long known = java.util.stream.IntStream.range(0, result.features().rows())
                    .filter(row -> !Double.isNaN(result.risk(result.features().product(row))))
                    .filter(row -> !Float.isNaN(result.features().value(row, column)))
                    .count();
            assertEquals(known, dependence.values().length);
            double[] sorted = dependence.values().clone();
            Arrays.sort(sorted);
            assertEquals(Arrays.toString(sorted), Arrays.toString(dependence.values()));
            assertEquals(
                    Arrays.stream(dependence.contributions()).average().orElse(0),
                    Arrays.stream(dependence.binMeans()).average().orElse(0),
                    0.05);
        }
    }

    @Test
    void theTellingReasonPullsTheWayTheProductStandsAndDiffersMoreThanTheStrongestOne() {
        TellingReasons telling = TellingReasons.of(result, products, JobContext.none());
        Map<String, Integer> strongest = new HashMap<>();
        Map<String, Integer> told = new HashMap<>();
        for (int product = 0; product < products; product++) {
            if (Double.isNaN(result.risk(product))) {
                assertTrue(telling.of(product).isEmpty());
                continue;
            }
            Contribution reason = telling.of(product).orElseThrow();
            double[] all = result.contributions(product);
            int column = result.features().schema().column(reason.feature());
            assertEquals(all[column], reason.contribution(), 1e-6);
            double side = result.margin(product) - result.expectedMargin();
            boolean some = Arrays.stream(all).anyMatch(value -> value * side > 0.05);
            assertTrue(!some || reason.contribution() * side > 0, reason.toString());
            strongest.merge(result.reasons(product, 1).get(0).feature(), 1, Integer::sum);
            told.merge(reason.feature(), 1, Integer::sum);
        }
        assertTrue(told.size() > strongest.size(), told.keySet() + " against " + strongest.keySet());
    }

    @Test
    void similarProductsAreTheNearestOfOtherProductsWithWhatBecameOfThem() {
        PastRows past = PastRows.of(
                snapshot, TrainedShop.WINDOWS, result.training().model().orElseThrow(), Shop.END, JobContext.none());
        int product = java.util.stream.IntStream.range(0, products)
                .filter(p -> result.rank(p) == 5)
                .findFirst()
                .orElseThrow();
        SimilarProducts similar = SimilarProducts.of(result, product, past, snapshot, 10);
        assertEquals(10, similar.similar().size());
        Set<Integer> seen = new HashSet<>(List.of(product));
        double before = 0;
        int dead = 0;
        for (SimilarProducts.Similar one : similar.similar()) {
            assertTrue(seen.add(one.product()), "each product once");
            assertTrue(one.distance() >= before);
            before = one.distance();
            assertTrue(one.day() + 90 <= Shop.END, "its outcome is known");
            dead += one.wentDead() ? 1 : 0;
            assertEquals(one.unitsSold() < 0.1 * one.onHand(), one.wentDead());
        }
        assertEquals(dead, similar.wentDead());
        double nearest = similar.similar().get(0).distance();
        for (PastRows.Row row : past.rows()) {
            if (row.product() != product) {
                double squared = 0;
                double[] own = result.contributions(product);
                for (int i = 0; i < own.length; i++) {
                    squared += Math.pow(own[i] - row.contributions()[i], 2);
                }
                assertTrue(Math.sqrt(squared) >= nearest - 1e-9);
            }
        }
    }
}
