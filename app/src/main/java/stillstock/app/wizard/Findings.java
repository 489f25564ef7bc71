package stillstock.app.wizard;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import stillstock.app.wizard.row.ColumnNote;
import stillstock.app.wizard.row.ColumnRow;
import stillstock.app.wizard.row.FileRow;
import stillstock.app.wizard.row.FormatQuestion;
import stillstock.app.wizard.row.SourceKey;
import stillstock.app.wizard.row.SourceRow;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.mapping.ColumnRule;
import stillstock.importing.mapping.KeyJoin;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.preview.TablePreview;
import stillstock.importing.recognise.match.Kind;
import stillstock.importing.recognise.profile.TableProfile;
import stillstock.importing.row.HeldRow;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.type.ColumnKind;
import stillstock.importing.type.ColumnType;
import stillstock.snapshot.TableName;

/** What was found out about files and columns, by the first rows or, once they were looked at, by all. */
public final class Findings {
    /** Only what is read as a date or number is asked about. */
    private static final Set<Kind> ASKED = EnumSet.of(Kind.DATE, Kind.YEAR, Kind.NUMBER, Kind.SHARE);

    private final WizardState state;

    Findings(WizardState state) {
        this.state = state;
    }

    private ColumnMapping mapping() {
        return state.history.current().get();
    }

    /** Fills the lists of files and sources. */
    void list() {
        state.files.setAll(state.recognition.get().map(found -> found.proposal().files()).orElse(List.of()).stream()
                .map(file -> new FileRow(file, InputNames.tablesOf(mapping(), file)))
                .toList());
        List<SourceRow> rows = new ArrayList<>();
        mapping().tables().forEach((table, list) -> {
            for (int i = 0; i < list.size(); i++) {
                String file = list.get(i).file();
                rows.add(new SourceRow(new SourceKey(table, i), file, table.id() + " from " + file));
            }
        });
        state.sources.setAll(rows);
    }

    /** The source to look at next: the one before where it is still there, else sales; null where there is none. */
    SourceKey stillThere(SourceKey before) {
        List<SourceKey> keys = state.sources.stream().map(SourceRow::key).toList();
        if (keys.isEmpty() || keys.contains(before)) {
            return keys.isEmpty() ? null : before;
        }
        return keys.stream()
                .filter(key -> key.table() == TableName.SALES)
                .findFirst()
                .orElse(keys.get(0));
    }

    List<ColumnRow> columns(SourceKey key, TableSource source) {
        return ColumnRows.of(key.table(), source, state.recognition.get());
    }

    /** The first file that a pattern finds; the name itself where it is none. */
    public String firstFile(TableSource source) {
        return state.files.stream()
                .map(FileRow::file)
                .filter(file -> source.filePattern().matcher(file).matches())
                .findFirst()
                .orElse(source.file());
    }

    /** What a file holds. */
    public Optional<TableProfile> profile(String file) {
        return state.recognition.get().flatMap(found -> found.profiles().stream()
                .filter(profile -> profile.name().equals(file))
                .findFirst());
    }

    /** The columns of a file; none where it is no table. */
    List<String> header(String file) {
        return profile(file).map(TableProfile::header).orElse(List.of());
    }

    List<TableSource> sourcesOf(String file) {
        return mapping().tables().values().stream()
                .flatMap(List::stream)
                .filter(source -> firstFile(source).equals(file))
                .toList();
    }

    SourceFormat format(String file, Map<String, SourceFormat> said) {
        return sourcesOf(file).stream()
                .map(TableSource::format)
                .findFirst()
                .orElse(said.getOrDefault(file, SourceFormat.DETECT));
    }

    /** True where the rows of a file were all looked at. */
    public boolean countedWhole(String file) {
        return state.whole.get().containsKey(file)
                || profile(file).map(one -> one.looked() >= one.rows()).orElse(false);
    }

    /** Rows of a file: exact where all were looked at, else an estimate; -1 where it is no table. */
    public long rows(String file) {
        TablePreview all = state.whole.get().get(file);
        return all != null ? all.read() : profile(file).map(TableProfile::rows).orElse(-1L);
    }

    /** The records from further down a file that are worth showing: rows mended or rejected, and what stands behind. */
    List<HeldRow> below(String file) {
        TablePreview all = state.whole.get().get(file);
        return all == null
                ? List.of()
                : Stream.concat(all.problems().stream(), all.footer().stream()).toList();
    }

    /** What a column of a source holds, where a join brings it in its own file; empty where there is no such column. */
    public Optional<ColumnNote> column(TableSource source, String foreign) {
        Optional<KeyJoin> join = source.joins().stream()
                .filter(one -> one.take().containsKey(foreign))
                .findFirst();
        String file = join.map(KeyJoin::file).orElseGet(() -> firstFile(source));
        String name = join.map(one -> one.take().get(foreign)).orElse(foreign);
        Optional<TablePreview> all = Optional.ofNullable(state.whole.get().get(file));
        Optional<ColumnType> type = all.map(TablePreview::columns)
                .or(() -> profile(file).map(profile -> profile.columns().stream()
                        .map(column -> column.type())
                        .toList()))
                .flatMap(types ->
                        types.stream().filter(one -> one.name().equals(name)).findFirst());
        long looked = all.map(TablePreview::read)
                .orElse(profile(file).map(TableProfile::looked).orElse(0L));
        return type.map(found -> new ColumnNote(found, looked, countedWhole(file), said(source, foreign, found)));
    }

    /** What the mapping says of a column: by itself, else with its whole file. */
    private static ColumnRule said(TableSource source, String foreign, ColumnType type) {
        ColumnRule rule = source.columnRules().getOrDefault(foreign, ColumnRule.NONE);
        SourceFormat file = source.format();
        if (type.kind() == ColumnKind.DATE && rule.dateFormat().isEmpty()) {
            return rule.dates(file.dateFormat());
        }
        boolean comma = type.kind() == ColumnKind.NUMBER && rule.decimalMark().isEmpty() && file.decimalComma();
        return comma ? rule.decimals(",") : rule;
    }

    /** The columns in use whose dates or numbers can be read in several ways. */
    public List<FormatQuestion> questions() {
        List<FormatQuestion> questions = new ArrayList<>();
        for (SourceRow row : state.sources) {
            TableSource source =
                    mapping().sources(row.key().table()).get(row.key().index());
            source.columns().entrySet().stream()
                    .filter(column -> ASKED.contains(Kind.of(column.getKey())))
                    .map(Map.Entry::getValue)
                    .distinct()
                    .sorted()
                    .forEach(foreign -> column(source, foreign)
                            .filter(note -> note.type().ambiguous())
                            .ifPresent(note -> questions.add(
                                    new FormatQuestion(row.key(), row.file(), foreign, note.type(), note.rule()))));
        }
        return questions;
    }

    /** The names that can feed a column of the source: its file's columns and those that joins bring. */
    public List<String> foreignColumns(TableSource source) {
        List<String> names = new ArrayList<>(header(firstFile(source)));
        source.joins()
                .forEach(join ->
                        names.addAll(join.take().keySet().stream().sorted().toList()));
        return names;
    }

    /** What was found out about the selected source, in sentences. */
    public List<String> remarks(SourceKey key, TableSource source) {
        return state.recognition
                .get()
                .map(found -> found.proposal().sources().stream()
                        .filter(proposal -> proposal.table() == key.table()
                                && source.file().equals(proposal.source().file()))
                        .flatMap(proposal -> proposal.remarks().stream())
                        .toList())
                .orElse(List.of());
    }
}
