package stillstock.app.wizard.row;

import stillstock.snapshot.TableName;

/**
 * One source of the mapping.
 *
 * @param index among the sources of its table, from 0
 */
public record SourceKey(TableName table, int index) {}
