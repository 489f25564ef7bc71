package stillstock.forecast.hierarchy;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.Location;

/**
 * Where sales are made: the locations that sales name (warehouses, stores, channels), with their regions; where they name fewer than two, the
 * regions of the customers. Reads no sale after the as-of day.
 */
public final class Places {
    private static final String UNKNOWN = "(not given)";

    private final SalesTable sales;
    private final boolean byCustomer;
    private final int[] placeOfCode;
    private final List<String> names;
    private final List<String> regions;

    private Places(SalesTable sales, boolean byCustomer, int[] placeOfCode, List<String> names, List<String> regions) {
        this.sales = sales;
        this.byCustomer = byCustomer;
        this.placeOfCode = placeOfCode;
        this.names = names;
        this.regions = regions;
    }

    /** The places of a snapshot as of a day; fewer than two where it does not tell any apart. */
    public static Places of(Snapshot snapshot, int asOfDay) {
        Places locations = locations(snapshot, asOfDay);
        return locations.count() > 1 ? locations : customerRegions(snapshot, asOfDay);
    }

    private static Places locations(Snapshot snapshot, int asOfDay) {
        Map<String, Location> known = new HashMap<>();
        snapshot.side().locations().forEach(location -> known.put(location.id(), location));
        int codes = snapshot.codes().locations().size();
        boolean[] used = used(snapshot, asOfDay, false, codes);
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] placeOfCode = new int[codes + 1];
        Map<Integer, String> regionOf = new HashMap<>();
        for (int code = -1; code < codes; code++) {
            if (used[code + 1]) {
                String id = code < 0 ? UNKNOWN : snapshot.codes().locations().text(code);
                Location location = known.get(id);
                String name = location == null || location.name().isEmpty() ? id : location.name();
                int place = places.computeIfAbsent(name, key -> places.size());
                placeOfCode[code + 1] = place;
                regionOf.put(place, location == null ? "" : location.region());
            }
        }
        List<String> regions =
                places.values().stream().map(place -> regionOf.get(place)).toList();
        boolean telling = new HashSet<>(regions).size() > 1;
        return new Places(
                snapshot.sales(),
                false,
                placeOfCode,
                List.copyOf(places.keySet()),
                regions.stream()
                        .map(region -> telling && Collections.frequency(regions, region) > 1 ? region : "")
                        .toList());
    }

    private static Places customerRegions(Snapshot snapshot, int asOfDay) {
        Map<String, String> regionOf = new HashMap<>();
        for (Customer customer : snapshot.side().customers()) {
            regionOf.put(customer.id(), customer.region());
        }
        int codes = snapshot.codes().customers().size();
        boolean[] used = used(snapshot, asOfDay, true, codes);
        Map<String, Integer> places = new LinkedHashMap<>();
        int[] placeOfCode = new int[codes + 1];
        for (int code = -1; code < codes; code++) {
            if (used[code + 1]) {
                String region = code < 0
                        ? ""
                        : regionOf.getOrDefault(snapshot.codes().customers().text(code), "");
                placeOfCode[code + 1] =
                        places.computeIfAbsent(region.isEmpty() ? UNKNOWN : region, key -> places.size());
            }
        }
        Set<String> names = places.keySet();
        return new Places(
                snapshot.sales(),
                true,
                placeOfCode,
                List.copyOf(names),
                names.stream().map(name -> "").toList());
    }

    /** Which codes, shifted by one for a missing one, sales up to the day carry. */
    private static boolean[] used(Snapshot snapshot, int asOfDay, boolean customers, int codes) {
        boolean[] used = new boolean[codes + 1];
        SalesTable sales = snapshot.sales();
        for (int product = 0; product < snapshot.products().size(); product++) {
            int to = sales.toAsOf(product, asOfDay);
            for (int row = sales.from(product); row < to; row++) {
                used[1 + (customers ? sales.customer(row) : sales.location(row))] = true;
            }
        }
        return used;
    }

    /** How many there are. */
    public int count() {
        return names.size();
    }

    /** The place of a sale. */
    public int of(int saleRow) {
        return placeOfCode[1 + (byCustomer ? sales.customer(saleRow) : sales.location(saleRow))];
    }

    /** Its name. */
    public String name(int place) {
        return names.get(place);
    }

    /** Its region; empty where regions say no more than the places. */
    public String region(int place) {
        return regions.get(place);
    }

    /** Locations, or regions of customers. */
    public Level level() {
        return byCustomer ? Level.REGION : Level.PLACE;
    }

    /** Units a product sold at each place from the first to the last day. */
    double[] units(int product, int firstDay, int lastDay) {
        double[] units = new double[count()];
        int to = sales.toAsOf(product, lastDay);
        for (int row = sales.toAsOf(product, firstDay - 1); row < to; row++) {
            units[of(row)] += sales.quantity(row);
        }
        return units;
    }

    /** The places that sold most first. */
    static int[] largestFirst(double[] units) {
        return IntStream.range(0, units.length)
                .boxed()
                .sorted((a, b) -> Double.compare(units[b], units[a]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public String toString() {
        return Arrays.toString(names.toArray());
    }
}
