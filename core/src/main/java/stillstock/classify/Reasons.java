package stillstock.classify;

import java.util.Locale;
import stillstock.snapshot.Days;

/** The sentence that says why a product has its status, with the numbers it was decided by. */
final class Reasons {
    private Reasons() {}

    static String sentence(Classification of, int p) {
        Status status = of.status(p);
        StockFacts facts = of.facts();
        DeadStockPolicy policy = of.policy();
        return switch (status) {
            case OUT_OF_STOCK -> outOfStock(facts, p);
            case NEW -> String.format(
                    Locale.ROOT,
                    "First received or launched %s (grace period %d days); %s",
                    ago(facts.day() - facts.introducedDay(p)),
                    policy.newGraceDays(),
                    stock(facts, p));
            case DEAD -> idle(facts, p) + " (limit " + policy.deadAfterDays() + "); " + stock(facts, p);
            case SLOW -> slow(facts, policy, p);
            case ACTIVE -> active(facts, p);
        };
    }

    private static String outOfStock(StockFacts facts, int p) {
        double onHand = facts.onHand(p);
        if (Double.isNaN(onHand)) {
            return "No stock record up to " + Days.text(facts.day());
        }
        return onHand < 0 ? units(onHand) + " on hand: the stock record is below zero" : "Nothing on hand";
    }

    private static String idle(StockFacts facts, int p) {
        int days = facts.idleDays(p);
        if (facts.lastSaleDay(p) != Days.MISSING) {
            return "No sale for " + days(days);
        }
        if (facts.introducedDay(p) != Days.MISSING) {
            return "Never sold in " + days(days) + " since it came";
        }
        return "Never sold in the " + days(days) + " on record";
    }

    private static String slow(StockFacts facts, DeadStockPolicy policy, int p) {
        String limit = " (limit " + units(policy.slowCoverDays()) + ")";
        int window = facts.windows().velocityDays();
        if (facts.velocity(p) == 0) {
            return "No sale in the last " + days(window) + " (dead after " + policy.deadAfterDays() + "); "
                    + stock(facts, p);
        }
        if (!facts.stockKnown()) {
            double days = policy.minOnHand() / facts.velocity(p);
            return units(policy.minOnHand()) + " would last " + whole(days) + " days" + limit + "; stock unknown";
        }
        return String.format(
                Locale.ROOT,
                "Stock lasts %s days at %.2f a day%s; %s",
                whole(facts.coverDays(p)),
                facts.velocity(p),
                limit,
                stock(facts, p));
    }

    private static String active(StockFacts facts, int p) {
        if (facts.idleDays(p) < 0) {
            return "Neither a sale nor a receipt up to " + Days.text(facts.day()) + "; stock unknown";
        }
        String sold =
                facts.lastSaleDay(p) == Days.MISSING ? "Not sold yet" : "Last sold " + ago(facts.daysSinceLastSale(p));
        double cover = facts.coverDays(p);
        boolean lasts = cover > 0 && !Double.isInfinite(cover);
        return sold + (lasts ? "; stock lasts " + whole(cover) + " days; " : "; ") + stock(facts, p);
    }

    private static String stock(StockFacts facts, int p) {
        double onHand = facts.onHand(p);
        if (Double.isNaN(onHand)) {
            return "stock unknown";
        }
        double value = facts.stockValue(p);
        return units(onHand)
                + (Double.isNaN(value)
                        ? " on hand, cost unknown"
                        : String.format(Locale.ROOT, " on hand worth %.2f", value));
    }

    private static String ago(int days) {
        return days == 0 ? "today" : days(days) + " ago";
    }

    private static String days(int days) {
        return days + (days == 1 ? " day" : " days");
    }

    private static String whole(double value) {
        return String.format(Locale.ROOT, "%.0f", value);
    }

    private static String units(double units) {
        return units == Math.rint(units) ? whole(units) : String.format(Locale.ROOT, "%.2f", units);
    }
}
