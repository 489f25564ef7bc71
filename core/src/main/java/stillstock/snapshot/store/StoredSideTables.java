package stillstock.snapshot.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.side.Correction;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.Embedding;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.side.Location;
import stillstock.snapshot.side.Promotion;
import stillstock.snapshot.side.ShippingLane;
import stillstock.snapshot.side.Supplier;

/** The small tables as stored columns. */
final class StoredSideTables {
    private StoredSideTables() {}

    static void write(Snapshot.SideTables side, ColumnOutput out) throws IOException {
        List<Customer> customers = side.customers();
        texts(out, customers, Customer::id);
        texts(out, customers, Customer::region);
        texts(out, customers, Customer::segment);
        ints(out, customers, Customer::birthYear);
        texts(out, customers, Customer::gender);
        ints(out, customers, Customer::joinedDay);
        List<Location> locations = side.locations();
        texts(out, locations, Location::id);
        texts(out, locations, Location::name);
        texts(out, locations, Location::region);
        doubles(out, locations, Location::capacityUnits);
        doubles(out, locations, Location::handlingDays);
        texts(out, side.shipping(), ShippingLane::locationId);
        texts(out, side.shipping(), ShippingLane::region);
        doubles(out, side.shipping(), ShippingLane::costPerUnit);
        doubles(out, side.shipping(), ShippingLane::days);
        List<Supplier> suppliers = side.suppliers();
        texts(out, suppliers, Supplier::id);
        texts(out, suppliers, Supplier::name);
        doubles(out, suppliers, Supplier::leadTimeDays);
        doubles(out, suppliers, Supplier::leadTimeSdDays);
        doubles(out, suppliers, Supplier::minOrderQuantity);
        writeRest(side, out);
    }

    private static void writeRest(Snapshot.SideTables side, ColumnOutput out) throws IOException {
        List<Promotion> promotions = side.promotions();
        texts(out, promotions, Promotion::id);
        ints(out, promotions, Promotion::product);
        texts(out, promotions, Promotion::category);
        ints(out, promotions, Promotion::startDay);
        ints(out, promotions, Promotion::endDay);
        doubles(out, promotions, Promotion::discount);
        texts(out, promotions, Promotion::channel);
        ints(out, side.groups(), GroupMember::product);
        texts(out, side.groups(), GroupMember::groupId);
        List<Embedding> embeddings = side.embeddings();
        ints(out, embeddings, Embedding::product);
        int width = embeddings.isEmpty() ? 0 : embeddings.get(0).vector().length;
        for (int d = 0; d < width; d++) {
            int dimension = d;
            out.floats(embeddings.size(), i -> embeddings.get(i).vector()[dimension]);
        }
        out.ints(0, i -> i);
        ints(out, side.external(), ExternalValue::day);
        texts(out, side.external(), ExternalValue::series);
        doubles(out, side.external(), ExternalValue::value);
        ints(out, side.corrections(), Correction::day);
        ints(out, side.corrections(), Correction::product);
        doubles(out, side.corrections(), Correction::quantity);
        texts(out, side.corrections(), Correction::reason);
    }

    /** @param withCorrections false for what version 1 stored, which had none */
    static Snapshot.SideTables read(ColumnInput in, int products, boolean withCorrections) throws IOException {
        return new Snapshot.SideTables(
                customers(in),
                locations(in),
                shipping(in),
                suppliers(in),
                promotions(in, products),
                groups(in, products),
                embeddings(in, products),
                external(in),
                withCorrections ? corrections(in, products) : List.of());
    }

    private static List<Customer> customers(ColumnInput in) throws IOException {
        List<String> ids = in.texts();
        List<String> regions = in.texts();
        List<String> segments = in.texts();
        int[] years = in.ints();
        List<String> genders = in.texts();
        int[] joined = in.ints();
        int n = same(ids.size(), regions.size(), segments.size(), years.length, genders.size(), joined.length);
        return list(
                n, i -> new Customer(ids.get(i), regions.get(i), segments.get(i), years[i], genders.get(i), joined[i]));
    }

    private static List<Location> locations(ColumnInput in) throws IOException {
        List<String> ids = in.texts();
        List<String> names = in.texts();
        List<String> regions = in.texts();
        double[] capacities = in.doubles();
        double[] handling = in.doubles();
        int n = same(ids.size(), names.size(), regions.size(), capacities.length, handling.length);
        return list(n, i -> new Location(ids.get(i), names.get(i), regions.get(i), capacities[i], handling[i]));
    }

    private static List<ShippingLane> shipping(ColumnInput in) throws IOException {
        List<String> ids = in.texts();
        List<String> regions = in.texts();
        double[] costs = in.doubles();
        double[] days = in.doubles();
        int n = same(ids.size(), regions.size(), costs.length, days.length);
        return list(n, i -> new ShippingLane(ids.get(i), regions.get(i), costs[i], days[i]));
    }

    private static List<Supplier> suppliers(ColumnInput in) throws IOException {
        List<String> ids = in.texts();
        List<String> names = in.texts();
        double[] lead = in.doubles();
        double[] spread = in.doubles();
        double[] least = in.doubles();
        int n = same(ids.size(), names.size(), lead.length, spread.length, least.length);
        return list(n, i -> new Supplier(ids.get(i), names.get(i), lead[i], spread[i], least[i]));
    }

    private static List<Promotion> promotions(ColumnInput in, int products) throws IOException {
        List<String> ids = in.texts();
        int[] product = StoredRows.codes(in, ids.size(), products);
        List<String> categories = in.texts();
        int[] starts = in.ints();
        int[] ends = in.ints();
        double[] discounts = in.doubles();
        List<String> channels = in.texts();
        int n = same(ids.size(), categories.size(), starts.length, ends.length, discounts.length, channels.size());
        return list(
                n,
                i -> new Promotion(
                        ids.get(i), product[i], categories.get(i), starts[i], ends[i], discounts[i], channels.get(i)));
    }

    private static List<GroupMember> groups(ColumnInput in, int products) throws IOException {
        int[] product = in.ints();
        List<String> groups = in.texts();
        requireProducts(product, products);
        return list(same(product.length, groups.size()), i -> new GroupMember(product[i], groups.get(i)));
    }

    /** Vectors column by column; a column without rows ends them. */
    private static List<Embedding> embeddings(ColumnInput in, int products) throws IOException {
        int[] product = in.ints();
        requireProducts(product, products);
        List<float[]> columns = new ArrayList<>();
        for (float[] column = in.floats(); column.length > 0; column = in.floats()) {
            same(product.length, column.length);
            columns.add(column);
        }
        return list(product.length, i -> {
            float[] vector = new float[columns.size()];
            for (int d = 0; d < vector.length; d++) {
                vector[d] = columns.get(d)[i];
            }
            return new Embedding(product[i], vector);
        });
    }

    private static List<ExternalValue> external(ColumnInput in) throws IOException {
        int[] days = in.ints();
        List<String> series = in.texts();
        double[] values = in.doubles();
        int n = same(days.length, series.size(), values.length);
        return list(n, i -> new ExternalValue(days[i], series.get(i), values[i]));
    }

    private static List<Correction> corrections(ColumnInput in, int products) throws IOException {
        int[] days = in.ints();
        int[] product = in.ints();
        double[] quantities = in.doubles();
        List<String> reasons = in.texts();
        requireProducts(product, products);
        int n = same(days.length, product.length, quantities.length, reasons.size());
        return list(n, i -> new Correction(days[i], product[i], quantities[i], reasons.get(i)));
    }

    private static void requireProducts(int[] product, int products) throws IOException {
        for (int p : product) {
            StoredRows.require(p >= 0 && p < products, "products");
        }
    }

    private static int same(int... sizes) throws IOException {
        for (int size : sizes) {
            StoredRows.require(size == sizes[0], "rows");
        }
        return sizes[0];
    }

    private static <T> List<T> list(int n, IntFunction<T> maker) {
        List<T> result = new ArrayList<>(n);
        for (int i = 0; i < n; i++) {
            result.add(maker.apply(i));
        }
        return List.copyOf(result);
    }

    private static <T> void texts(ColumnOutput out, List<T> items, Function<T, String> text) throws IOException {
        out.texts(items.stream().map(text).toList());
    }

    private static <T> void ints(ColumnOutput out, List<T> items, ToIntFunction<T> value) throws IOException {
        out.ints(items.size(), i -> value.applyAsInt(items.get(i)));
    }

    private static <T> void doubles(ColumnOutput out, List<T> items, ToDoubleFunction<T> value) throws IOException {
        out.doubles(items.size(), i -> value.applyAsDouble(items.get(i)));
    }
}
