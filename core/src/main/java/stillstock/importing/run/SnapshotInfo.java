package stillstock.importing.run;

import java.io.IOException;
import java.util.Optional;
import stillstock.importing.parse.DayParser;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;
import stillstock.snapshot.Days;

/** The one row that {@code stillstock import} writes beside the canonical tables: the day the data speaks of. */
public final class SnapshotInfo {
    /** The table's name. */
    public static final String TABLE = "snapshot_info";
    /** Its column with an ISO date. */
    public static final String AS_OF = "as_of";

    private SnapshotInfo() {}

    /** The day that an input says it speaks of, where it does. */
    static Optional<Integer> asOfDay(TableSet tables) throws IOException, UnusableInputException {
        if (!tables.names().contains(TABLE)) {
            return Optional.empty();
        }
        try (RowSource rows = tables.open(TABLE, SourceFormat.DETECT)) {
            int column = rows.header().indexOf(AS_OF);
            int day = column >= 0 && rows.next() ? new DayParser("").parse(rows.text(column)) : Days.MISSING;
            return day == Days.MISSING ? Optional.empty() : Optional.of(day);
        }
    }
}
