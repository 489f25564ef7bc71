package stillstock.importing.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import stillstock.snapshot.TableName;

/**
 * Which files, tables and columns of a foreign input feed which canonical tables. Immutable; {@link MappingJson} reads
 * and writes it.
 *
 * @param schemaVersion of the JSON form, {@link #SCHEMA_VERSION}
 * @param name what the user calls it
 * @param asOf ISO date the data speaks of; empty: its last movement
 * @param tables for each canonical table the sources that feed it, read in this order
 */
public record ColumnMapping(int schemaVersion, String name, String asOf, Map<TableName, List<TableSource>> tables) {
    /** The version this program reads and writes. */
    public static final int SCHEMA_VERSION = 1;

    /** Copies and checks. */
    public ColumnMapping {
        if (schemaVersion != SCHEMA_VERSION) {
            throw new IllegalArgumentException("schemaVersion (" + schemaVersion + ") must be " + SCHEMA_VERSION
                    + ": the mapping was written by another version of the program");
        }
        name = name == null ? "" : name;
        asOf = asOf == null ? "" : asOf;
        checkDate(asOf);
        Map<TableName, List<TableSource>> copy = new EnumMap<>(TableName.class);
        if (tables != null) {
            tables.forEach((table, sources) -> copy.put(table, List.copyOf(sources)));
        }
        copy.forEach((table, sources) -> sources.forEach(source -> source.checkFor(table)));
        tables = Collections.unmodifiableMap(copy);
    }

    private static void checkDate(String text) {
        try {
            if (!text.isEmpty()) {
                LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("asOf (" + text + ") must be a date such as 2026-01-31", e);
        }
    }

    /** The day the data speaks of, where the mapping says so. */
    public Optional<LocalDate> asOfDate() {
        return asOf.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(asOf));
    }

    /** The sources of a table, none where it is not mapped. */
    public List<TableSource> sources(TableName table) {
        return tables.getOrDefault(table, List.of());
    }
}
