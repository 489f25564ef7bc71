package stillstock.importing.detect;

import java.util.List;
import stillstock.importing.row.RecordKind;
import stillstock.importing.row.RowFault;

/** A copy of one record with what became of it. */
final class TableRecord {
    private final List<String> fields;
    private final String record;
    private final long line;
    private final String repair;
    private final String cause;
    private final RowFault fault;
    private RecordKind kind;

    /** @param what was done to mend it, or why it was rejected */
    TableRecord(RecordKind kind, List<String> fields, String record, long line, RowFault fault, String what) {
        this.kind = kind;
        this.fields = fields;
        this.record = record;
        this.line = line;
        this.fault = fault;
        this.repair = kind == RecordKind.REPAIRED ? what : "";
        this.cause = kind == RecordKind.REJECTED ? what : "";
    }

    /** No row followed: this belongs to the footer. */
    void toFooter() {
        kind = RecordKind.FOOTER;
    }

    /** True for what is counted where the user says how many records the footer has. */
    boolean countsInFooter() {
        return kind.isRow() || kind == RecordKind.FURTHER_HEADER || kind == RecordKind.FURTHER_ROW;
    }

    RecordKind kind() {
        return kind;
    }

    List<String> fields() {
        return fields;
    }

    String record() {
        return record;
    }

    long line() {
        return line;
    }

    String repair() {
        return kind == RecordKind.REPAIRED ? repair : "";
    }

    RowFault fault() {
        return fault;
    }

    String cause() {
        return kind == RecordKind.REJECTED ? cause : "";
    }
}
