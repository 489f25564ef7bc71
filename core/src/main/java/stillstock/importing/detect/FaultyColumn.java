package stillstock.importing.detect;

import java.util.List;
import stillstock.importing.row.RowFault;

/** Tells in which column a row that cannot be mended goes wrong, where that can be known. */
final class FaultyColumn {
    private final ColumnShapes shapes;
    private final char quote;

    FaultyColumn(ColumnShapes shapes, char quote) {
        this.shapes = shapes;
        this.quote = quote;
    }

    /**
     * The column from 0: of quotation marks that do not match the one with the first mark, of a wrong number of fields the
     * first whose value has a form that its strict column never shows; -1 where it is not known.
     */
    int of(List<String> fields, RowFault fault) {
        int most = Math.min(fields.size(), shapes.fields());
        for (int i = 0; i < most; i++) {
            boolean marked = fault == RowFault.UNMATCHED_QUOTE && fields.get(i).indexOf(quote) >= 0;
            boolean odd = fault == RowFault.WRONG_FIELD_COUNT
                    && shapes.teach()
                    && shapes.column(i).strict()
                    && !shapes.column(i).seen(fields.get(i));
            if (marked || odd) {
                return i;
            }
        }
        return -1;
    }
}
