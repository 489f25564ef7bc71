package stillstock.forecast.hierarchy;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import stillstock.forecast.Forecast;
import stillstock.forecast.ProductForecast;
import stillstock.series.DemandSeries;
import stillstock.series.Measure;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * What is made to add up: who belongs to whom, what each sold, and what the products' own methods expect. A product's forecast is laid
 * on places by their shares in what it sold in the last year (its bands as if units chose their place by chance); a product that
 * never sold stands at the place that sells most.
 */
final class Grounds {
    /** Periods of the past whose errors are looked at. */
    static final int MOST_ERRORS = 120;

    private static final int SHARE_DAYS = 365;

    private final List<ProductForecast> usable;
    private final Snapshot snapshot;
    private final int asOfDay;
    private final DemandSeries longest;
    private final Hierarchy tree;
    private final DemandSeries[] histories;
    private final Forecast[] base;
    private String noPlacesCause = "";

    Grounds(List<ProductForecast> products, Snapshot snapshot, int asOfDay, int mostCells) {
        this.snapshot = snapshot;
        this.asOfDay = asOfDay;
        usable = products.stream()
                .filter(made -> made.history().measure() == Measure.SALES
                        && made.forecast().available())
                .sorted(Comparator.comparingInt(ProductForecast::product))
                .toList();
        longest = usable.stream()
                .map(ProductForecast::history)
                .max(Comparator.comparingInt(DemandSeries::length))
                .orElseThrow(() -> new IllegalArgumentException("no product has a forecast"));
        int[] rows = usable.stream().mapToInt(ProductForecast::product).toArray();
        Places places = Places.of(snapshot, asOfDay);
        double[][] shares = places.count() > 1 ? shares(places) : new double[0][];
        long cells = Arrays.stream(shares)
                .flatMapToDouble(Arrays::stream)
                .filter(share -> share > 0)
                .count();
        if (places.count() < 2) {
            noPlacesCause = "Sales name no locations and customers no regions that differ";
        } else if (cells > mostCells) {
            noPlacesCause = String.format(
                    "%,d pairs of product and place are more than the %,d that are told apart", cells, mostCells);
        }
        boolean crossed = noPlacesCause.isEmpty();
        int[][] placesOf = crossed ? placesOf(shares) : new int[0][];
        tree = crossed
                ? Hierarchy.of(snapshot.products(), rows, places, placesOf)
                : Hierarchy.of(snapshot.products(), rows);
        histories = new DemandSeries[tree.nodes()];
        base = new Forecast[tree.nodes()];
        int firstProduct = crossed ? tree.leaves() : 0;
        for (int i = 0; i < usable.size(); i++) {
            histories[firstProduct + i] = usable.get(i).history();
            base[firstProduct + i] = usable.get(i).forecast();
        }
        double[][] sums = new double[tree.nodes()][];
        for (int node = firstProduct + usable.size(); node < tree.nodes(); node++) {
            sums[node] = new double[longest.length()];
        }
        if (crossed) {
            layOnPlaces(places, placesOf, shares, sums);
        }
        addProducts(firstProduct, sums);
        for (int node = firstProduct + usable.size(); node < tree.nodes(); node++) {
            histories[node] =
                    new DemandSeries(tree.name(node), Measure.SALES, longest.period(), longest.start(), sums[node]);
        }
    }

    private double[][] shares(Places places) {
        double[] all = new double[places.count()];
        double[][] units = new double[usable.size()][];
        for (int i = 0; i < units.length; i++) {
            int product = usable.get(i).product();
            units[i] = places.units(product, asOfDay - SHARE_DAYS + 1, asOfDay);
            if (Arrays.stream(units[i]).sum() <= 0) {
                units[i] = places.units(product, Integer.MIN_VALUE / 2, asOfDay);
            }
            FuturePaths.add(all, units[i]);
        }
        int largest = Places.largestFirst(all)[0];
        for (double[] own : units) {
            double sum = Arrays.stream(own).map(value -> Math.max(0, value)).sum();
            for (int place = 0; place < own.length; place++) {
                own[place] = sum > 0 ? Math.max(0, own[place]) / sum : place == largest ? 1 : 0;
            }
        }
        return units;
    }

    private static int[][] placesOf(double[][] shares) {
        int[][] places = new int[shares.length][];
        for (int i = 0; i < shares.length; i++) {
            double[] own = shares[i];
            places[i] = IntStream.range(0, own.length)
                    .filter(place -> own[place] > 0)
                    .toArray();
        }
        return places;
    }

    /** Histories and forecasts of products at places, and the sums of the groups above those. */
    private void layOnPlaces(Places places, int[][] placesOf, double[][] shares, double[][] sums) {
        int cell = 0;
        for (int i = 0; i < placesOf.length; i++) {
            ProductForecast made = usable.get(i);
            DemandSeries whole = made.history();
            int kept = Math.min(MOST_ERRORS, whole.length());
            int[] cellOf = new int[places.count()];
            Arrays.fill(cellOf, -1);
            double[][] values = new double[placesOf[i].length][];
            for (int j = 0; j < placesOf[i].length; j++) {
                cellOf[placesOf[i][j]] = j;
                values[j] = Arrays.copyOfRange(whole.values(), whole.length() - kept, whole.length());
                for (int t = 0; t < kept; t++) {
                    values[j][t] = Double.isNaN(values[j][t]) ? Double.NaN : 0;
                }
            }
            addRows(made, places, cell, cellOf, values, sums);
            for (int j = 0; j < values.length; j++) {
                histories[cell + j] = new DemandSeries(
                        tree.name(cell + j),
                        Measure.SALES,
                        whole.period(),
                        whole.date(whole.length() - kept),
                        values[j]);
                base[cell + j] = part(made.forecast(), shares[i][placesOf[i][j]], kept);
            }
            cell += values.length;
        }
    }

    private void addRows(
            ProductForecast made, Places places, int cell, int[] cellOf, double[][] values, double[][] sums) {
        SalesTable sales = snapshot.sales();
        int startDay = Math.toIntExact(longest.start().toEpochDay());
        int n = longest.length();
        int to = sales.toAsOf(made.product(), asOfDay);
        for (int row = sales.toAsOf(made.product(), startDay - 1); row < to; row++) {
            int index = longest.period().stepsTo(startDay, sales.day(row));
            int own = cellOf[places.of(row)];
            if (index >= n || own < 0) {
                continue;
            }
            int at = index - (n - values[own].length);
            if (at >= 0) {
                values[own][at] += sales.quantity(row);
            }
            addAbove(cell + own, index, sales.quantity(row), sums);
        }
    }

    private void addAbove(int node, int index, double units, double[][] sums) {
        for (int parent : tree.above(node)) {
            if (tree.level(parent).ofPlaces()) {
                sums[parent][index] += units;
                addAbove(parent, index, units, sums);
            }
        }
    }

    private void addProducts(int firstProduct, double[][] sums) {
        for (int i = 0; i < usable.size(); i++) {
            DemandSeries history = histories[firstProduct + i];
            int shift = longest.length() - history.length();
            int[] above = tree.above(firstProduct + i);
            while (above.length > 0) {
                for (int t = 0; t < history.length(); t++) {
                    double value = history.value(t);
                    sums[above[0]][shift + t] += Double.isNaN(value) ? 0 : value;
                }
                above = tree.above(above[0]);
            }
        }
    }

    /** A share of a forecast: its mean and fit in proportion, its bands by the root of the share. */
    private static Forecast part(Forecast whole, double share, int kept) {
        double[] mean = Arrays.stream(whole.mean()).map(value -> share * value).toArray();
        Forecast.Bands bands = whole.bands();
        double[] fitted = whole.fitted().length < kept
                ? new double[0]
                : Arrays.stream(whole.fitted(), whole.fitted().length - kept, whole.fitted().length)
                        .map(value -> share * value)
                        .toArray();
        return new Forecast(
                whole.method(),
                mean,
                new Forecast.Bands(
                        near(mean, whole.mean(), bands.lower80(), share),
                        near(mean, whole.mean(), bands.upper80(), share),
                        near(mean, whole.mean(), bands.lower95(), share),
                        near(mean, whole.mean(), bands.upper95(), share)),
                fitted);
    }

    private static double[] near(double[] mean, double[] wholeMean, double[] bound, double share) {
        double[] result = new double[mean.length];
        Arrays.setAll(result, i -> Math.max(0, mean[i] + Math.sqrt(share) * (bound[i] - wholeMean[i])));
        return result;
    }

    Hierarchy tree() {
        return tree;
    }

    /** Of every node; those of products at places hold the last periods alone. */
    DemandSeries[] histories() {
        return histories;
    }

    /** The products' and, where there are places, what of it falls on each; null for groups. */
    Forecast[] base() {
        return base;
    }

    /** Why places are not told apart; empty where they are. */
    String noPlacesCause() {
        return noPlacesCause;
    }
}
