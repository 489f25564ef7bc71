package stillstock.snapshot.edit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.store.SnapshotStoreTest;

/** Changed copies of a snapshot. */
class SnapshotEditTest {
    private static final float UNKNOWN = Float.NaN;

    @Test
    void anEditOfNothingGivesTheSameBytes() {
        Snapshot snapshot = SnapshotStoreTest.full();
        assertArrayEquals(
                SnapshotStoreTest.bytes(snapshot),
                SnapshotStoreTest.bytes(SnapshotEdit.of(snapshot).build()));
    }

    @Test
    void droppedRowsAreGoneAndTheOriginalStays() {
        Snapshot snapshot = SnapshotStoreTest.full();
        byte[] before = SnapshotStoreTest.bytes(snapshot);
        BitSet rows = new BitSet();
        rows.set(0, 100);
        Snapshot edited = SnapshotEdit.of(snapshot).dropSales(rows).build();
        assertEquals(400, edited.sales().size());
        assertEquals(snapshot.sales().quantity(100), edited.sales().quantity(0));
        assertSame(snapshot.inventory(), edited.inventory());
        assertSame(snapshot.products(), edited.products());
        assertNotSame(snapshot.sales(), edited.sales());
        assertArrayEquals(before, SnapshotStoreTest.bytes(snapshot));
    }

    @Test
    void theDayFollowsTheLastMovementWhereItDidBefore() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int p = builder.product("A");
        builder.sale(p, 100, -1, -1, -1, 1, 1, 0);
        builder.sale(p, 900, -1, -1, -1, 1, 1, 0);
        Snapshot snapshot = builder.build();
        BitSet last = new BitSet();
        last.set(1);
        assertEquals(100, SnapshotEdit.of(snapshot).dropSales(last).build().asOfDay());
    }

    @Test
    void aMergeAddsUpStockAcrossRecordsOfDifferentDays() {
        SnapshotBuilder builder = new SnapshotBuilder();
        int a = builder.describe(new ProductRecord(
                "85123A", "Holder", "", "", "", "", "", Double.NaN, 3, 50, false, Double.NaN, "", java.util.Map.of()));
        int b = builder.describe(new ProductRecord(
                "85123a", "", "", "Home", "", "", "", 1.5, 4, 40, false, Double.NaN, "", java.util.Map.of()));
        int other = builder.product("X");
        int place = builder.location("L");
        builder.stock(a, 10, place, 5, 5, UNKNOWN, UNKNOWN, 1);
        builder.stock(b, 20, place, 7, 7, UNKNOWN, UNKNOWN, 1);
        builder.stock(other, 20, place, 9, 7, UNKNOWN, UNKNOWN, 1);
        builder.sale(b, 21, -1, place, -1, 2, 3, 0);
        builder.sale(a, 22, -1, place, -1, 1, 3, 0);
        builder.side().groups().add(new GroupMember(b, "G"));
        Snapshot merged = SnapshotEdit.of(builder.build())
                .mergeProducts(new int[] {0, 0, 2})
                .build();
        assertEquals(2, merged.products().size());
        assertEquals("85123A", merged.products().id(0));
        assertEquals("Home", merged.products().category().text(0));
        assertEquals(1.5, merged.products().unitCost(0));
        assertEquals(3, merged.products().unitPrice(0));
        assertEquals(40, merged.products().launchDay(0));
        assertEquals(1, merged.products().row("X"));
        assertEquals(2, merged.sales().to(0) - merged.sales().from(0));
        assertEquals(21, merged.sales().day(0));
        assertEquals(5, merged.inventory().onHand(0));
        assertEquals(12, merged.inventory().onHand(1));
        assertEquals(7, merged.inventory().received(1));
        assertEquals(9, merged.inventory().onHand(2));
        assertEquals(new GroupMember(0, "G"), merged.side().groups().get(0));
    }

    @Test
    void aChainOfMergesIsRefused() {
        Snapshot snapshot = SnapshotStoreTest.full();
        int[] into = new int[20];
        for (int i = 0; i < 20; i++) {
            into[i] = i;
        }
        into[1] = 2;
        into[2] = 3;
        SnapshotEdit edit = SnapshotEdit.of(snapshot);
        assertThrows(IllegalArgumentException.class, () -> edit.mergeProducts(into));
    }
}
