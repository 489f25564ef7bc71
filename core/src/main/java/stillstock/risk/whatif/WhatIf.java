package stillstock.risk.whatif;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import stillstock.classify.DeadStockPolicy.FactWindows;
import stillstock.job.JobContext;
import stillstock.risk.RiskResult;
import stillstock.snapshot.Snapshot;

/**
 * The least a trader would have to do for a product's score to fall below a threshold (a counterfactual explanation:
 * Wachter, Mittelstadt and Russell 2018). Each way is a plausible trade: more units sold in 30 days (at most three times
 * the best 30 days of two years, at least 10, and no more than there are), units fewer on hand (one stays), a lower list
 * price (at most by half), more page views for 30 days (at most one and a half times the best 30 days of two years, at
 * least 2 a day), and sales together with stock or views. Every way is verified: the product's rows are changed, its
 * features worked out again, and the model asked again.
 *
 * @param product its row in the snapshot
 * @param risk its score as it is
 * @param target the score is to fall below this
 * @param ways those that reach the target first, least effort first
 * @param emptyCause why nothing was tried, in the user's words; empty where something was
 */
public record WhatIf(int product, double risk, double target, List<Way> ways, String emptyCause) {
    private static final int LEAST_SALES_LIMIT = 10;
    private static final int PRICE_STEP = 5;
    private static final int PRICE_LIMIT = 50;
    private static final int BEST_MONTHS = 3;
    private static final double LEAST_VIEWS = 2;
    private static final double VIEWS_OVER_BEST = 1.5;

    /**
     * One way.
     *
     * @param riskAfter the score the model gives after the change
     * @param reaches true where that is below the target
     * @param effort of the most that is plausible, 0..1 each, added up
     */
    public record Way(Change change, double riskAfter, boolean reaches, double effort) {
        /** "6 units more sold in 30 days: 0.28". */
        public String words() {
            return String.format(Locale.ROOT, "%s: %.2f", change.words(), riskAfter);
        }
    }

    /** Copies its list. */
    public WhatIf {
        ways = List.copyOf(ways);
    }

    /**
     * Searches.
     *
     * @param target a score, 0..1
     */
    public static WhatIf of(
            RiskResult result, Snapshot snapshot, FactWindows windows, int product, double target, JobContext job) {
        double risk = result.risk(product);
        if (Double.isNaN(risk)) {
            return new WhatIf(product, risk, target, List.of(), "The product is not scored.");
        }
        if (risk < target) {
            return new WhatIf(product, risk, target, List.of(), "The score is below the threshold as it is.");
        }
        Rescorer rescorer = new Rescorer(result, snapshot, windows, product);
        return new Search(rescorer, target, job).all(product, risk, snapshot);
    }

    /** True where some way reaches the target. */
    public boolean canBeReached() {
        return ways.stream().anyMatch(Way::reaches);
    }

    private record Search(Rescorer rescorer, double target, JobContext job) {
        WhatIf all(int product, double risk, Snapshot snapshot) {
            double onHand = rescorer.world().onHand();
            int stock = Double.isNaN(onHand) ? Integer.MAX_VALUE : (int) Math.ceil(onHand) - 1;
            int most = (int) Math.ceil(
                    Math.max(LEAST_SALES_LIMIT, BEST_MONTHS * rescorer.world().bestMonth()));
            int sales = Math.max(0, Math.min(stock, most));
            int cut = Double.isNaN(onHand) ? 0 : Math.max(0, stock);
            List<Way> ways = new ArrayList<>();
            single(Change::sold, grid(sales), sales).ifPresent(ways::add);
            single(Change::cut, grid(cut), cut).ifPresent(ways::add);
            double best = rescorer.world().bestMonthOfViews();
            int views = Double.isNaN(best) ? 0 : (int) Math.ceil(Math.max(LEAST_VIEWS, VIEWS_OVER_BEST * best / 30));
            single(Change::seen, grid(views), views).ifPresent(ways::add);
            together((sold, fewer) -> new Change(sold, fewer, 0, 0), sales, cut, true, ways)
                    .ifPresent(ways::add);
            together((sold, seen) -> new Change(sold, 0, 0, seen), sales, views, false, ways)
                    .ifPresent(ways::add);
            if (!Double.isNaN(snapshot.products().unitPrice(product))) {
                single(percent -> Change.price(percent), prices(), PRICE_LIMIT).ifPresent(ways::add);
            }
            ways.sort(Comparator.comparing((Way way) -> !way.reaches())
                    .thenComparing(way -> way.reaches() ? way.effort() : way.riskAfter()));
            return new WhatIf(
                    product,
                    risk,
                    target,
                    ways,
                    ways.isEmpty() ? "With one unit or none on hand there is nothing to change." : "");
        }

        /** The least amount that reaches the target, or the one that comes nearest. */
        private Optional<Way> single(IntFunction<Change> change, int[] amounts, int limit) {
            Way nearest = null;
            int before = 0;
            for (int amount : amounts) {
                Way way = way(change.apply(amount), (double) amount / limit);
                if (way.reaches()) {
                    return Optional.of(refined(change, before, amount, limit, way));
                }
                before = amount;
                nearest = nearest == null || way.riskAfter() < nearest.riskAfter() ? way : nearest;
            }
            return Optional.ofNullable(nearest);
        }

        /** The least of the whole amounts between one that does not reach the target and one that does. */
        private Way refined(IntFunction<Change> change, int tooLittle, int enough, int limit, Way found) {
            int step = change.apply(1).priceCut() > 0 ? PRICE_STEP : 1;
            int low = tooLittle;
            int high = enough;
            Way best = found;
            while (high - low > step) {
                int middle = low + (high - low) / (2 * step) * step;
                Way way = way(change.apply(middle), (double) middle / limit);
                if (way.reaches()) {
                    high = middle;
                    best = way;
                } else {
                    low = middle;
                }
            }
            return best;
        }

        /** Sales and something else at once, where that takes less effort than any way so far. */
        private Optional<Way> together(
                BiFunction<Integer, Integer, Change> change, int sales, int other, boolean sameUnits, List<Way> soFar) {
            double least = soFar.stream()
                    .filter(Way::reaches)
                    .mapToDouble(Way::effort)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            Way best = null;
            for (int sold : grid(sales)) {
                // a unit sold is not there to be sent back
                int most = sameUnits ? other - sold : other;
                double spent = (double) sold / Math.max(1, sales);
                if (most < 1 || spent >= least) {
                    continue;
                }
                for (int more : grid(most)) {
                    double effort = spent + (double) more / other;
                    if (effort >= least) {
                        break;
                    }
                    Way way = way(change.apply(sold, more), effort);
                    if (way.reaches()) {
                        best = way;
                        least = effort;
                    }
                }
            }
            return Optional.ofNullable(best);
        }

        private Way way(Change change, double effort) {
            job.checkCancelled();
            double after = rescorer.risk(change);
            return new Way(change, after, after < target, effort);
        }

        /** 1, 2, 3, 5, 8, 12, 18… up to the limit: half as much again each time. */
        private static int[] grid(int limit) {
            List<Integer> amounts = new ArrayList<>();
            for (int amount = 1; amount < limit; amount = Math.max(amount + 1, (int) Math.ceil(amount * 1.5))) {
                amounts.add(amount);
            }
            if (limit > 0) {
                amounts.add(limit);
            }
            return amounts.stream().mapToInt(Integer::intValue).toArray();
        }

        private static int[] prices() {
            return java.util.stream.IntStream.rangeClosed(1, PRICE_LIMIT / PRICE_STEP)
                    .map(step -> step * PRICE_STEP)
                    .toArray();
        }
    }
}
