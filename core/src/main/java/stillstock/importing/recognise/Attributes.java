package stillstock.importing.recognise;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import stillstock.importing.mapping.TableSource;
import stillstock.importing.recognise.match.Field;
import stillstock.importing.recognise.match.TableFit;
import stillstock.importing.recognise.name.Synonyms;
import stillstock.importing.recognise.profile.ColumnProfile;

/** Finds the columns of a product file that describe products in further ways: colour, size, pack, ... */
final class Attributes {
    private static final Set<String> WORDS = Set.of(
            "color",
            "colour",
            "farbe",
            "size",
            "größe",
            "groesse",
            "style",
            "scale",
            "pack",
            "weight",
            "gewicht",
            "class",
            "material",
            "gender",
            "pattern",
            "finish",
            "shape",
            "flavour",
            "flavor",
            "per");
    private static final Set<String> NOT =
            Set.of("measure", "range", "spanish", "french", "german", "description", "name", "id", "date");

    private Attributes() {}

    /** Attribute column to the field that feeds it, for columns that feed nothing else. */
    static Map<String, Field> of(TableFit fit, Synonyms synonyms) {
        Map<String, Field> found = new LinkedHashMap<>();
        for (ColumnProfile column : fit.profile().columns()) {
            List<String> words = synonyms.words(column.name());
            boolean used = fit.fields().values().stream().anyMatch(field -> field.profile() == column);
            if (!used
                    && !column.empty()
                    && !column.unique()
                    && words.stream().anyMatch(WORDS::contains)
                    && words.stream().noneMatch(NOT::contains)) {
                String name = String.join("_", words).replace("product_", "");
                found.putIfAbsent(TableSource.ATTRIBUTE_PREFIX + name, Field.own(column));
            }
        }
        return found;
    }
}
