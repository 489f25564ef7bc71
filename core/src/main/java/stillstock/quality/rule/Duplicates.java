package stillstock.quality.rule;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;
import stillstock.snapshot.column.Dictionary;

/**
 * Rows that are there more than once, among the rows of one product and day.
 *
 * <p>Exact: every column is the same. A sale or return without an order id is left out, for two customers may buy the
 * same thing on one day. Same key: order, product, day and place of a sale or return, product, day and place of a stock
 * record are the same and another column differs.
 *
 * @param exact the second and further copies
 * @param sameKey rows whose key came before with other values; exact copies are not among them
 * @param replaced rows that a later one of the same key and other values replaces, as many as in {@code sameKey}
 * @param keyed rows that were compared
 */
public record Duplicates(BitSet exact, BitSet sameKey, BitSet replaced, long keyed) {
    /** Duplicates of a table's rows dated on or before a day; the table is sales, returns or inventory. */
    public static Duplicates of(Snapshot snapshot, TableName table, int asOfDay) {
        return switch (table) {
            case SALES -> sales(snapshot.sales(), asOfDay);
            case RETURNS -> returns(snapshot.returns(), asOfDay);
            case INVENTORY -> inventory(snapshot.inventory(), asOfDay);
            default -> throw new IllegalArgumentException(
                    "duplicates of " + table.id() + " are rejected when it is read");
        };
    }

    private static Duplicates sales(SalesTable t, int asOfDay) {
        RowKeys.Same key = (a, b) -> t.order(a) == t.order(b) && t.location(a) == t.location(b);
        RowKeys.Same rest = (a, b) -> t.customer(a) == t.customer(b)
                && same(t.quantity(a), t.quantity(b))
                && same(t.unitPrice(a), t.unitPrice(b))
                && same(t.discount(a), t.discount(b));
        return new Search(t, row -> t.order(row) * 31 + t.location(row), key, rest, row -> known(t.order(row)))
                .search(asOfDay);
    }

    private static Duplicates returns(ReturnTable t, int asOfDay) {
        RowKeys.Same key = (a, b) -> t.order(a) == t.order(b) && t.location(a) == t.location(b);
        RowKeys.Same rest = (a, b) ->
                t.customer(a) == t.customer(b) && t.reason(a) == t.reason(b) && same(t.quantity(a), t.quantity(b));
        return new Search(t, row -> t.order(row) * 31 + t.location(row), key, rest, row -> known(t.order(row)))
                .search(asOfDay);
    }

    private static Duplicates inventory(InventoryTable t, int asOfDay) {
        RowKeys.Same rest = (a, b) -> same(t.onHand(a), t.onHand(b))
                && same(t.received(a), t.received(b))
                && same(t.onOrder(a), t.onOrder(b))
                && same(t.reorderPoint(a), t.reorderPoint(b))
                && Double.compare(t.unitCost(a), t.unitCost(b)) == 0;
        return new Search(t, t::location, (a, b) -> t.location(a) == t.location(b), rest, row -> true).search(asOfDay);
    }

    private static boolean known(int order) {
        return order != Dictionary.MISSING;
    }

    private static boolean same(float a, float b) {
        return Float.compare(a, b) == 0;
    }

    private record Search(ProductRows table, RowKeys.Hash hash, RowKeys.Same key, RowKeys.Same rest, RowCheck keyed) {
        Duplicates search(int asOfDay) {
            BitSet exact = new BitSet();
            BitSet sameKey = new BitSet();
            BitSet replaced = new BitSet();
            RowKeys whole = new RowKeys(hash, (a, b) -> key.rows(a, b) && rest.rows(a, b));
            RowKeys keys = new RowKeys(hash, key);
            long compared = 0;
            for (int p = 0; p < table.products(); p++) {
                int end = table.toAsOf(p, asOfDay);
                for (int from = table.from(p), to; from < end; from = to) {
                    to = endOfDay(from, end);
                    for (int row = from; row < to; row++) {
                        compared += keyed.holds(row) ? 1 : 0;
                    }
                    if (to - from > 1) {
                        whole.repeats(from, to, (first, row) -> set(exact, row));
                        replaced(keys, from, to, exact, sameKey, replaced);
                    }
                }
            }
            return new Duplicates(exact, sameKey, replaced, compared);
        }

        private void replaced(RowKeys keys, int from, int to, BitSet exact, BitSet sameKey, BitSet replaced) {
            // the first row of a key stands for the latest seen so far, which a further one replaces
            Map<Integer, Integer> latest = new HashMap<>();
            keys.repeats(from, to, (first, row) -> {
                if (!exact.get(row) && keyed.holds(row)) {
                    sameKey.set(row);
                    replaced.set(latest.getOrDefault(first, first));
                    latest.put(first, row);
                }
            });
        }

        private void set(BitSet rows, int row) {
            if (keyed.holds(row)) {
                rows.set(row);
            }
        }

        private int endOfDay(int from, int end) {
            int to = from + 1;
            while (to < end && table.day(to) == table.day(from)) {
                to++;
            }
            return to;
        }
    }

    @FunctionalInterface
    private interface RowCheck {
        boolean holds(int row);
    }
}
