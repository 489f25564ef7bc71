package stillstock.importing.mapping;

import java.util.Map;
import stillstock.importing.row.SourceFormat;

/**
 * Columns looked up in another file by a key. A key that is not there gives blanks; where a key is there twice, its
 * first row counts.
 *
 * @param file file or table to look in
 * @param format how it is written
 * @param from foreign column of this source that holds the key
 * @param key column of the other file that is compared with it
 * @param take name of the added column to column of the other file
 */
public record KeyJoin(String file, SourceFormat format, String from, String key, Map<String, String> take) {
    /** Turns nulls into "none" and checks that the names are there. */
    public KeyJoin {
        if (file == null || from == null || key == null || take == null || take.isEmpty()) {
            throw new IllegalArgumentException("a join needs \"file\", \"from\", \"key\" and \"take\"");
        }
        format = format == null ? SourceFormat.DETECT : format;
        take = Map.copyOf(take);
    }
}
