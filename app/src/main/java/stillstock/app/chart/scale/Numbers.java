package stillstock.app.chart.scale;

import java.util.List;

/**
 * A chart's numbers as a table, for reading, copying and those who cannot see the picture.
 *
 * @param header column titles
 * @param rows cells as text, each row as long as the header
 */
public record Numbers(List<String> header, List<List<String>> rows) {
    /** Copies its lists. */
    public Numbers {
        header = List.copyOf(header);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
