package stillstock.forecast.hierarchy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import stillstock.forecast.Forecast;
import stillstock.forecast.ForecastConfig;
import stillstock.forecast.ProductForecast;
import stillstock.forecast.baseline.HistoricMean;
import stillstock.forecast.baseline.SeasonalNaive;
import stillstock.forecast.engine.ForecastEngine;
import stillstock.forecast.intermittent.SeasonalBlend;
import stillstock.job.JobContext;
import stillstock.series.DemandSeries;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Customer;

class HierarchyForecastTest {
    private static final int FIRST_DAY = Days.of(LocalDate.of(2024, 1, 1));
    private static final int AS_OF = FIRST_DAY + 249;
    private static final int HORIZON = 17;
    private static final String[] PLACES = {"North", "South", "East"};
    private static final Function<DemandSeries, Forecast> OF_GROUP = series ->
            new SeasonalBlend().forecast(series.values(), series.period().season(), HORIZON, JobContext.none());

    /** Seven products of two departments; the last never sells. Sales name places, customers, both or none. */
    private static Snapshot shop(boolean places, boolean customers, float laterFactor) {
        SnapshotBuilder builder = new SnapshotBuilder();
        Random random = new Random(5);
        for (int i = 0; i < 7; i++) {
            String category = i % 3 == 0 ? "" : "Category " + i % 3;
            builder.describe(new ProductRecord(
                    "P" + i,
                    "Item " + i,
                    i < 4 ? "Home" : "Garden",
                    category,
                    "",
                    "",
                    "",
                    1,
                    2,
                    FIRST_DAY,
                    false,
                    Double.NaN,
                    "",
                    Map.of()));
        }
        for (int place = 0; customers && place < PLACES.length; place++) {
            builder.side().customers().add(new Customer("C" + place, PLACES[place], "", 0, "", Days.MISSING));
        }
        for (int day = FIRST_DAY; day <= AS_OF + 20; day++) {
            for (int i = 0; i < 6; i++) {
                for (int place = 0; place < PLACES.length; place++) {
                    double often = (i == 5 ? 0.05 : 0.6) / (1 + place);
                    if (random.nextDouble() < often) {
                        float units = 1 + random.nextInt(2 + i);
                        builder.sale(
                                i,
                                day,
                                builder.order("O" + day),
                                places ? builder.location(PLACES[place]) : Dictionary.MISSING,
                                customers ? builder.customer("C" + place) : Dictionary.MISSING,
                                day > AS_OF ? units * laterFactor : units,
                                2,
                                0);
                    }
                }
            }
        }
        return builder.build();
    }

    private static List<ProductForecast> forecasts(Snapshot snapshot) {
        ForecastEngine engine = new ForecastEngine(
                List.of(new SeasonalBlend(), new SeasonalNaive(), new HistoricMean()),
                ForecastConfig.defaults().withHorizonDays(HORIZON));
        List<ProductForecast> all = new ArrayList<>();
        engine.forecastAll(snapshot, IntStream.range(0, 7).toArray(), AS_OF, all::add, JobContext.none());
        return all;
    }

    private static HierarchyForecast of(Snapshot snapshot, HierarchyConfig config) {
        return HierarchyForecast.of(forecasts(snapshot), snapshot, AS_OF, OF_GROUP, config, JobContext.none());
    }

    private static void assertChildrenAddUp(HierarchyForecast made, Function<NodeForecast, Forecast> which) {
        Hierarchy tree = made.tree();
        int n = which.apply(made.nodes().get(0)).mean().length;
        double[][] sums = new double[tree.nodes()][n];
        for (int node = 0; node < tree.nodes(); node++) {
            double[] mean = which.apply(made.nodes().get(node)).mean();
            for (int parent : tree.parents(node)) {
                Arrays.setAll(sums[parent], step -> sums[parent][step] + mean[step]);
            }
        }
        for (int node = tree.leaves(); node < tree.nodes(); node++) {
            double[] mean = which.apply(made.nodes().get(node)).mean();
            for (int step = 0; step < n; step++) {
                assertTrue(mean[step] >= 0);
                assertEquals(sums[node][step], mean[step], 1e-9 * (1 + mean[step]), tree.name(node));
            }
        }
    }

    @Test
    void childrenAddUpOverCategoriesAndPlacesAtEveryStepSpanAndOverTheHorizon() {
        HierarchyForecast made = of(shop(true, true, 1), HierarchyConfig.defaults());
        assertEquals("", made.noPlacesCause());
        assertTrue(made.tree().byPlace());
        assertChildrenAddUp(made, NodeForecast::forecast);
        assertChildrenAddUp(made, NodeForecast::spans);
        assertChildrenAddUp(made, NodeForecast::total);
    }

    @Test
    void daysAddUpToWeeksAndWeeksToTheHorizon() {
        HierarchyForecast made = of(shop(true, false, 1), HierarchyConfig.defaults());
        for (NodeForecast node : made.nodes()) {
            assertEquals(3, node.spans().mean().length, "two weeks and three days");
            double[] days = node.forecast().mean();
            assertEquals(Arrays.stream(days, 7, 14).sum(), node.spans().mean()[1], 1e-9);
            assertEquals(Arrays.stream(days, 14, 17).sum(), node.spans().mean()[2], 1e-9);
            assertEquals(Arrays.stream(days).sum(), node.total().mean()[0], 1e-9);
            Forecast total = node.total();
            assertTrue(total.bands().lower95()[0] <= total.bands().lower80()[0]);
            assertTrue(total.bands().upper80()[0] <= total.bands().upper95()[0]);
        }
        NodeForecast whole = made.nodes().get(made.tree().nodes() - 1);
        double apart = Arrays.stream(whole.forecast().bands().upper80()).sum()
                - Arrays.stream(whole.forecast().bands().lower80()).sum();
        double together =
                whole.total().bands().upper80()[0] - whole.total().bands().lower80()[0];
        assertTrue(together < apart, "a sum is surer than its steps one by one: " + together + " of " + apart);
    }

    @Test
    void thePlacesTogetherAreTheWhole() {
        HierarchyForecast made = of(shop(true, false, 1), HierarchyConfig.defaults());
        Hierarchy tree = made.tree();
        List<Integer> places = IntStream.range(0, tree.nodes())
                .filter(node -> tree.level(node) == Level.PLACE)
                .boxed()
                .toList();
        assertEquals(Set.of(PLACES), places.stream().map(tree::name).collect(Collectors.toSet()));
        double whole = made.nodes().get(tree.nodes() - 1).total().mean()[0];
        double ofPlaces = places.stream()
                .mapToDouble(node -> made.nodes().get(node).total().mean()[0])
                .sum();
        assertEquals(whole, ofPlaces, 1e-9 * whole);
        double sold = Arrays.stream(made.nodes().get(tree.nodes() - 1).history().values())
                .sum();
        double soldAtPlaces = places.stream()
                .mapToDouble(node ->
                        Arrays.stream(made.nodes().get(node).history().values()).sum())
                .sum();
        assertEquals(sold, soldAtPlaces, 1e-6);
    }

    @Test
    void inEveryFutureChildrenAddUpOverCrossedGroups() {
        HierarchyForecast made = of(shop(true, false, 1), HierarchyConfig.defaults());
        Hierarchy tree = made.tree();
        Random random = new Random(3);
        double[][] errors = new double[tree.nodes()][60];
        for (double[] row : errors) {
            Arrays.setAll(row, t -> random.nextGaussian());
        }
        Forecast[] base = made.nodes().stream()
                .limit(tree.leaves())
                .map(NodeForecast::alone)
                .toArray(Forecast[]::new);
        double[] means = Arrays.stream(base).mapToDouble(one -> one.mean()[4]).toArray();
        double[][] futures = new double[tree.nodes()][300];
        new FuturePaths(tree, errors, base, 300, 1).fill(4, means, futures, JobContext.none());
        for (int future = 0; future < 300; future++) {
            int at = future;
            double[] sums = tree.sums(IntStream.range(0, tree.leaves())
                    .mapToDouble(leaf -> futures[leaf][at])
                    .toArray());
            for (int node = 0; node < tree.nodes(); node++) {
                assertEquals(sums[node], futures[node][at], 1e-9 * (1 + sums[node]));
            }
        }
    }

    @Test
    void whereNothingTellsPlacesApartTheCauseIsGiven() {
        HierarchyForecast none = of(shop(false, false, 1), HierarchyConfig.defaults());
        assertFalse(none.tree().byPlace());
        assertTrue(none.noPlacesCause().contains("no locations"), none.noPlacesCause());
        assertChildrenAddUp(none, NodeForecast::forecast);
    }

    @Test
    void whereSalesNameNoLocationTheRegionsOfCustomersAreThePlaces() {
        HierarchyForecast made = of(shop(false, true, 1), HierarchyConfig.defaults());
        Hierarchy tree = made.tree();
        assertEquals(
                Set.of(PLACES),
                IntStream.range(0, tree.nodes())
                        .filter(node -> tree.level(node) == Level.REGION)
                        .mapToObj(tree::name)
                        .collect(Collectors.toSet()));
        assertChildrenAddUp(made, NodeForecast::total);
    }

    @Test
    void tooManyPairsOfProductAndPlaceAreSaidAndLeftOut() {
        HierarchyForecast made = of(shop(true, false, 1), new HierarchyConfig(50, 1, 10));
        assertFalse(made.tree().byPlace());
        assertTrue(made.noPlacesCause().contains("more than the 10"), made.noPlacesCause());
    }

    @Test
    void nothingSoldAfterTheDayIsRead() {
        HierarchyForecast one = of(shop(true, false, 1), HierarchyConfig.defaults());
        HierarchyForecast other = of(shop(true, false, 9), HierarchyConfig.defaults());
        for (int node = 0; node < one.tree().nodes(); node++) {
            assertTrue(Arrays.equals(
                    one.nodes().get(node).forecast().bands().upper95(),
                    other.nodes().get(node).forecast().bands().upper95()));
        }
    }

    @Test
    void withoutAnyForecastThereIsNothingToAddUp() {
        Snapshot snapshot = shop(true, false, 1);
        assertThrows(
                IllegalArgumentException.class,
                () -> HierarchyForecast.of(
                        List.of(), snapshot, AS_OF, OF_GROUP, HierarchyConfig.defaults(), JobContext.none()));
    }
}
