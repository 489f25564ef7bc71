package stillstock.importing.text;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowFault;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.job.Ahead;

/** The rows of one text table. They are cut and judged on another core, some blocks ahead. */
final class CsvRowSource implements RowSource {
    private static final int BLOCKS_AHEAD = 6;

    private final TypedTable table;
    private final RowMaker maker;
    private final List<String> header;
    private final boolean[] asked;
    private final boolean[] coded;
    private Optional<Ahead<RowBlock>> ahead = Optional.empty();
    private RowBlock block;
    private int row;

    CsvRowSource(TypedTable table, boolean lists) throws IOException {
        this.table = table;
        this.header = table.found().dialect().names();
        this.maker = new RowMaker(table, lists);
        this.asked = new boolean[header.size()];
        this.coded = new boolean[header.size()];
        this.block = new RowBlock(header.size());
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    public boolean next() throws IOException {
        if (++row < block.rows()) {
            return true;
        }
        if (ahead.isEmpty()) {
            ahead = Optional.of(new Ahead<>(maker::next, BLOCKS_AHEAD));
        } else {
            maker.giveBack(block);
        }
        Optional<RowBlock> next = ahead.get().take();
        block = next.orElseGet(() -> new RowBlock(asked.length));
        row = 0;
        return next.isPresent();
    }

    @Override
    public int size() {
        return block.size(row);
    }

    @Override
    public String text(int column) {
        if (column < asked.length && !asked[column] && !coded[column]) {
            asked[column] = true;
            maker.wants(column);
        }
        return block.text(row, column);
    }

    @Override
    public int code(int column) {
        if (column < coded.length && !coded[column]) {
            coded[column] = true;
            maker.wantsCodes(column);
        }
        return block.code(row, column);
    }

    @Override
    public long line() {
        return block.line(row);
    }

    @Override
    public RowFault fault() {
        return block.fault(row);
    }

    @Override
    public String repair() {
        return block.repair(row);
    }

    @Override
    public ColumnFormat format(int column) {
        return table.columns().format(column);
    }

    @Override
    public void doubt(int column) {
        table.columns().doubt(column);
    }

    @Override
    public List<String> remarks() {
        return maker.remarks();
    }

    @Override
    public SourceFormat found() {
        return table.written();
    }

    @Override
    public double share() {
        return block.share();
    }

    @Override
    public void close() throws IOException {
        ahead.ifPresent(Ahead::close);
        maker.close();
    }
}
