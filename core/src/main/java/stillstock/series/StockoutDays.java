package stillstock.series;

import java.util.HashMap;
import java.util.Map;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.SalesTable;

/**
 * Days on which a product was out of stock the whole day at every location that keeps a ledger of it.
 *
 * <p>Between two records of a location its stock is taken as 0 only where the ledger proves it: both records say
 * nothing on hand, nothing was received, and they lie at most {@value #DENSE_GAP_DAYS} days apart; or the later record
 * says that all there is came in that day. Before a location's first record it does not count; after its last one
 * nothing is known.
 */
final class StockoutDays {
    /** Records this close leave no room for a delivery and its sale unseen. */
    static final int DENSE_GAP_DAYS = 7;

    private final InventoryTable inventory;
    private final SalesTable sales;
    private final int firstDay;
    private final int[] zeroLocations;
    private final int[] knownLocations;

    private StockoutDays(InventoryTable inventory, SalesTable sales, int firstDay, int lastDay) {
        this.inventory = inventory;
        this.sales = sales;
        this.firstDay = firstDay;
        this.zeroLocations = new int[lastDay - firstDay + 2];
        this.knownLocations = new int[lastDay - firstDay + 2];
    }

    /** One flag a day from firstDay to lastDay; reads no row after lastDay. */
    static boolean[] of(InventoryTable inventory, SalesTable sales, int product, int firstDay, int lastDay) {
        StockoutDays days = new StockoutDays(inventory, sales, firstDay, lastDay);
        days.readLedger(product, lastDay);
        return days.flags(product, lastDay);
    }

    private void readLedger(int product, int lastDay) {
        int from = inventory.from(product);
        int to = inventory.toAsOf(product, lastDay);
        Map<Integer, Integer> lastRowOfLocation = new HashMap<>();
        for (int row = from; row < to; row++) {
            Integer before = lastRowOfLocation.put(inventory.location(row), row);
            if (before == null) {
                addRange(knownLocations, inventory.day(row), lastDay);
            } else if (inventory.onHand(before) <= 0) {
                addZeroRange(product, before, row);
            }
        }
    }

    private void addZeroRange(int product, int before, int row) {
        boolean nothingReceived = !(inventory.received(row) > 0);
        int start = inventory.day(before) + 1;
        if (inventory.onHand(row) <= 0 && nothingReceived && inventory.day(row) - start < DENSE_GAP_DAYS) {
            addRange(zeroLocations, start, inventory.day(row));
        } else if (!nothingReceived && allCameIn(product, row)) {
            addRange(zeroLocations, start, inventory.day(row) - 1);
        }
    }

    private boolean allCameIn(int product, int row) {
        double sold = 0;
        int day = inventory.day(row);
        for (int sale = sales.toAsOf(product, day - 1); sale < sales.toAsOf(product, day); sale++) {
            if (sales.location(sale) == inventory.location(row)) {
                sold += sales.quantity(sale);
            }
        }
        return Math.abs(inventory.received(row) - sold - inventory.onHand(row)) < 0.5;
    }

    /** Adds 1 to every day of a range, as a difference array that {@link #flags} sums up. */
    private void addRange(int[] differences, int start, int end) {
        int from = Math.max(start, firstDay);
        if (from <= end) {
            differences[from - firstDay]++;
            differences[end - firstDay + 1]--;
        }
    }

    private boolean[] flags(int product, int lastDay) {
        boolean[] result = new boolean[lastDay - firstDay + 1];
        int zero = 0;
        int known = 0;
        for (int i = 0; i < result.length; i++) {
            zero += zeroLocations[i];
            known += knownLocations[i];
            result[i] = known > 0 && zero == known;
        }
        for (int row = sales.toAsOf(product, firstDay - 1); row < sales.toAsOf(product, lastDay); row++) {
            result[sales.day(row) - firstDay] = false;
        }
        return result;
    }
}
