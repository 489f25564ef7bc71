package stillstock.app.wizard.row;

/**
 * One source in the list.
 *
 * @param words "sales from orders.csv"
 */
public record SourceRow(SourceKey key, String file, String words) {}
