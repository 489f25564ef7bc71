package stillstock.recommend.basket;

import java.util.Comparator;

/**
 * The order in which baskets are numbered: by id, runs of digits by their value, so that A9 comes before A10. Where ids
 * are given one after the other, as order and invoice numbers are, this is the order of time.
 */
public final class BasketOrder implements Comparator<String> {
    /** The only one. */
    public static final BasketOrder BY_ID = new BasketOrder();

    private BasketOrder() {}

    @Override
    public int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order;
            if (digit(a, i) && digit(b, j)) {
                int endA = endOfDigits(a, i);
                int endB = endOfDigits(b, j);
                order = compareDigits(a.substring(i, endA), b.substring(j, endB));
                i = endA;
                j = endB;
            } else {
                order = Character.compare(a.charAt(i++), b.charAt(j++));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static int compareDigits(String a, String b) {
        String x = a.replaceFirst("^0+", "");
        String y = b.replaceFirst("^0+", "");
        return x.length() != y.length() ? Integer.compare(x.length(), y.length()) : x.compareTo(y);
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int endOfDigits(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text, end)) {
            end++;
        }
        return end;
    }
}
