package stillstock.importing.library;

import stillstock.importing.mapping.ColumnMapping;

/**
 * A saved mapping that suits files at hand.
 *
 * @param saved as it lies in the folder
 * @param mapping the same with the names of the files at hand
 * @param likeness how alike the columns are, 0..1
 */
public record MappingMatch(SavedMapping saved, ColumnMapping mapping, double likeness) {}
