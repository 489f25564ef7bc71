package stillstock.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.job.JobContext;

/** The simulated shop behaves as one: the ledger adds up, the dead stay dead, and what is known shows in the data. */
class SampleBehaviourTest {
    private static final LocalDate END = SampleConfig.defaults().end();

    @TempDir
    static Path folder;

    private static List<CSVRecord> sales;
    private static List<CSVRecord> returns;
    private static List<CSVRecord> ledger;
    private static List<CSVRecord> products;
    private static List<CSVRecord> deaths;
    private static SampleFolder data;

    @BeforeAll
    static void generate() throws IOException {
        SampleGenerator.writeCsv(SampleConfig.defaults(), folder, JobContext.none());
        data = new SampleFolder(folder);
        sales = data.rows("sales");
        returns = data.rows("returns");
        ledger = data.rows("inventory");
        products = data.rows("products");
        deaths = data.rows("truth/product_death");
    }

    @Test
    void theLedgerAddsUpAndStockIsNeverNegative() {
        Map<String, TreeMap<LocalDate, Integer>> flow = new HashMap<>();
        sales.forEach(row -> flow(flow, row, -units(row, "quantity")));
        returns.forEach(row -> flow(flow, row, units(row, "quantity")));
        Map<String, CSVRecord> previous = new HashMap<>();
        for (CSVRecord row : ledger) {
            CSVRecord before = previous.put(place(row), row);
            int expected = units(row, "received");
            if (before != null) {
                assertTrue(date(before).isBefore(date(row)), row::toString);
                expected += units(before, "on_hand")
                        + flow
                                .getOrDefault(place(row), new TreeMap<>())
                                .subMap(date(before), false, date(row), true)
                                .values()
                                .stream()
                                .mapToInt(Integer::intValue)
                                .sum();
            } else {
                expected += flow.getOrDefault(place(row), new TreeMap<>()).headMap(date(row), true).values().stream()
                        .mapToInt(Integer::intValue)
                        .sum();
            }
            assertEquals(expected, units(row, "on_hand"), row::toString);
            assertTrue(units(row, "on_hand") >= 0 && units(row, "on_order") >= 0, row::toString);
        }
        assertTrue(previous.keySet().containsAll(flow.keySet()), "a place that sells has a ledger");
    }

    @Test
    void theLedgerHasEachMonthsEndOfEveryPlace() {
        Set<String> monthEnds = ledger.stream()
                .filter(row -> date(row).plusDays(1).getDayOfMonth() == 1)
                .map(row -> place(row) + date(row))
                .collect(Collectors.toSet());
        Map<String, LocalDate> first = new HashMap<>();
        ledger.forEach(row -> first.putIfAbsent(place(row), date(row)));
        LocalDate start = SampleConfig.defaults().extent().start();
        first.forEach((place, from) -> {
            LocalDate month = from.isBefore(start) ? start : from;
            for (LocalDate day = month.plusMonths(1).withDayOfMonth(1).minusDays(1);
                    !day.isAfter(END);
                    day = day.plusDays(1).plusMonths(1).minusDays(1)) {
                assertTrue(monthEnds.contains(place + day), place + " " + day);
            }
        });
    }

    @Test
    void returnsFollowTheirSaleAndNeverExceedIt() {
        Map<String, CSVRecord> sold = new HashMap<>();
        sales.forEach(row -> sold.put(line(row), row));
        Set<String> seen = new HashSet<>();
        for (CSVRecord row : returns) {
            CSVRecord sale = sold.get(line(row));
            long lag = ChronoUnit.DAYS.between(date(sale), date(row));
            assertTrue(lag >= 3 && lag <= 35, () -> "lag " + lag + " of " + row);
            assertTrue(units(row, "quantity") >= 1 && units(row, "quantity") <= units(sale, "quantity"), row::toString);
            assertTrue(seen.add(line(row)), () -> "returned twice: " + row);
        }
        assertTrue(returns.size() > sales.size() * 0.02 && returns.size() < sales.size() * 0.1);
    }

    @Test
    void theDeadDoNotSellAnyMore() {
        Map<String, LocalDate> lastSale = lastSales();
        for (CSVRecord death : deaths) {
            LocalDate last = lastSale.get(death.get("product_id"));
            assertTrue(last == null || last.isBefore(LocalDate.parse(death.get("died_on"))), death::toString);
        }
    }

    @Test
    void nothingSellsBeforeItsLaunch() {
        Map<String, LocalDate> launch = products.stream()
                .collect(
                        Collectors.toMap(row -> row.get("product_id"), row -> LocalDate.parse(row.get("launch_date"))));
        sales.forEach(row -> assertTrue(!date(row).isBefore(launch.get(row.get("product_id"))), row::toString));
    }

    @Test
    void aShareOfTheRangeIsDeadOnTheLastDay() {
        Map<String, Integer> onHand = new HashMap<>();
        Map<String, LocalDate> firstReceived = new HashMap<>();
        for (CSVRecord row : ledger) {
            onHand.put(place(row), units(row, "on_hand"));
            firstReceived.putIfAbsent(row.get("product_id"), date(row));
        }
        Map<String, Integer> stock = new HashMap<>();
        onHand.forEach((place, units) -> stock.merge(place.substring(0, place.indexOf(' ')), units, Integer::sum));
        Map<String, LocalDate> lastSale = lastSales();
        long dead = stock.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .filter(entry -> {
                    LocalDate since = lastSale.getOrDefault(entry.getKey(), firstReceived.get(entry.getKey()));
                    return ChronoUnit.DAYS.between(since, END) > 180;
                })
                .count();
        assertTrue(dead >= products.size() * 0.10 && dead <= products.size() * 0.16, () -> "dead " + dead);
    }

    @Test
    void recencyAloneDoesNotTellTheDead() {
        LocalDate asOf = END.minusDays(180);
        Map<String, LocalDate> lastSale = new HashMap<>();
        Set<String> sellsLater = new HashSet<>();
        for (CSVRecord row : sales) {
            if (date(row).isAfter(asOf)) {
                sellsLater.add(row.get("product_id"));
            } else {
                lastSale.put(row.get("product_id"), date(row));
            }
        }
        long quietButAlive = lastSale.entrySet().stream()
                .filter(entry -> entry.getValue().isBefore(asOf.minusDays(45)) && sellsLater.contains(entry.getKey()))
                .count();
        long freshButDying = deaths.stream()
                .filter(death -> LocalDate.parse(death.get("died_on")).isBefore(END.minusDays(30)))
                .map(death -> lastSale.get(death.get("product_id")))
                .filter(last -> last != null && last.isAfter(asOf.minusDays(30)))
                .count();
        assertTrue(quietButAlive >= 15, () -> "quiet but alive " + quietButAlive);
        assertTrue(freshButDying >= 5, () -> "fresh but dying " + freshButDying);
    }

    @Test
    void pageViewsFallBeforeSalesDo() {
        Map<String, LocalDate> fallsFrom = deaths.stream()
                .filter(death -> !death.get("falls_from").isEmpty())
                .collect(Collectors.toMap(row -> row.get("product_id"), row -> LocalDate.parse(row.get("died_on"))));
        double early = 0;
        double late = 0;
        for (CSVRecord row : data.rows("interactions")) {
            LocalDate died = fallsFrom.get(row.get("product_id"));
            if (died != null) {
                long before = ChronoUnit.DAYS.between(date(row), died);
                early += before > 200 && before <= 300 ? units(row, "views") : 0;
                late += before > 10 && before <= 60 ? 2 * units(row, "views") : 0;
            }
        }
        double lateShare = late / early;
        assertTrue(lateShare < 0.5, () -> "views in the last weeks against normal " + lateShare);
    }

    @Test
    void whatGoesTogetherIsBoughtTogether() {
        Map<String, String> subcategory = products.stream()
                .collect(Collectors.toMap(row -> row.get("product_id"), row -> row.get("subcategory")));
        Map<String, Set<String>> baskets = new HashMap<>();
        sales.forEach(row -> baskets.computeIfAbsent(row.get("order_id"), key -> new HashSet<>())
                .add(subcategory.get(row.get("product_id"))));
        Map<String, Integer> alone = new HashMap<>();
        baskets.values().forEach(basket -> basket.forEach(name -> alone.merge(name, 1, Integer::sum)));
        Set<List<String>> pairs = data.rows("truth/affinities").stream()
                .map(row -> List.of(row.get("subcategory"), row.get("companion_subcategory")))
                .collect(Collectors.toSet());
        List<String> weak = new ArrayList<>();
        for (List<String> pair : pairs) {
            long both = baskets.values().stream()
                    .filter(basket -> basket.containsAll(pair))
                    .count();
            double lift = (double) both * baskets.size() / alone.get(pair.get(0)) / alone.get(pair.get(1));
            if (!(lift > 1.5)) {
                weak.add(pair + " " + lift);
            }
        }
        assertEquals(List.of(), weak);
    }

    @Test
    void saturdaysSellMoreThanTuesdays() {
        Map<DayOfWeek, Integer> units = new HashMap<>();
        sales.forEach(row -> units.merge(date(row).getDayOfWeek(), units(row, "quantity"), Integer::sum));
        assertTrue(units.get(DayOfWeek.SATURDAY) > 1.3 * units.get(DayOfWeek.TUESDAY), units::toString);
    }

    @Test
    void sledgesSellInWinterAndBarbecuesInSummer() {
        assertEquals(1, shareOfMonths("Sledges", Set.of(11, 12, 1, 2)), 0.4);
        assertEquals(1, shareOfMonths("Barbecues", Set.of(5, 6, 7, 8)), 0.4);
    }

    private static double shareOfMonths(String subcategory, Set<Integer> months) {
        Set<String> ids = products.stream()
                .filter(row -> row.get("subcategory").equals(subcategory))
                .map(row -> row.get("product_id"))
                .collect(Collectors.toSet());
        List<CSVRecord> rows = sales.stream()
                .filter(row -> ids.contains(row.get("product_id")))
                .toList();
        return (double) rows.stream()
                        .filter(row -> months.contains(date(row).getMonthValue()))
                        .count()
                / rows.size();
    }

    private static Map<String, LocalDate> lastSales() {
        Map<String, LocalDate> last = new HashMap<>();
        sales.forEach(row -> last.put(row.get("product_id"), date(row)));
        return last;
    }

    private static void flow(Map<String, TreeMap<LocalDate, Integer>> flow, CSVRecord row, int units) {
        flow.computeIfAbsent(place(row), key -> new TreeMap<>()).merge(date(row), units, Integer::sum);
    }

    private static String place(CSVRecord row) {
        return row.get("product_id") + " " + row.get("location_id");
    }

    private static String line(CSVRecord row) {
        return row.get("order_id") + " " + row.get("product_id") + " " + row.get("location_id") + " "
                + row.get("customer_id");
    }

    private static LocalDate date(CSVRecord row) {
        return LocalDate.parse(row.get("date"));
    }

    private static int units(CSVRecord row, String column) {
        return Integer.parseInt(row.get(column));
    }
}
