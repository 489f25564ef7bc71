package stillstock.importing.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import stillstock.snapshot.TableName;

/**
 * Which files, tables and columns of a foreign input feed which canonical tables. Immutable; {@link MappingJson} reads
 * and writes it.
 *
 * @param schemaVersion of the JSON form, {@link #SCHEMA_VERSION}
 * @param name what the user calls it
 * @param asOf ISO date the data speaks of; empty: its last movement
 * @param tables for each canonical table the sources that feed it, read in this order
 * @param shapes the columns of the files it was made for, by which it is found again; empty where nobody noted them
 */
public record ColumnMapping(
        int schemaVersion,
        String name,
        String asOf,
        Map<TableName, List<TableSource>> tables,
        Map<String, List<String>> shapes) {
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
        Map<String, List<String>> noted = new TreeMap<>();
        if (shapes != null) {
            shapes.forEach((file, columns) -> noted.put(file, List.copyOf(columns)));
        }
        shapes = Collections.unmodifiableMap(noted);
    }

    /** A mapping whose files' columns are not noted. */
    public ColumnMapping(int schemaVersion, String name, String asOf, Map<TableName, List<TableSource>> tables) {
        this(schemaVersion, name, asOf, tables, Map.of());
    }

    /** The same under another name. */
    public ColumnMapping named(String other) {
        return new ColumnMapping(schemaVersion, other, asOf, tables, shapes);
    }

    /** The same as of another day; an empty text for the last movement. */
    public ColumnMapping asOf(String day) {
        return new ColumnMapping(schemaVersion, name, day, tables, shapes);
    }

    /** The same with the columns of the files that it reads noted, of those given. */
    public ColumnMapping shapedLike(Map<String, List<String>> headers) {
        Set<String> read = new HashSet<>();
        for (List<TableSource> sources : tables.values()) {
            for (TableSource source : sources) {
                Pattern pattern = source.filePattern();
                headers.keySet().stream()
                        .filter(file -> pattern.matcher(file).matches())
                        .sorted()
                        .limit(1)
                        .forEach(read::add);
                source.joins().forEach(join -> read.add(join.file()));
            }
        }
        Map<String, List<String>> noted = new TreeMap<>(headers);
        noted.keySet().retainAll(read);
        return new ColumnMapping(schemaVersion, name, asOf, tables, noted);
    }

    /** The same with other sources of a table; none takes the table away. */
    public ColumnMapping with(TableName table, List<TableSource> sources) {
        Map<TableName, List<TableSource>> next = new EnumMap<>(TableName.class);
        next.putAll(tables);
        if (sources.isEmpty()) {
            next.remove(table);
        } else {
            next.put(table, sources);
        }
        return new ColumnMapping(schemaVersion, name, asOf, next, shapes);
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
