package stillstock.importing.parse;

import java.util.Locale;
import java.util.Set;

/**
 * Reads numbers as exports write them: sign before or after, brackets for negative, thousands separators in groups of
 * three, a currency sign or code, a percentage. No number is guessed: what does not fit as a whole gives NaN.
 */
public final class Numbers {
    private static final String CURRENCY = "$\u20ac\u00a3\u00a5\u20b9\u20bd\u20ba\u20a9\u20ab\u20aa\u0e3f\u20b4\u20a6";
    private static final Set<String> CODES = Set.of(
            "EUR", "USD", "GBP", "CHF", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "BGN", "JPY", "CNY", "RMB",
            "INR", "AUD", "CAD", "NZD", "BRL", "MXN", "ZAR", "TRY", "RUB", "SGD", "HKD", "KRW", "KR", "K\u010c",
            "Z\u0141", "FT", "RS", "R$", "US$", "A$", "C$", "TL", "LEI");
    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = new double[EXACT_DIGITS + 1];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private Numbers() {}

    /**
     * The value of a text.
     *
     * @param decimalComma true where 1,5 is one and a half and 1.500 is fifteen hundred
     * @return NaN where the text is no number or not finite
     */
    public static double parse(String text, boolean decimalComma) {
        double quick = plain(text, decimalComma ? ',' : '.');
        return Double.isNaN(quick) ? decorated(text, decimalComma) : quick;
    }

    /** Digits with an optional leading minus and decimal mark, exact: one division of two exact doubles. */
    private static double plain(String text, char mark) {
        int n = text.length();
        int i = n > 0 && text.charAt(0) == '-' ? 1 : 0;
        boolean negative = i == 1;
        long digits = 0;
        int count = 0;
        int decimals = -1;
        for (; i < n; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
                count++;
                decimals += decimals >= 0 ? 1 : 0;
            } else if (c == mark && decimals < 0) {
                decimals = 0;
            } else {
                return Double.NaN;
            }
            if (count > EXACT_DIGITS) {
                return Double.NaN;
            }
        }
        if (count == 0) {
            return Double.NaN;
        }
        double value = decimals > 0 ? digits / POWERS[decimals] : digits;
        return negative ? -value : value;
    }

    private static double decorated(String text, boolean decimalComma) {
        String rest = text.strip();
        boolean negative = false;
        if (rest.length() > 2 && rest.charAt(0) == '(' && rest.endsWith(")")) {
            negative = true;
            rest = rest.substring(1, rest.length() - 1).strip();
        } else if (rest.length() > 1 && rest.endsWith("-")) {
            negative = true;
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        double scale = 1;
        if (rest.endsWith("%")) {
            scale = 100;
            rest = rest.substring(0, rest.length() - 1).strip();
        }
        rest = withoutCurrency(rest);
        String digits = ungrouped(rest, decimalComma);
        if (digits.isEmpty() || (negative && (digits.charAt(0) == '-'))) {
            return Double.NaN;
        }
        double value = Double.parseDouble(digits) / scale;
        if (!Double.isFinite(value)) {
            return Double.NaN;
        }
        return negative ? -value : value;
    }

    private static String withoutCurrency(String text) {
        boolean minus = text.startsWith("-");
        String rest = minus ? text.substring(1).strip() : text;
        int front = currency(rest, 0, true);
        if (front > 0) {
            rest = rest.substring(front).strip();
        } else {
            int back = currency(rest, rest.length(), false);
            rest = rest.substring(0, rest.length() - back).strip();
        }
        return minus ? "-" + rest : rest;
    }

    /** How many characters at one end of a text are a currency's sign or code. */
    private static int currency(String text, int end, boolean front) {
        if (text.isEmpty()) {
            return 0;
        }
        char edge = text.charAt(front ? 0 : text.length() - 1);
        if (isDigit(edge)) {
            return 0;
        }
        if (CURRENCY.indexOf(edge) >= 0) {
            boolean letters = !front && text.length() > 2 && Character.isLetter(text.charAt(text.length() - 2));
            return letters ? 0 : 1;
        }
        int n = 0;
        while (n < text.length() && n < 4 && isWord(text.charAt(front ? n : text.length() - 1 - n))) {
            n++;
        }
        String word = front ? text.substring(0, n) : text.substring(end - n);
        return CODES.contains(word.toUpperCase(Locale.ROOT)) ? n : 0;
    }

    private static boolean isWord(char c) {
        return Character.isLetter(c) || CURRENCY.indexOf(c) >= 0;
    }

    /** The text as Java writes numbers, empty where it is none. */
    private static String ungrouped(String text, boolean decimalComma) {
        char mark = decimalComma ? ',' : '.';
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        if (!text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+')) {
            out.append(text.charAt(i++));
        }
        int start = out.length();
        int sinceGroup = 0;
        char group = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isDigit(c)) {
                out.append(c);
                sinceGroup++;
            } else if (isGroupMark(c, decimalComma) && (group == 0 || group == c)) {
                if (sinceGroup == 0 || sinceGroup > 3 || (group != 0 && sinceGroup != 3)) {
                    return "";
                }
                group = c;
                sinceGroup = 0;
            } else {
                break;
            }
        }
        boolean whole = out.length() > start;
        if (group != 0 && sinceGroup != 3) {
            return "";
        }
        return withFraction(text, i, mark, whole, out);
    }

    private static String withFraction(String text, int from, char mark, boolean whole, StringBuilder out) {
        int i = from;
        boolean digits = whole;
        if (i < text.length() && text.charAt(i) == mark) {
            out.append('.');
            for (i++; i < text.length() && isDigit(text.charAt(i)); i++) {
                out.append(text.charAt(i));
                digits = true;
            }
        }
        if (digits && i < text.length() && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
            out.append('e');
            i++;
            if (i < text.length() && (text.charAt(i) == '-' || text.charAt(i) == '+')) {
                out.append(text.charAt(i++));
            }
            int exponent = i;
            for (; i < text.length() && isDigit(text.charAt(i)); i++) {
                out.append(text.charAt(i));
            }
            digits = i > exponent && i - exponent < 4;
        }
        return digits && i == text.length() ? out.toString() : "";
    }

    private static boolean isGroupMark(char c, boolean decimalComma) {
        return c == (decimalComma ? '.' : ',') || c == '\'' || c == ' ' || c == '\u00a0' || c == '\u202f';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
