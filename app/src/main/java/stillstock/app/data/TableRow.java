package stillstock.app.data;

import stillstock.snapshot.TableName;

/**
 * One canonical table: whether it is there, and what it gives or would give.
 *
 * @param rows rows in the snapshot; 0 where it is missing
 */
record TableRow(TableName table, boolean present, long rows) {
    String state() {
        return present ? "present" : "missing";
    }

    String words() {
        return present ? "gives " + table.unlocks() : "add " + table.id() + ".csv to see " + table.unlocks();
    }

    String styleClass() {
        return present ? "status-active" : "status-out_of_stock";
    }
}
