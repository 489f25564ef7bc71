package stillstock.snapshot.store;

import java.io.IOException;
import stillstock.snapshot.InteractionTable;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductRows;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.column.Dictionary;

/** The dated tables as stored columns. What is read back is checked, so that no row points outside its table. */
final class StoredRows {
    private StoredRows() {}

    static void write(Snapshot snapshot, ColumnOutput out) throws IOException {
        SalesTable sales = snapshot.sales();
        places(sales, out);
        out.ints(sales.size(), sales::order);
        out.ints(sales.size(), sales::location);
        out.ints(sales.size(), sales::customer);
        out.floats(sales.size(), sales::quantity);
        out.floats(sales.size(), sales::unitPrice);
        out.floats(sales.size(), sales::discount);
        ReturnTable returns = snapshot.returns();
        places(returns, out);
        out.ints(returns.size(), returns::order);
        out.ints(returns.size(), returns::location);
        out.ints(returns.size(), returns::customer);
        out.floats(returns.size(), returns::quantity);
        out.ints(returns.size(), returns::reason);
        InventoryTable stock = snapshot.inventory();
        places(stock, out);
        out.ints(stock.size(), stock::location);
        out.floats(stock.size(), stock::onHand);
        out.floats(stock.size(), stock::received);
        out.floats(stock.size(), stock::onOrder);
        out.floats(stock.size(), stock::reorderPoint);
        out.doubles(stock.size(), stock::unitCost);
        InteractionTable clicks = snapshot.interactions();
        places(clicks, out);
        out.floats(clicks.size(), clicks::views);
        out.floats(clicks.size(), clicks::clicks);
        out.floats(clicks.size(), clicks::cartAdds);
        out.floats(clicks.size(), clicks::bounces);
    }

    private static void places(ProductRows table, ColumnOutput out) throws IOException {
        out.ints(table.products() + 1, p -> p == 0 ? 0 : table.to(p - 1));
        out.ints(table.size(), table::day);
    }

    static SalesTable sales(ColumnInput in, Snapshot.Codes codes, int products) throws IOException {
        int[] offsets = in.ints();
        int[] days = days(in, offsets, products);
        int rows = days.length;
        return new SalesTable(
                offsets,
                days,
                codes(in, rows, codes.orders().size()),
                codes(in, rows, codes.locations().size()),
                codes(in, rows, codes.customers().size()),
                floats(in, rows),
                floats(in, rows),
                floats(in, rows));
    }

    static ReturnTable returns(ColumnInput in, Snapshot.Codes codes, int products) throws IOException {
        int[] offsets = in.ints();
        int[] days = days(in, offsets, products);
        int rows = days.length;
        return new ReturnTable(
                offsets,
                days,
                codes(in, rows, codes.orders().size()),
                codes(in, rows, codes.locations().size()),
                codes(in, rows, codes.customers().size()),
                floats(in, rows),
                codes(in, rows, codes.reasons().size()));
    }

    static InventoryTable inventory(ColumnInput in, Snapshot.Codes codes, int products) throws IOException {
        int[] offsets = in.ints();
        int[] days = days(in, offsets, products);
        int rows = days.length;
        return new InventoryTable(
                offsets,
                days,
                codes(in, rows, codes.locations().size()),
                floats(in, rows),
                floats(in, rows),
                floats(in, rows),
                floats(in, rows),
                sized(in.doubles(), rows));
    }

    static InteractionTable interactions(ColumnInput in, int products) throws IOException {
        int[] offsets = in.ints();
        int[] days = days(in, offsets, products);
        int rows = days.length;
        return new InteractionTable(
                offsets, days, floats(in, rows), floats(in, rows), floats(in, rows), floats(in, rows));
    }

    private static int[] days(ColumnInput in, int[] offsets, int products) throws IOException {
        int[] days = in.ints();
        require(offsets.length == products + 1 && offsets[0] == 0 && offsets[products] == days.length, "offsets");
        for (int p = 0; p < products; p++) {
            require(offsets[p] <= offsets[p + 1] && offsets[p + 1] <= days.length, "offsets");
            for (int row = offsets[p] + 1; row < offsets[p + 1]; row++) {
                require(days[row - 1] <= days[row], "days");
            }
        }
        return days;
    }

    static int[] codes(ColumnInput in, int rows, int texts) throws IOException {
        int[] codes = in.ints();
        require(codes.length == rows, "rows");
        for (int code : codes) {
            require(code >= Dictionary.MISSING && code < texts, "codes");
        }
        return codes;
    }

    private static float[] floats(ColumnInput in, int rows) throws IOException {
        float[] values = in.floats();
        require(values.length == rows, "rows");
        return values;
    }

    static double[] sized(double[] values, int rows) throws IOException {
        require(values.length == rows, "rows");
        return values;
    }

    static void require(boolean holds, String what) throws IOException {
        if (!holds) {
            throw new DamagedColumnsException("stored columns are damaged: their " + what + " do not fit together");
        }
    }
}
