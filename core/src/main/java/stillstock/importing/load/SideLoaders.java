package stillstock.importing.load;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import stillstock.importing.Cause;
import stillstock.importing.judge.BoundRow;
import stillstock.importing.mapping.MovementRules;
import stillstock.snapshot.Days;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.Embedding;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.side.Location;
import stillstock.snapshot.side.Promotion;
import stillstock.snapshot.side.ShippingLane;
import stillstock.snapshot.side.Supplier;

/** Loaders of the small tables. */
final class SideLoaders {
    private static final double MOST = Double.MAX_VALUE;

    private final SnapshotBuilder builder;
    private final Products products;
    private final MovementRules rules;
    private final boolean upperCase;

    SideLoaders(SnapshotBuilder builder, Products products, MovementRules rules) {
        this.builder = builder;
        this.products = products;
        this.rules = rules;
        this.upperCase = rules.upperCaseProductIds();
    }

    TableLoader customers(BoundRow names) {
        int id = names.column("customer_id");
        int region = names.column("region");
        int segment = names.column("segment");
        int birth = names.column("birth_year");
        int gender = names.column("gender");
        int joined = names.column("joined");
        return new KeyedLoader<>(
                "customer_id",
                rules.repeatsExpected(),
                row -> new Customer(
                        row.requiredText(id, "customer_id"),
                        row.text(region),
                        row.text(segment),
                        birthYear(row, birth),
                        row.text(gender),
                        row.optionalDay(joined)),
                Customer::id,
                builder.side().customers()::add);
    }

    /** A year, or a date whose year counts; 0 where blank. */
    private static int birthYear(BoundRow row, int column) {
        String text = row.text(column);
        if (text.length() > 4) {
            int day = row.optionalDay(column);
            return day == Days.MISSING ? 0 : Days.date(day).getYear();
        }
        double year = row.optionalNumber(column, 1800, 2200);
        return Double.isNaN(year) ? 0 : (int) year;
    }

    TableLoader locations(BoundRow names) {
        int id = names.column("location_id");
        int name = names.column("name");
        int region = names.column("region");
        int capacity = names.column("capacity_units");
        int handling = names.column("handling_days");
        return new KeyedLoader<>(
                "location_id",
                rules.repeatsExpected(),
                row -> {
                    String key = row.requiredText(id, "location_id");
                    String called = row.text(name);
                    return new Location(
                            key,
                            called.isEmpty() ? key : called,
                            row.text(region),
                            row.optionalNumber(capacity, 0, MOST),
                            row.optionalNumber(handling, 0, MOST));
                },
                Location::id,
                builder.side().locations()::add);
    }

    TableLoader shipping(BoundRow names) {
        int location = names.column("location_id");
        int region = names.column("region");
        int cost = names.column("cost_per_unit");
        int days = names.column("days");
        return new KeyedLoader<>(
                "location_id",
                rules.repeatsExpected(),
                row -> new ShippingLane(
                        row.requiredText(location, "location_id"),
                        row.requiredText(region, "region"),
                        row.optionalNumber(cost, 0, MOST),
                        row.optionalNumber(days, 0, MOST)),
                lane -> lane.locationId() + "\n" + lane.region(),
                builder.side().shipping()::add);
    }

    TableLoader suppliers(BoundRow names) {
        int id = names.column("supplier_id");
        int name = names.column("name");
        int lead = names.column("lead_time_days");
        int deviation = names.column("lead_time_sd_days");
        int minimum = names.column("min_order_quantity");
        return new KeyedLoader<>(
                "supplier_id",
                rules.repeatsExpected(),
                row -> new Supplier(
                        row.requiredText(id, "supplier_id"),
                        row.text(name),
                        row.optionalNumber(lead, 0, MOST),
                        row.optionalNumber(deviation, 0, MOST),
                        row.optionalNumber(minimum, 0, MOST)),
                Supplier::id,
                builder.side().suppliers()::add);
    }

    TableLoader promotions(BoundRow names) {
        int id = names.column("promotion_id");
        int product = names.column("product_id");
        int category = names.column("category");
        int start = names.column("start");
        int end = names.column("end");
        int discount = names.column("discount");
        int channel = names.column("channel");
        return row -> {
            int from = row.requiredDay(start, "start");
            int to = row.requiredDay(end, "end");
            String productId = Products.id(row.text(product), upperCase);
            String group = row.text(category);
            if (!row.rejected() && productId.isEmpty() && group.isEmpty()) {
                row.reject("product_id", "", Cause.MISSING_VALUE);
            }
            if (!row.rejected() && to < from) {
                row.reject(end, Cause.OUT_OF_RANGE);
            }
            if (row.rejected() || leftOut(row, productId)) {
                return;
            }
            int code = productId.isEmpty() ? Dictionary.MISSING : products.row(row, "product_id", productId);
            double share = row.optionalNumber(discount, 0, 1);
            builder.side()
                    .promotions()
                    .add(new Promotion(row.text(id), code, group, from, to, share, row.text(channel)));
        };
    }

    TableLoader groups(BoundRow names) {
        int product = names.column("product_id");
        int group = names.column("group_id");
        return row -> {
            String key = row.requiredText(group, "group_id");
            withProduct(row, product, code -> builder.side().groups().add(new GroupMember(code, key)));
        };
    }

    TableLoader embeddings(BoundRow names) {
        int product = names.column("product_id");
        List<Integer> columns = new ArrayList<>();
        for (int i = 0; names.column("v" + i) >= 0; i++) {
            columns.add(names.column("v" + i));
        }
        return row -> {
            float[] vector = new float[columns.size()];
            for (int i = 0; i < vector.length; i++) {
                vector[i] = (float) row.requiredNumber(columns.get(i), "v" + i);
            }
            withProduct(row, product, code -> builder.side().embeddings().add(new Embedding(code, vector)));
        };
    }

    TableLoader external(BoundRow names) {
        int date = names.column("date");
        int series = names.column("series");
        int value = names.column("value");
        return row -> {
            int day = row.requiredDay(date, "date");
            String name = row.requiredText(series, "series");
            double number = row.requiredNumber(value, "value");
            if (!row.rejected()) {
                builder.side().external().add(new ExternalValue(day, name, number));
            }
        };
    }

    private void withProduct(BoundRow row, int column, Consumer<Integer> taker) {
        String id = Products.id(row.requiredText(column, "product_id"), upperCase);
        if (!row.rejected() && !leftOut(row, id)) {
            taker.accept(products.row(row, "product_id", id));
        }
    }

    private boolean leftOut(BoundRow row, String id) {
        if (products.isLeftOut(id)) {
            row.filterOut();
            return true;
        }
        return false;
    }
}
