package stillstock.importing.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import stillstock.files.AtomicFile;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.KeyJoin;
import stillstock.importing.mapping.MappingException;
import stillstock.importing.mapping.MappingJson;
import stillstock.importing.mapping.TableSource;
import stillstock.snapshot.TableName;

/**
 * The named mappings of a folder, one JSON file each, usable as {@code --mapping} too. A mapping is found again by the
 * columns of the files it was made for, whatever they are called next month; months as columns may have been added.
 */
public final class MappingLibrary {
    /** Of the columns of a file and of the one the mapping was made for, so many must be the same. */
    public static final double ALIKE = 0.8;

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final Path folder;

    /** A library in a folder, which need not exist yet. */
    public MappingLibrary(Path folder) {
        this.folder = folder;
    }

    /** What was saved, by name; files that are no mappings are passed over. */
    public List<SavedMapping> saved() throws IOException {
        List<SavedMapping> found = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return found;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".json"))
                    .sorted()
                    .toList()) {
                try {
                    found.add(new SavedMapping(file, MappingJson.read(file)));
                } catch (MappingException e) {
                    // a foreign file in the folder is no reason to hide the others
                    continue;
                }
            }
        }
        found.sort(Comparator.comparing(saved -> saved.mapping().name().toLowerCase(Locale.ROOT)));
        return found;
    }

    /**
     * Keeps a mapping under its name; one of the same name is replaced.
     *
     * @throws IOException where it cannot be written
     */
    public Path save(ColumnMapping mapping) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(fileName(mapping.name()));
        AtomicFile.writeText(file, out -> out.write(MappingJson.text(mapping)));
        return file;
    }

    /** The file name of a mapping: its letters and digits. */
    static String fileName(String name) {
        String plain = name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return (plain.isEmpty() ? "mapping" : plain.substring(0, Math.min(80, plain.length()))) + ".json";
    }

    /**
     * The saved mapping whose files' columns are most like those at hand.
     *
     * @param shapes the columns of each file or table at hand
     */
    public Optional<MappingMatch> match(Map<String, List<String>> shapes) throws IOException {
        return saved().stream()
                .flatMap(saved -> match(saved, shapes).stream())
                .max(Comparator.comparingDouble(MappingMatch::likeness)
                        .thenComparing(match -> match.saved().mapping().name(), Comparator.reverseOrder()));
    }

    private static Optional<MappingMatch> match(SavedMapping saved, Map<String, List<String>> shapes) {
        Map<String, String> names = new HashMap<>();
        double least = saved.mapping().shapes().isEmpty() ? 0 : 1;
        for (Map.Entry<String, List<String>> wanted : saved.mapping().shapes().entrySet()) {
            String best = "";
            double most = 0;
            for (Map.Entry<String, List<String>> have : shapes.entrySet()) {
                double alike = alike(wanted.getValue(), have.getValue())
                        + (have.getKey().equalsIgnoreCase(wanted.getKey()) ? 1e-6 : 0);
                if (alike > most && !names.containsValue(have.getKey())) {
                    most = alike;
                    best = have.getKey();
                }
            }
            least = Math.min(least, most);
            names.put(wanted.getKey(), best);
        }
        return least < ALIKE
                ? Optional.empty()
                : Optional.of(new MappingMatch(saved, renamed(saved.mapping(), names), Math.min(1, least)));
    }

    /** How alike two headers are; names of periods do not count, for every month brings a new one. */
    static double alike(List<String> a, List<String> b) {
        Set<String> first = plain(a);
        Set<String> second = plain(b);
        Set<String> both = new LinkedHashSet<>(first);
        both.retainAll(second);
        Set<String> either = new LinkedHashSet<>(first);
        either.addAll(second);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> plain(List<String> header) {
        return header.stream()
                .map(name ->
                        DIGITS.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("#"))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Patterns stay as they are: they name next month's files too. */
    private static ColumnMapping renamed(ColumnMapping mapping, Map<String, String> names) {
        Map<TableName, List<TableSource>> tables = new EnumMap<>(TableName.class);
        mapping.tables()
                .forEach((table, sources) -> tables.put(
                        table,
                        sources.stream()
                                .map(source -> source.named(name(source.file(), names))
                                        .joined(source.joins().stream()
                                                .map(join -> renamed(join, names))
                                                .toList()))
                                .toList()));
        Map<String, List<String>> shapes = new HashMap<>();
        mapping.shapes().forEach((file, columns) -> shapes.put(name(file, names), columns));
        return new ColumnMapping(mapping.schemaVersion(), mapping.name(), mapping.asOf(), tables, shapes);
    }

    private static KeyJoin renamed(KeyJoin join, Map<String, String> names) {
        return new KeyJoin(name(join.file(), names), join.format(), join.from(), join.key(), join.take());
    }

    private static String name(String file, Map<String, String> names) {
        return file.contains("*") ? file : names.getOrDefault(file, file);
    }
}
