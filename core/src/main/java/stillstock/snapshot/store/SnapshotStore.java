package stillstock.snapshot.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import stillstock.snapshot.InteractionTable;
import stillstock.snapshot.InventoryTable;
import stillstock.snapshot.ProductTable;
import stillstock.snapshot.ReturnTable;
import stillstock.snapshot.SalesTable;
import stillstock.snapshot.Snapshot;

/**
 * A snapshot as bytes and back, at the speed of the disk: the columns as they lie in memory, with a checksum. The same
 * snapshot gives the same bytes. About 28 bytes a sales line.
 */
public final class SnapshotStore {
    /** Raised with every change of the form; what an earlier program wrote is then read anew from its sources. */
    public static final int VERSION = 2;

    /** "STLKSNAP" read as a little-endian number. */
    private static final long MAGIC = 0x50414E534B4C5453L;

    private SnapshotStore() {}

    /** Writes a snapshot; the stream stays open. */
    public static void write(Snapshot snapshot, OutputStream stream) throws IOException {
        ColumnOutput out = new ColumnOutput(stream);
        out.number(MAGIC);
        out.number(VERSION);
        out.number(snapshot.asOfDay());
        StoredProducts.write(snapshot.products(), out);
        StoredProducts.write(snapshot.codes().orders(), out);
        StoredProducts.write(snapshot.codes().locations(), out);
        StoredProducts.write(snapshot.codes().customers(), out);
        StoredProducts.write(snapshot.codes().reasons(), out);
        StoredRows.write(snapshot, out);
        StoredSideTables.write(snapshot.side(), out);
        out.finish();
    }

    /**
     * Reads a snapshot; the stream stays open.
     *
     * @param size bytes in the stream
     * @throws DamagedColumnsException where it is no whole snapshot of this version
     * @throws IOException where it cannot be read
     */
    public static Snapshot read(InputStream stream, long size) throws IOException {
        ColumnInput in = new ColumnInput(stream, size);
        if (in.number() != MAGIC) {
            throw new DamagedColumnsException("this is no stored snapshot");
        }
        long version = in.number();
        if (version < 1 || version > VERSION) {
            throw new DamagedColumnsException("this is no stored snapshot of version " + VERSION);
        }
        int asOfDay = (int) in.number();
        ProductTable products = StoredProducts.read(in);
        int n = products.size();
        Snapshot.Codes codes = new Snapshot.Codes(
                StoredProducts.dictionary(in),
                StoredProducts.dictionary(in),
                StoredProducts.dictionary(in),
                StoredProducts.dictionary(in));
        SalesTable sales = StoredRows.sales(in, codes, n);
        ReturnTable returns = StoredRows.returns(in, codes, n);
        InventoryTable inventory = StoredRows.inventory(in, codes, n);
        InteractionTable interactions = StoredRows.interactions(in, n);
        Snapshot.SideTables side = StoredSideTables.read(in, n, version > 1);
        in.finish();
        return new Snapshot(products, sales, returns, inventory, interactions, side, codes, asOfDay);
    }
}
