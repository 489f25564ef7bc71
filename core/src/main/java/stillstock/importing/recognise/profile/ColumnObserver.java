package stillstock.importing.recognise.profile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import stillstock.importing.parse.Flags;
import stillstock.importing.parse.Numbers;
import stillstock.importing.type.ColumnType;

/** Watches the cells of one column go by. */
final class ColumnObserver {
    /** Distinct values that are counted one by one. */
    static final int FEW = 40;

    private static final int EXAMPLES = 5;
    private static final int LONGEST_COUNTED = 60;

    private final String name;
    private final int position;
    private final boolean decimalComma;
    private final ValueSketch values = new ValueSketch();
    private final List<String> examples = new ArrayList<>();
    private final Map<String, Long> few = new LinkedHashMap<>();
    private boolean many;
    private long filled;
    private long blank;
    private long numbers;
    private long integers;
    private long negatives;
    private long flags;
    private long loneKeys;
    private double least = Double.NaN;
    private double most = Double.NaN;
    private String before = "";

    ColumnObserver(String name, int position, boolean decimalComma) {
        this.name = name;
        this.position = position;
        this.decimalComma = decimalComma;
    }

    /** @param lone true where nearly all other cells of the row are blank */
    void see(String text, boolean lone) {
        if (text.isEmpty()) {
            blank++;
            return;
        }
        filled++;
        double number = Numbers.parse(text, decimalComma);
        if (Double.isNaN(number)) {
            loneKeys += lone ? 1 : 0;
        } else {
            count(number);
        }
        flags += Flags.parse(text).isPresent() ? 1 : 0;
        if (!text.equals(before)) {
            before = text;
            values.add(text);
        }
        remember(text);
    }

    private void count(double number) {
        numbers++;
        integers += number == Math.rint(number) ? 1 : 0;
        negatives += number < 0 ? 1 : 0;
        least = Double.isNaN(least) ? number : Math.min(least, number);
        most = Double.isNaN(most) ? number : Math.max(most, number);
    }

    private void remember(String text) {
        if (many) {
            return;
        }
        if (few.merge(text.length() > LONGEST_COUNTED ? text.substring(0, LONGEST_COUNTED) : text, 1L, Long::sum) == 1
                && examples.size() < EXAMPLES) {
            examples.add(text);
        }
        if (few.size() > FEW) {
            many = true;
            few.clear();
        }
    }

    ColumnProfile profile(ColumnType type) {
        return new ColumnProfile(
                name,
                position,
                filled,
                blank,
                numbers,
                integers,
                negatives,
                least,
                most,
                type,
                flags,
                loneKeys,
                Map.copyOf(few),
                List.copyOf(examples),
                values);
    }
}
