/**
 * The table kit: columns from typed specs over lazily made rows, with filters, sorting, a column chooser, copy and
 * export as shown. Start at {@link stillstock.app.table.DataGrid}.
 */
package stillstock.app.table;
