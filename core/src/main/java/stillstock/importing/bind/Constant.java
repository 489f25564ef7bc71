package stillstock.importing.bind;

import stillstock.importing.row.RowSource;

/** The same text for every row. */
public record Constant(String constant) implements Cell {
    @Override
    public String text(RowSource row) {
        return constant;
    }
}
