package stillstock.snapshot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SnapshotBuilderTest {
    private static final int DAY = Days.of(LocalDate.of(2025, 3, 1));

    @Test
    void rowsAreGroupedByProductAndSortedByDateKeepingTheOrderOfReading() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int a = builder.product("0805");
        int b = builder.product("B");
        sell(builder, b, DAY + 5, 1);
        sell(builder, a, DAY + 9, 2);
        sell(builder, a, DAY, 3);
        sell(builder, a, DAY, 4);

        SalesTable sales = builder.build().sales();

        assertEquals(0, sales.from(a));
        assertEquals(3, sales.to(a));
        assertEquals(3, sales.quantity(0));
        assertEquals(4, sales.quantity(1));
        assertEquals(2, sales.quantity(2));
        assertEquals(1, sales.quantity(sales.from(b)));
    }

    @Test
    void leadingZerosOfIdsAreKept() {
        SnapshotBuilder builder = new SnapshotBuilder();
        builder.product("0805");
        assertEquals("0805", builder.build().products().id(0));
    }

    @Test
    void asOfIsTheLastMovementUnlessSet() {
        SnapshotBuilder builder = new SnapshotBuilder();
        sell(builder, builder.product("A"), DAY, 1);
        builder.stock(0, DAY + 3, -1, 5, Float.NaN, Float.NaN, Float.NaN, Double.NaN);
        Snapshot snapshot = builder.build();
        assertEquals(LocalDate.of(2025, 3, 4), snapshot.asOf());
        assertTrue(snapshot.hasStock());
    }

    @Test
    void toAsOfFindsWhatWasKnownOnADayAsAScanDoes() {
        Random random = new Random(7);
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int i = 0; i < 3000; i++) {
            sell(builder, builder.product("P" + random.nextInt(20)), DAY + random.nextInt(60), 1);
        }
        SalesTable sales = builder.build().sales();
        for (int product = 0; product < 20; product++) {
            for (int day = DAY - 2; day < DAY + 63; day++) {
                int expected = sales.from(product);
                while (expected < sales.to(product) && sales.day(expected) <= day) {
                    expected++;
                }
                assertEquals(expected, sales.toAsOf(product, day));
            }
        }
    }

    @Test
    void aSaleOfNothingIsABugOfTheCaller() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int product = builder.product("A");
        assertThrows(IllegalArgumentException.class, () -> sell(builder, product, DAY, 0));
    }

    private static void sell(SnapshotBuilder builder, int product, int day, float quantity) {
        builder.sale(product, day, builder.order("o"), -1, -1, quantity, Float.NaN, Float.NaN);
    }
}
