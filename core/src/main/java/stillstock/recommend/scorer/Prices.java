package stillstock.recommend.scorer;

import stillstock.snapshot.ProductTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/** The price of each product: of the master, else the latest it was sold at by the day, else NaN; currency a unit. */
public final class Prices {
    private Prices() {}

    /** The prices as known on a day. */
    public static double[] asOf(Snapshot snapshot, int day) {
        ProductTable products = snapshot.products();
        SalesTable sales = snapshot.sales();
        double[] prices = new double[products.size()];
        for (int product = 0; product < prices.length; product++) {
            double price = products.unitPrice(product);
            for (int row = sales.toAsOf(product, day) - 1; Double.isNaN(price) && row >= sales.from(product); row--) {
                price = sales.unitPrice(row);
            }
            prices[product] = price;
        }
        return prices;
    }
}
