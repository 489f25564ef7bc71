package stillstock.importing.text;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReferenceArray;
import stillstock.importing.detect.TableRecords;
import stillstock.importing.row.RecordKind;
import stillstock.importing.text.code.TextCoder;

/** Cuts a text table into blocks of rows and passes over the records that are no rows, which it remarks on. */
final class RowMaker implements Closeable {
    private final TypedTable table;
    private final TableRecords records;
    private final ConcurrentLinkedQueue<RowBlock> used = new ConcurrentLinkedQueue<>();
    private final List<String> remarks = new ArrayList<>();
    private final AtomicReferenceArray<TextCache> caches;
    private final AtomicReferenceArray<TextCoder> coders;
    private final TextCache[] cachesNow;
    private final TextCoder[] codersNow;
    private long furtherRows;
    private long footerRows;

    RowMaker(TypedTable table, boolean lists) throws IOException {
        this.table = table;
        int columns = table.found().dialect().fields();
        this.caches = new AtomicReferenceArray<>(columns);
        this.coders = new AtomicReferenceArray<>(columns);
        this.cachesNow = new TextCache[columns];
        this.codersNow = new TextCoder[columns];
        this.records = lists ? table.found().lists() : table.found().records();
    }

    /** From the next block on the texts of a column are made ahead too. */
    void wants(int column) {
        caches.compareAndSet(column, null, new TextCache());
    }

    /** From the next block on the texts of a column are numbered ahead. */
    void wantsCodes(int column) {
        coders.compareAndSet(column, null, new TextCoder());
    }

    /** Takes a block back that has been read. */
    void giveBack(RowBlock block) {
        used.add(block);
    }

    Optional<RowBlock> next() throws IOException {
        RowBlock before = used.poll();
        RowBlock block = before == null ? new RowBlock(codersNow.length) : before;
        block.clear();
        while (!block.full() && records.next()) {
            RecordKind kind = records.kind();
            if (records.isRow()) {
                block.add(records);
            } else {
                passOver(kind);
            }
        }
        for (int i = 0; i < codersNow.length; i++) {
            codersNow[i] = coders.get(i);
            cachesNow[i] = codersNow[i] == null ? caches.get(i) : null;
        }
        block.make(cachesNow, codersNow);
        block.share(records.share(table.found().scan().bytes()));
        if (block.rows() == 0) {
            sumUp();
            return Optional.empty();
        }
        return Optional.of(block);
    }

    private void passOver(RecordKind kind) {
        switch (kind) {
            case FURTHER_HEADER -> remarks.add(
                    records.headerRepeated()
                            ? "the header is repeated in line " + records.line()
                            : "line " + records.line() + " begins another table, which was not read");
            case FURTHER_ROW -> furtherRows++;
            case FOOTER -> {
                if (footerRows++ == 0) {
                    remarks.add("the table ends with a footer from line " + records.line() + " on");
                }
            }
            default -> {
                // the preamble, the header and comments are known from the dialect
            }
        }
    }

    private void sumUp() {
        if (furtherRows > 0) {
            remarks.add(furtherRows + " rows of other tables in the file were not read: save them apart to read them");
            furtherRows = 0;
        }
    }

    /** What is worth saying, once the last block was made. */
    List<String> remarks() {
        return remarks;
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
