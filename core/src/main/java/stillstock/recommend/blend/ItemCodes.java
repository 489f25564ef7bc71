package stillstock.recommend.blend;

import java.util.Arrays;
import java.util.List;

/** Item numbers: ranges of one family are often numbered in a row, 22423 beside 22424. */
final class ItemCodes {
    private static final int LONGEST = 15;

    private final double[] numbers;

    ItemCodes(List<String> ids) {
        numbers = new double[ids.size()];
        Arrays.setAll(numbers, item -> number(ids.get(item)));
    }

    /** The digits an id begins with; NaN where it begins with none or too many. */
    private static double number(String id) {
        int end = 0;
        while (end < id.length() && id.charAt(end) >= '0' && id.charAt(end) <= '9') {
            end++;
        }
        return end == 0 || end > LONGEST ? Double.NaN : Long.parseLong(id.substring(0, end));
    }

    /** 1 / (1 + difference); 0 where either has no number. */
    double nearness(int a, int b) {
        double nearness = 1 / (1 + Math.abs(numbers[a] - numbers[b]));
        return nearness > 0 ? nearness : 0;
    }
}
