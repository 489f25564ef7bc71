package stillstock.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;

/** A small shop whose products sell at their own pace until, some day, many of them fade and die. */
public final class Shop {
    public static final int START = Days.of(LocalDate.of(2023, 1, 1));
    public static final int END = START + 900;

    private record Sale(String product, int day, float quantity, float price) {}

    private record Stock(String product, int day, float onHand, float received) {}

    private final List<String> products = new ArrayList<>();
    private final List<Sale> sales = new ArrayList<>();
    private final List<Stock> stock = new ArrayList<>();

    private Shop() {}

    /** So many products over 900 days; the same seed gives the same shop. */
    public static Shop of(int products, boolean withStock, long seed) {
        Shop shop = new Shop();
        for (int p = 0; p < products; p++) {
            shop.live(String.format("%04d", p), withStock, new Random(seed * 1000 + p));
        }
        return shop;
    }

    /** What every row says after a day is replaced by nonsense. */
    public Shop mutatedAfter(int day) {
        Shop other = new Shop();
        other.products.addAll(products);
        for (Sale sale : sales) {
            other.sales.add(sale.day <= day ? sale : new Sale(sale.product, sale.day, 500 - sale.quantity, 1));
        }
        for (Stock row : stock) {
            other.stock.add(row.day <= day ? row : new Stock(row.product, row.day, 7, 700));
        }
        return other;
    }

    /** The same rows, read in another order. */
    public Shop shuffled(long seed) {
        Shop other = new Shop();
        other.products.addAll(products);
        other.sales.addAll(sales);
        other.stock.addAll(stock);
        Collections.shuffle(other.products, new Random(seed));
        Collections.shuffle(other.sales, new Random(seed + 1));
        Collections.shuffle(other.stock, new Random(seed + 2));
        return other;
    }

    public Snapshot snapshot() {
        SnapshotBuilder builder = new SnapshotBuilder();
        for (String id : products) {
            builder.describe(new ProductRecord(
                    id,
                    "Product " + id,
                    "all",
                    "c" + id.charAt(3),
                    "",
                    "b" + id.charAt(2),
                    "",
                    2,
                    5,
                    Days.MISSING,
                    false,
                    Double.NaN,
                    "",
                    Map.of()));
        }
        for (Sale sale : sales) {
            int product = builder.product(sale.product);
            builder.sale(product, sale.day, -1, -1, -1, sale.quantity, sale.price, Float.NaN);
        }
        for (Stock row : stock) {
            int product = builder.product(row.product);
            builder.stock(product, row.day, -1, row.onHand, row.received, Float.NaN, Float.NaN, 2);
        }
        return builder.build();
    }

    private void live(String id, boolean withStock, Random random) {
        products.add(id);
        double pace = Math.exp(random.nextGaussian() - 2);
        int birth = random.nextInt(300);
        int death = birth + 150 + random.nextInt(900);
        float onHand = 40;
        for (int day = birth; day <= 900; day++) {
            boolean month = day == birth || day % 30 == 0;
            double fading = day < death - 120 ? 1 : Math.max(0, (death - day) / 120.0);
            boolean orders = month && fading > 0.5 && onHand < 20 * pace + 5;
            float received = orders ? 30 : day == birth ? 40 : 0;
            onHand += orders ? 30 : 0;
            if (random.nextDouble() < pace * fading && (!withStock || onHand > 0)) {
                float quantity = withStock ? Math.min(onHand, 1 + random.nextInt(3)) : 1 + random.nextInt(3);
                onHand -= quantity;
                sales.add(new Sale(id, START + day, quantity, 4 + random.nextInt(2)));
            }
            if (withStock && month) {
                stock.add(new Stock(id, START + day, onHand, received));
            }
        }
    }
}
