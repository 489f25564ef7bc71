package stillstock.importing.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static stillstock.importing.run.Inputs.file;
import static stillstock.importing.run.Inputs.mapping;
import static stillstock.importing.run.Inputs.read;
import static stillstock.importing.run.Inputs.shared;
import static stillstock.importing.run.Inputs.usable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import stillstock.importing.FileReport;
import stillstock.importing.ImportOutcome;
import stillstock.snapshot.Days;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.TableName;

/** The real exports open with their mappings, and say of stock what their own books say. */
class RealInputsTest {
    @Test
    void adventureWorksLosesNoRowAndAgreesWithItsLedgerToTheCent() {
        ImportOutcome outcome = read(shared("adventureworks_dw"), Optional.of(mapping("adventureworks-dw")));
        Snapshot snapshot = usable(outcome);

        assertEquals(
                776_286,
                file(outcome, "FactProductInventory.csv", TableName.INVENTORY).read());
        assertEquals(
                60_398, file(outcome, "FactInternetSales.csv", TableName.SALES).read());
        assertEquals(
                60_855, file(outcome, "FactResellerSales.csv", TableName.SALES).read());
        assertEquals(0, outcome.report().rejected(), () -> outcome.report()
                .problems()
                .toString());
        assertEquals(0, outcome.report().repaired(), () -> outcome.report()
                .problems()
                .toString());
        assertEquals(197, snapshot.products().size());
        assertEquals(LocalDate.of(2013, 12, 31), snapshot.asOf());
        assertEquals(197 * 1281, snapshot.inventory().size());

        int asOf = snapshot.asOfDay();
        int stocked = 0;
        int unsold = 0;
        BigDecimal value = BigDecimal.ZERO;
        BigDecimal unsoldValue = BigDecimal.ZERO;
        InventoryTable stock = snapshot.inventory();
        for (int product = 0; product < snapshot.products().size(); product++) {
            int row = stock.toAsOf(product, asOf) - 1;
            if (row >= stock.from(product) && stock.onHand(row) > 0) {
                stocked++;
                BigDecimal worth = BigDecimal.valueOf(stock.unitCost(row)).multiply(new BigDecimal(stock.onHand(row)));
                value = value.add(worth);
                SalesTable sales = snapshot.sales();
                if (sales.toAsOf(product, asOf) == sales.toAsOf(product, asOf - 180)) {
                    unsold++;
                    unsoldValue = unsoldValue.add(worth);
                }
            }
        }
        assertEquals(
                List.of("191", "31", "9657124.40", "3359930.23"),
                List.of(
                        "" + stocked,
                        "" + unsold,
                        value.setScale(2, RoundingMode.HALF_UP).toString(),
                        unsoldValue.setScale(2, RoundingMode.HALF_UP).toString()));
        assertEquals(
                "Bikes / Road Bikes",
                snapshot.products().group(snapshot.products().row("606")));
    }

    @Test
    void monthsAsColumnsBecomeSalesAndReturns() {
        ImportOutcome outcome = read(shared("oil_refinery"), Optional.of(mapping("oil-refinery")));
        Snapshot snapshot = usable(outcome);

        assertEquals(
                7_024,
                file(outcome, "oil_part_b_stock_demand_wide.csv", TableName.SALES)
                        .read());
        assertEquals(0, outcome.report().rejected(), () -> outcome.report()
                .problems()
                .toString());
        assertEquals(LocalDate.of(2001, 8, 31), snapshot.asOf());
        int stocked = 0;
        int still = 0;
        int yearBefore = Days.of(LocalDate.of(2000, 8, 31));
        SalesTable sales = snapshot.sales();
        ReturnTable returns = snapshot.returns();
        for (int product = 0; product < snapshot.products().size(); product++) {
            int row = snapshot.inventory().from(product);
            if (snapshot.inventory().onHand(row) > 0) {
                stocked++;
                boolean moved = sales.fromAfter(product, yearBefore) < sales.to(product)
                        || returns.fromAfter(product, yearBefore) < returns.to(product);
                still += moved ? 0 : 1;
            }
        }
        assertEquals(6_463, stocked);
        assertEquals(3_381, still);
    }

    @Test
    void aMillionInvoiceLinesOpenWithCancellationsAndWithoutOtherCodes() {
        ImportOutcome outcome = read(shared("online_retail_ii"), Optional.of(mapping("online-retail-ii")));
        Snapshot snapshot = usable(outcome);
        FileReport sales = file(outcome, "online_retail_ii_dedup.csv", TableName.SALES);

        assertEquals(1_044_847, sales.read());
        assertEquals(0, sales.rejected(), () -> outcome.report().problems().toString());
        assertEquals(
                sales.accepted() - sales.filtered(),
                snapshot.sales().size() + snapshot.returns().size());
        assertEquals(LocalDate.of(2011, 12, 9), snapshot.asOf());
        assertTrue(snapshot.products().row("85123A") >= 0);
        assertEquals(-1, snapshot.products().row("85123a"));
        assertEquals(-1, snapshot.products().row("POST"));
        assertEquals(
                "WHITE HANGING HEART T-LIGHT HOLDER",
                snapshot.products().name(snapshot.products().row("85123A")));
    }

    @Test
    void northwindOpens() {
        ImportOutcome outcome = read(shared("northwind/northwind_original.db"), Optional.of(mapping("northwind")));
        Snapshot snapshot = usable(outcome);

        assertEquals(2_155, snapshot.sales().size());
        assertEquals(77, snapshot.products().size());
        double stock = 0;
        int discontinued = 0;
        for (int product = 0; product < 77; product++) {
            stock += snapshot.inventory().onHand(snapshot.inventory().from(product));
            discontinued += snapshot.products().discontinued(product) ? 1 : 0;
        }
        assertEquals(3_119, stock);
        assertEquals(8, discontinued);
        assertEquals(LocalDate.of(1998, 5, 6), snapshot.asOf());
        assertEquals(0, outcome.report().rejected() + outcome.report().repaired());
    }

    @Test
    void classicModelsHasTheToyotaThatNobodyBought() {
        ImportOutcome outcome = read(shared("classicmodels/classicmodels.db"), Optional.of(mapping("classicmodels")));
        Snapshot snapshot = usable(outcome);

        assertEquals(2_996, file(outcome, "orderdetails", TableName.SALES).read());
        int toyota = -1;
        for (int product = 0; product < snapshot.products().size(); product++) {
            toyota = snapshot.products().name(product).equals("1985 Toyota Supra") ? product : toyota;
        }
        assertEquals(7_733, snapshot.inventory().onHand(snapshot.inventory().from(toyota)));
        assertEquals(snapshot.sales().from(toyota), snapshot.sales().to(toyota));
    }

    @Test
    void theFiveJunkRowsOfTheReturnsSetAreRejectedWithTheirLines() {
        ImportOutcome outcome = read(shared("adventureworks_returns"), Optional.of(mapping("adventureworks-returns")));
        Snapshot snapshot = usable(outcome);

        assertEquals(56_046, snapshot.sales().size());
        assertEquals(1_809, snapshot.returns().size());
        assertEquals(293, snapshot.products().size());
        assertEquals(
                List.of(18_150L, 18_151L, 18_152L, 18_153L, 18_154L),
                outcome.report().rejects().stream()
                        .map(row -> row.problem().line())
                        .toList());
        assertEquals(18_148, file(outcome, "customers.csv", TableName.CUSTOMERS).accepted());
        assertEquals(0, outcome.report().repaired(), () -> outcome.report()
                .problems()
                .toString());
    }

    @Test
    void purchasesWithoutProductsOpenAsOneProduct() {
        Snapshot snapshot = usable(read(shared("cdnow"), Optional.of(mapping("cdnow"))));
        assertEquals(1, snapshot.products().size());
        assertEquals(LocalDate.of(1998, 6, 30), snapshot.asOf());
    }
}
