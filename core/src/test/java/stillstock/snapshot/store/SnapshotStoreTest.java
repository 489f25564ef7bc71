package stillstock.snapshot.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import stillstock.snapshot.Days;
import stillstock.snapshot.ProductRecord;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.SnapshotBuilder;
import stillstock.snapshot.column.Dictionary;
import stillstock.snapshot.side.Correction;
import stillstock.snapshot.side.Customer;
import stillstock.snapshot.side.Embedding;
import stillstock.snapshot.side.ExternalValue;
import stillstock.snapshot.side.GroupMember;
import stillstock.snapshot.side.Location;
import stillstock.snapshot.side.Promotion;
import stillstock.snapshot.side.ShippingLane;
import stillstock.snapshot.side.Supplier;

/** Storing a snapshot and reading it back. */
public class SnapshotStoreTest {
    public static byte[] bytes(Snapshot snapshot) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            SnapshotStore.write(snapshot, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException("memory can be written", e);
        }
    }

    private static Snapshot read(byte[] bytes) throws IOException {
        return SnapshotStore.read(new ByteArrayInputStream(bytes), bytes.length);
    }

    /** A snapshot with every table filled and some values missing. */
    public static Snapshot full() {
        SnapshotBuilder builder = new SnapshotBuilder();
        for (int i = 0; i < 20; i++) {
            builder.describe(new ProductRecord(
                    "00" + i,
                    i % 3 == 0 ? "" : "Näme " + i,
                    "Dept",
                    i % 2 == 0 ? "" : "Cat",
                    "",
                    "Brand" + i % 4,
                    "S1",
                    i == 3 ? Double.NaN : i * 1.5,
                    i == 4 ? Double.NaN : i * 2.5,
                    i == 5 ? Days.MISSING : 18_000 + i,
                    i == 6,
                    Double.NaN,
                    "",
                    i == 7 ? Map.of("colour", "red") : Map.of()));
        }
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            int product = random.nextInt(20);
            builder.sale(
                    product,
                    18_000 + random.nextInt(300),
                    builder.order("O" + i / 3),
                    builder.location(i % 7 == 0 ? "" : "L" + i % 3),
                    builder.customer("C" + i % 11),
                    1 + random.nextInt(5),
                    i % 13 == 0 ? Float.NaN : 9.5f,
                    0);
            builder.stock(product, 18_000 + i, builder.location("L1"), i - 3f, 2, Float.NaN, 4, i % 5 + 0.5);
        }
        builder.returned(2, 18_100, builder.order("O1"), 0, 0, 1, builder.reason("broken"));
        builder.interaction(2, 18_100, 5, 4, 3, Float.NaN);
        builder.side().customers().add(new Customer("C1", "North", "", 1980, "f", 17_000));
        builder.side().locations().add(new Location("L1", "Main", "North", Double.NaN, 2));
        builder.side().shipping().add(new ShippingLane("L1", "North", 2.5, 1));
        builder.side().suppliers().add(new Supplier("S1", "Sup", 10, 2, Double.NaN));
        builder.side().promotions().add(new Promotion("P1", 3, "", 18_000, 18_010, 0.2, "web"));
        builder.side().promotions().add(new Promotion("P2", Dictionary.MISSING, "Cat", 18_000, 18_010, 0.2, ""));
        builder.side().groups().add(new GroupMember(1, "G"));
        builder.side().embeddings().add(new Embedding(1, new float[] {1, 2, 3}));
        builder.side().external().add(new ExternalValue(18_000, "rain", 1.5));
        builder.side().corrections().add(new Correction(18_001, 2, -3, "broken"));
        return builder.build();
    }

    @Test
    void whatIsReadBackIsWhatWasWritten() throws IOException {
        Snapshot before = full();
        Snapshot after = read(bytes(before));
        assertArrayEquals(bytes(before), bytes(after));
        assertEquals(before.asOfDay(), after.asOfDay());
        assertEquals(before.present(), after.present());
        assertEquals(before.side().customers(), after.side().customers());
        assertEquals(before.side().promotions(), after.side().promotions());
        assertEquals(3, after.side().embeddings().get(0).vector().length);
        assertEquals(7, after.products().row("007"));
        assertEquals("red", after.products().attributes().get("colour").text(7));
        for (int row = 0; row < before.sales().size(); row++) {
            assertEquals(before.sales().quantity(row), after.sales().quantity(row));
            assertEquals(
                    before.codes().orders().text(before.sales().order(row)),
                    after.codes().orders().text(after.sales().order(row)));
        }
    }

    @Test
    void anEmptySnapshotCanBeKept() throws IOException {
        Snapshot empty = new SnapshotBuilder().build();
        assertArrayEquals(bytes(empty), bytes(read(bytes(empty))));
    }

    @Test
    void everyChangedByteIsNoticed() {
        byte[] good = bytes(full());
        Random random = new Random(3);
        for (int i = 0; i < 400; i++) {
            byte[] damaged = good.clone();
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            assertThrows(DamagedColumnsException.class, () -> read(damaged));
        }
    }

    @Test
    void aFileCutShortIsNoticed() {
        byte[] good = bytes(full());
        for (int length : new int[] {0, 1, 8, 100, good.length / 2, good.length - 1}) {
            assertThrows(DamagedColumnsException.class, () -> read(java.util.Arrays.copyOf(good, length)));
        }
    }
}
