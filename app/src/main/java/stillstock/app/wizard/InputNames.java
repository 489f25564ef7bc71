package stillstock.app.wizard;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.mapping.ColumnMapping;
import stillstock.importing.recognise.FileVerdict;
import stillstock.importing.recognise.Recognition;
import stillstock.importing.run.InputPlace;
import stillstock.snapshot.TableName;

/** What inputs and their files are called, and what they feed. */
final class InputNames {
    private InputNames() {}

    /** The file or folder with the one it lies in, the database by its URL. */
    static String called(InputPlace place) {
        if (place instanceof InputPlace.Database) {
            return place.name();
        }
        Path path = place.path().toAbsolutePath().normalize();
        int parts = path.getNameCount();
        return parts < 2 ? path.toString() : path.subpath(parts - 2, parts).toString();
    }

    static Map<String, List<String>> shapes(Recognition found) {
        Map<String, List<String>> shapes = new LinkedHashMap<>();
        found.profiles().forEach(profile -> shapes.put(profile.name(), profile.header()));
        return shapes;
    }

    static List<TableName> tablesOf(ColumnMapping mapping, FileVerdict file) {
        return mapping.tables().entrySet().stream()
                .filter(entry -> entry.getValue().stream()
                        .anyMatch(source ->
                                source.filePattern().matcher(file.file()).matches()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
