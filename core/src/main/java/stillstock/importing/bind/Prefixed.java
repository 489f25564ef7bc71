package stillstock.importing.bind;

import stillstock.importing.row.ColumnFormat;
import stillstock.importing.row.RowSource;

/** A text put before what another cell holds, where it holds something. */
public record Prefixed(String prefix, Cell cell) implements Cell {
    @Override
    public String text(RowSource row) {
        String text = cell.text(row);
        return text.isEmpty() ? text : prefix + text;
    }

    @Override
    public int code(RowSource row) {
        return cell.code(row);
    }

    @Override
    public ColumnFormat format() {
        return cell.format();
    }

    @Override
    public void doubt() {
        cell.doubt();
    }
}
