package stillstock.forecast.price;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Promotion;

/**
 * What a product cost on each day against its usual price: log(price / median price) + log(1 - discount). The list price of a day is that
 * of the last sale until then, the discount that of the promotion that covers the day (the larger of the product's own and its
 * category's), or of the day's sales where the data has no promotions.
 */
public final class PriceCalendar {
    private static final double MOST_DISCOUNT = 0.95;
    private static final int LASTING_DAYS = 5;

    private final Snapshot snapshot;
    private final Map<Integer, List<Promotion>> ofProduct = new HashMap<>();
    private final Map<String, List<Promotion>> ofCategory = new HashMap<>();

    /** Reads the promotions of a snapshot once. */
    public PriceCalendar(Snapshot snapshot) {
        this.snapshot = snapshot;
        for (Promotion promotion : snapshot.side().promotions()) {
            if (!(promotion.discount() > 0)) {
                continue;
            }
            if (promotion.product() == Dictionary.MISSING) {
                ofCategory.merge(promotion.category(), List.of(promotion), PriceCalendar::joined);
            } else {
                ofProduct.merge(promotion.product(), List.of(promotion), PriceCalendar::joined);
            }
        }
    }

    private static List<Promotion> joined(List<Promotion> before, List<Promotion> more) {
        Promotion[] all = Arrays.copyOf(before.toArray(Promotion[]::new), before.size() + more.size());
        System.arraycopy(more.toArray(Promotion[]::new), 0, all, before.size(), more.size());
        return List.of(all);
    }

    /** A product's promotions and its category's. */
    public List<Promotion> promotions(int product) {
        List<Promotion> own = ofProduct.getOrDefault(product, List.of());
        ProductTable products = snapshot.products();
        List<Promotion> shared = ofCategory.getOrDefault(products.category().text(product), List.of());
        return shared.isEmpty() ? own : own.isEmpty() ? shared : joined(own, shared);
    }

    /** The discount of each day, 0..1, by promotions alone. */
    public double[] discounts(int product, int firstDay, int lastDay) {
        double[] discount = new double[Math.max(0, lastDay - firstDay + 1)];
        for (Promotion promotion : promotions(product)) {
            int from = Math.max(firstDay, promotion.startDay());
            int to = Math.min(lastDay, promotion.endDay());
            for (int day = from; day <= to; day++) {
                discount[day - firstDay] =
                        Math.max(discount[day - firstDay], Math.min(MOST_DISCOUNT, promotion.discount()));
            }
        }
        return discount;
    }

    /**
     * The log of each day's list price against the usual one, without discounts: the median of the prices of the last five
     * days with a sale, so that a price counts once it lasts. 0 before the first sale; after the last known day the last
     * price goes on.
     *
     * @param knownDay no sale after it is read
     */
    public double[] listPriceLogs(int product, int firstDay, int knownDay, int lastDay) {
        double[] result = new double[Math.max(0, lastDay - firstDay + 1)];
        SalesTable sales = snapshot.sales();
        double[] recent = new double[LASTING_DAYS];
        int seen = 0;
        int lastSeen = Days.MISSING;
        double price = Double.NaN;
        int at = 0;
        for (int row = sales.from(product); row < sales.toAsOf(product, Math.min(knownDay, lastDay)); row++) {
            if (!(sales.unitPrice(row) > 0)) {
                continue;
            }
            for (; at < sales.day(row) - firstDay; at++) {
                result[at] = price;
            }
            seen += sales.day(row) == lastSeen ? 0 : 1;
            lastSeen = sales.day(row);
            recent[(seen - 1) % LASTING_DAYS] = sales.unitPrice(row);
            price = median(Arrays.copyOf(recent, Math.min(seen, LASTING_DAYS)));
        }
        for (; at < result.length; at++) {
            result[at] = price;
        }
        double usual = median(result);
        for (int i = 0; i < result.length; i++) {
            result[i] = result[i] > 0 && usual > 0 ? Math.log(result[i] / usual) : 0;
        }
        return result;
    }

    /** The log price of each day against the usual one; reads no sale after the last day. 0 before the first sale. */
    public double[] logPrices(int product, int firstDay, int lastDay) {
        double[] discount = discounts(product, firstDay, lastDay);
        double[] list = new double[discount.length];
        Arrays.fill(list, Double.NaN);
        SalesTable sales = snapshot.sales();
        boolean plans = !snapshot.side().promotions().isEmpty();
        for (int row = sales.toAsOf(product, firstDay - 1); row < sales.toAsOf(product, lastDay); row++) {
            int at = sales.day(row) - firstDay;
            if (sales.unitPrice(row) > 0) {
                list[at] = sales.unitPrice(row);
            }
            if (!plans && sales.discount(row) > 0) {
                discount[at] = Math.min(MOST_DISCOUNT, sales.discount(row));
            }
        }
        double usual = median(list);
        double last = usual;
        double[] result = new double[list.length];
        for (int i = 0; i < result.length; i++) {
            last = list[i] > 0 ? list[i] : last;
            result[i] = (usual > 0 ? Math.log(last / usual) : 0) + Math.log1p(-discount[i]);
        }
        return result;
    }

    private static double median(double[] values) {
        double[] known =
                Arrays.stream(values).filter(value -> value > 0).sorted().toArray();
        return known.length == 0 ? Double.NaN : known[known.length / 2];
    }
}
