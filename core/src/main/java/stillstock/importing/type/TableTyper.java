package stillstock.importing.type;

import java.util.ArrayList;
import java.util.List;
import stillstock.importing.row.RowSource;

/** Learns of all columns of a table, row by row. Not safe for several threads. */
public final class TableTyper {
    private final List<String> names;
    private final List<ColumnTyper> columns = new ArrayList<>();

    /** For a table whose columns have these names. */
    public TableTyper(List<String> names) {
        this.names = List.copyOf(names);
        names.forEach(name -> columns.add(new ColumnTyper(names.size())));
    }

    /** For the columns of a source, their declared types known. */
    public static TableTyper of(RowSource rows) {
        TableTyper typer = new TableTyper(rows.header());
        for (int i = 0; i < typer.size(); i++) {
            if (DateWords.suggestMoment(rows.declared(i))) {
                typer.column(i).declareDate();
            }
        }
        return typer;
    }

    /** The learner of a column, to be fed cell by cell. */
    public ColumnTyper column(int at) {
        return columns.get(at);
    }

    /** Looks at the row that a source stands on; one that cannot be read tells nothing. */
    public void accept(RowSource row) {
        if (row.fault().usable()) {
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).accept(row.text(i), row.line());
            }
        }
    }

    /** Columns. */
    public int size() {
        return columns.size();
    }

    /** What each column holds; numbers that both decimal marks read follow the columns where only one does. */
    public List<ColumnType> types() {
        int dots = 0;
        int commas = 0;
        for (ColumnTyper column : columns) {
            DecimalMark mark = column.mark();
            dots += mark == DecimalMark.DOT ? 1 : 0;
            commas += mark == DecimalMark.COMMA ? 1 : 0;
        }
        DecimalMark usual = dots == commas ? DecimalMark.UNKNOWN : dots > commas ? DecimalMark.DOT : DecimalMark.COMMA;
        List<ColumnType> types = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            types.add(columns.get(i).type(names.get(i), usual));
        }
        return types;
    }
}
