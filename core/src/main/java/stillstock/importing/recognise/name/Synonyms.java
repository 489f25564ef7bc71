package stillstock.importing.recognise.name;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.snapshot.TableName;

/**
 * How canonical columns and tables are called elsewhere, and how well a foreign name fits, 0..1. The lists lie beside this
 * class as text: words.txt, columns.txt, tables.txt. Immutable.
 */
public final class Synonyms {
    private static final String ANY = "*";

    private final Words words;
    private final Map<String, Phrases> columns = new HashMap<>();
    private final Map<TableName, Phrases> tables = new HashMap<>();

    private Synonyms() {
        words = new Words(lines("words.txt"));
        List<String> columnLines = lines("columns.txt");
        List<String> tableLines = lines("tables.txt");
        columnLines.forEach(line -> words.learn(line.substring(line.indexOf(':') + 1)));
        tableLines.forEach(line -> words.learn(line.substring(line.indexOf(':') + 1)));
        String section = ANY;
        for (String line : columnLines) {
            if (line.startsWith("[")) {
                section = line.substring(1, line.length() - 1);
            } else {
                int colon = line.indexOf(':');
                String shared = section.equals(ANY) ? "" : sharedLine(columnLines, line.substring(0, colon));
                columns.put(
                        section + "." + line.substring(0, colon),
                        Phrases.of(line.substring(colon + 1) + " | " + shared, words));
            }
        }
        for (String line : tableLines) {
            int colon = line.indexOf(':');
            TableName table = TableName.valueOf(line.substring(0, colon).toUpperCase(java.util.Locale.ROOT));
            tables.put(table, Phrases.of(line.substring(colon + 1), words));
        }
    }

    /** What holds for a column of every table holds for each table's too. */
    private static String sharedLine(List<String> lines, String column) {
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith("[")) {
                return "";
            }
            if (line.startsWith(column + ":")) {
                return line.substring(column.length() + 1);
            }
        }
        return "";
    }

    /** The lists that come with the program. */
    public static Synonyms standard() {
        return Holder.STANDARD;
    }

    private static final class Holder {
        private static final Synonyms STANDARD = new Synonyms();
    }

    private static List<String> lines(String name) {
        List<String> lines = new ArrayList<>();
        try (InputStream in = Synonyms.class.getResourceAsStream("/stillstock/importing/recognise/" + name);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    lines.add(line.strip());
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("the program's own list " + name + " cannot be read", e);
        }
        return lines;
    }

    /** How well a foreign column's name fits a canonical column of a table. */
    public NameFit column(TableName table, String canonical, String foreign) {
        List<String> name = words.of(foreign);
        if (name.equals(words.of(canonical))) {
            return new NameFit(1, canonical);
        }
        Phrases own = columns.get(table.id() + "." + canonical);
        Phrases shared = columns.get(ANY + "." + canonical);
        Phrases known = own == null ? shared : own;
        return known == null ? NameFit.NONE : known.fit(name);
    }

    /** How well the name of a file or database table fits a canonical table; endings and digits do not matter. */
    public NameFit table(TableName table, String foreign) {
        String bare = foreign.replaceFirst("\\.[A-Za-z]{1,4}$", "");
        List<String> name = words.of(bare.replaceAll("[0-9]+", " "));
        if (name.equals(words.of(table.id()))) {
            return new NameFit(1, table.id());
        }
        if (!tables.containsKey(table)) {
            return NameFit.NONE;
        }
        // LFA1 and KNA1 have a digit that counts, sales_2024 one that does not
        NameFit whole = tables.get(table).fit(words.of(bare));
        NameFit without = tables.get(table).fit(name);
        return whole.score() > without.score() ? whole : without;
    }

    /** The words of a name by their meaning. */
    public List<String> words(String name) {
        return words.of(name);
    }

    /** How alike two columns are called, 0..1: the share of their words that both have. */
    public double alike(String a, String b) {
        Set<String> first = new LinkedHashSet<>(words.of(a));
        Set<String> second = new LinkedHashSet<>(words.of(b));
        Set<String> both = new LinkedHashSet<>(first);
        both.retainAll(second);
        Set<String> either = new LinkedHashSet<>(first);
        either.addAll(second);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }
}
