package stillstock.series;

import java.util.Map;
import java.util.TreeMap;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * Days on which a product was out of stock the whole day at every location that keeps a ledger of it.
 *
 * <p>Between two records of a location its stock is taken as 0 only where the ledger proves it: both records say
 * nothing on hand, nothing was received, and they lie at most {@value #DENSE_GAP_DAYS} days apart; or the later record
 * says that all there is came in that day. Where the ledger names receipts, what a record had less what was sold there
 * and plus what came back tells when the last unit went: from then on the stock is 0 until the next record says so, or,
 * after the last record, until the last day. Before a location's first record it does not count.
 */
final class StockoutDays {
    /** Records this close leave no room for a delivery and its sale unseen. */
    static final int DENSE_GAP_DAYS = 7;

    private static final double HALF_A_UNIT = 0.5;

    private final InventoryTable inventory;
    private final SalesTable sales;
    private final ReturnTable returns;
    private final int firstDay;
    private final int[] zeroLocations;
    private final int[] knownLocations;

    private StockoutDays(Snapshot snapshot, int firstDay, int lastDay) {
        this.inventory = snapshot.inventory();
        this.sales = snapshot.sales();
        this.returns = snapshot.returns();
        this.firstDay = firstDay;
        this.zeroLocations = new int[lastDay - firstDay + 2];
        this.knownLocations = new int[lastDay - firstDay + 2];
    }

    /** One flag a day from firstDay to lastDay; reads no row after lastDay. */
    static boolean[] of(Snapshot snapshot, int product, int firstDay, int lastDay) {
        StockoutDays days = new StockoutDays(snapshot, firstDay, lastDay);
        days.readLedger(product, lastDay);
        return days.flags(product, lastDay);
    }

    private void readLedger(int product, int lastDay) {
        int from = inventory.from(product);
        int to = inventory.toAsOf(product, lastDay);
        Map<Integer, Integer> lastRowOfLocation = new TreeMap<>();
        boolean receipts = false;
        for (int row = from; row < to; row++) {
            receipts |= inventory.received(row) > 0;
        }
        for (int row = from; row < to; row++) {
            Integer before = lastRowOfLocation.put(inventory.location(row), row);
            if (before == null) {
                addRange(knownLocations, inventory.day(row), lastDay);
            } else {
                addZeroRange(product, before, row, receipts);
            }
        }
        if (receipts) {
            lastRowOfLocation.values().forEach(row -> addSoldOut(product, row, lastDay));
        }
    }

    private void addZeroRange(int product, int before, int row, boolean receipts) {
        boolean nothingReceived = !(inventory.received(row) > 0);
        int start = inventory.day(before) + 1;
        boolean emptyBefore = inventory.onHand(before) <= 0;
        if (inventory.onHand(row) <= 0 && nothingReceived) {
            if (emptyBefore && inventory.day(row) - start < DENSE_GAP_DAYS) {
                addRange(zeroLocations, start, inventory.day(row));
            } else if (receipts) {
                addSoldOut(product, before, inventory.day(row));
            }
        } else if (!nothingReceived && allCameIn(product, row)) {
            if (emptyBefore) {
                addRange(zeroLocations, start, inventory.day(row) - 1);
            } else {
                addSoldOut(product, before, inventory.day(row) - 1);
            }
        }
    }

    /** The days from the sale that took the last unit on, where what a record had is sold until a day. */
    private void addSoldOut(int product, int row, int end) {
        double left = Math.max(0, inventory.onHand(row));
        int last = inventory.day(row);
        for (int sale = sales.toAsOf(product, inventory.day(row)); sale < sales.toAsOf(product, end); sale++) {
            if (sales.location(sale) == inventory.location(row)) {
                left -= sales.quantity(sale);
                last = Math.max(last, sales.day(sale));
            }
        }
        for (int back = returns.toAsOf(product, inventory.day(row)); back < returns.toAsOf(product, end); back++) {
            if (returns.location(back) == inventory.location(row)) {
                left += returns.quantity(back);
                last = Math.max(last, returns.day(back));
            }
        }
        if (Math.abs(left) < HALF_A_UNIT) {
            addRange(zeroLocations, last + 1, end);
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
        return Math.abs(inventory.received(row) - sold - inventory.onHand(row)) < HALF_A_UNIT;
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
