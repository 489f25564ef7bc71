package stillstock.quality.check;

import java.util.List;
import stillstock.quality.finding.Dimension;
import stillstock.quality.finding.Example;
import stillstock.quality.finding.Finding;
import stillstock.quality.finding.Severity;
import stillstock.quality.inspect.CheckInput;
import stillstock.quality.inspect.Examples;
import stillstock.quality.inspect.Findings;
import stillstock.quality.inspect.QualityCheck;
import stillstock.quality.rule.StockBook;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.TableName;

/**
 * Stock records that do not follow from the one before: on hand differs from on hand before + received - sold + returned;
 * and sales on days when nothing was there: on hand before at most 0, nothing received, and the record is of the day
 * before or the same week.
 */
public final class LedgerCheck implements QualityCheck {
    private static final int WEEK = 7;

    @Override
    public void run(CheckInput in, Findings out) {
        StockBook book = new StockBook(in.snapshot(), in.asOfDay());
        if (!book.obstacle().isEmpty()) {
            out.notChecked("stock.ledger", "A stock ledger that does not add up", book.obstacle());
            out.notChecked("stock.sold-without", "Sales while nothing was in stock", book.obstacle());
            return;
        }
        boolean receipts = book.receiptsKnown();
        Walk walk = new Walk(in, receipts);
        book.walk(walk, in.job());
        if (receipts) {
            out.add(walk.ledger());
        } else {
            out.notChecked(
                    "stock.ledger",
                    "A stock ledger that does not add up",
                    "no stock record says what was received: map received");
        }
        out.add(walk.soldWithout());
    }

    private static final class Walk implements StockBook.Visitor {
        private final CheckInput in;
        private final InventoryTable stock;
        private final boolean receipts;
        private final Examples off = new Examples();
        private final Examples without = new Examples();
        private long pairs;
        private long soldPairs;
        private double lost;
        private double found;
        private double value;
        private double soldUnits;

        Walk(CheckInput in, boolean receipts) {
            this.in = in;
            this.stock = in.snapshot().inventory();
            this.receipts = receipts;
        }

        @Override
        public void step(int product, int before, int after, double sold, double returned) {
            if (before < 0 || Float.isNaN(stock.onHand(before)) || Float.isNaN(stock.onHand(after))) {
                return;
            }
            if (sold > 0 && stock.day(after) - stock.day(before) <= WEEK) {
                soldPairs++;
                soldWithout(product, before, after, sold);
            }
            if (receipts && !Float.isNaN(stock.received(after))) {
                pairs++;
                addUp(product, before, after, sold, returned);
            }
        }

        private void soldWithout(int product, int before, int after, double sold) {
            float received = stock.received(after);
            boolean nothingCame = received <= 0 || (Float.isNaN(received) && stock.onHand(after) <= 0);
            if (stock.onHand(before) <= 0 && nothingCame) {
                soldUnits += sold;
                without.add(
                        sold,
                        () -> example(
                                product,
                                after,
                                CheckInput.number(sold) + " sold with " + CheckInput.number(stock.onHand(before))
                                        + " on hand before and nothing received"));
            }
        }

        private void addUp(int product, int before, int after, double sold, double returned) {
            double expected = stock.onHand(before) + stock.received(after) - sold + returned;
            double difference = stock.onHand(after) - expected;
            if (Math.abs(difference) > in.config().ledgerTolerance()) {
                lost += Math.max(0, -difference);
                found += Math.max(0, difference);
                double cost = in.facts().unitCost(product);
                value += Double.isNaN(cost) ? 0 : Math.abs(difference) * cost;
                off.add(
                        Math.abs(difference),
                        () -> example(
                                product,
                                after,
                                CheckInput.number(stock.onHand(after))
                                        + " on hand where " + CheckInput.number(stock.onHand(before)) + " + "
                                        + CheckInput.number(stock.received(after)) + " received - "
                                        + CheckInput.number(sold)
                                        + " sold + " + CheckInput.number(returned) + " returned = "
                                        + CheckInput.number(expected)));
            }
        }

        private Example example(int product, int row, String text) {
            return new Example(
                    product, in.snapshot().products().id(product), in.place(stock.day(row), stock.location(row)), text);
        }

        Finding ledger() {
            return new Finding(
                    "stock.ledger",
                    Dimension.CONSISTENCY,
                    Severity.MEDIUM,
                    "Stock records that do not follow from the one before",
                    TableName.INVENTORY,
                    off.count(),
                    pairs,
                    "rows",
                    CheckInput.number(lost) + " units vanish and " + CheckInput.number(found) + " appear, "
                            + CheckInput.number(value)
                            + " at cost: sales, receipts or transfers that are in no file, counts, or shrinkage.",
                    off.worst(),
                    List.of());
        }

        Finding soldWithout() {
            return new Finding(
                    "stock.sold-without",
                    Dimension.CONSISTENCY,
                    Severity.LOW,
                    "Sales while nothing was in stock",
                    TableName.INVENTORY,
                    without.count(),
                    soldPairs,
                    "rows",
                    CheckInput.number(soldUnits)
                            + " units were sold that the ledger did not have: receipts are booked late, so stock-outs and"
                            + " lost sales are overstated.",
                    without.worst(),
                    List.of());
        }
    }
}
