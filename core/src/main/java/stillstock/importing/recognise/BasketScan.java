package stillstock.importing.recognise;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import stillstock.importing.row.RowSource;
import stillstock.importing.row.SourceFormat;
import stillstock.importing.row.TableSet;
import stillstock.importing.row.UnusableInputException;

/** Finds out what separates the products of a list of baskets: cut rightly, the same products come again and again. */
final class BasketScan {
    private static final int ROWS = 2000;
    private static final List<String> DELIMITERS = List.of(",", ";", "tab", "|");
    /** A basket file whose rows mostly hold one product is none. */
    private static final double FEWEST_A_ROW = 1.2;

    private BasketScan() {}

    /** How the file is written, {@link SourceFormat#DETECT} where no delimiter makes baskets of it. */
    static SourceFormat format(TableSet tables, String file) throws IOException {
        SourceFormat best = SourceFormat.DETECT;
        double most = 2;
        for (String delimiter : DELIMITERS) {
            SourceFormat format =
                    new SourceFormat(delimiter, "", false, "", true, "", "", "", 0, 0, SourceFormat.UNSAID);
            double repeats = repeats(tables, file, format);
            if (repeats > most) {
                most = repeats;
                best = format;
            }
        }
        return best;
    }

    /** How often a cell's text comes again on average; 0 where rows hold hardly more than one cell. */
    private static double repeats(TableSet tables, String file, SourceFormat format) throws IOException {
        Set<String> texts = new HashSet<>();
        long cells = 0;
        long rows = 0;
        try (RowSource source = tables.openLists(file, format)) {
            while (rows < ROWS && source.next()) {
                rows++;
                for (int i = 0; i < source.size(); i++) {
                    String text = source.text(i);
                    if (!text.isEmpty()) {
                        cells++;
                        texts.add(text);
                    }
                }
            }
        } catch (UnusableInputException e) {
            // cut so it is no table, hence no list of baskets
            return 0;
        }
        return rows == 0 || cells < FEWEST_A_ROW * rows ? 0 : (double) cells / texts.size();
    }
}
