package stillstock.importing.type;

import java.util.ArrayList;
import java.util.List;
import stillstock.importing.parse.Numbers;

/** Counts which decimal mark the cells of a column allow, and in which ways its numbers are decorated. */
final class NumberVotes {
    private long dot;
    private long comma;
    private long onlyDot;
    private long onlyComma;
    private long differing;
    private long leadingZeros;
    private long percents;
    private long negatives;
    private long signs;
    private int longest;

    /** Counts a text; whether a decimal dot and whether a decimal comma reads it, and whether both do, each otherwise. */
    boolean[] vote(String text, long count) {
        double asDot = Numbers.parse(text, false);
        double asComma = Numbers.parse(text, true);
        boolean byDot = !Double.isNaN(asDot);
        boolean byComma = !Double.isNaN(asComma);
        if (byDot || byComma) {
            dot += byDot ? count : 0;
            comma += byComma ? count : 0;
            onlyDot += byDot && !byComma ? count : 0;
            onlyComma += byComma && !byDot ? count : 0;
            differing += byDot && byComma && asDot != asComma ? count : 0;
            look(text, count);
        }
        return new boolean[] {byDot, byComma, byDot && byComma && asDot != asComma};
    }

    private void look(String text, long count) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        boolean whole = digits == text.length();
        leadingZeros += whole && digits > 1 && text.charAt(0) == '0' ? count : 0;
        longest = whole ? Math.max(longest, digits) : longest;
        percents += text.endsWith("%") || text.endsWith("%)") ? count : 0;
        negatives += text.endsWith(")") || text.endsWith("-") ? count : 0;
        signs += text.chars()
                        .anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL
                                || (Character.isLetter(c) && c != 'e' && c != 'E'))
                ? count
                : 0;
    }

    /** The mark that cells speak for where only one reads them. */
    DecimalMark mark() {
        if (onlyDot == onlyComma) {
            return DecimalMark.UNKNOWN;
        }
        return onlyComma > onlyDot ? DecimalMark.COMMA : DecimalMark.DOT;
    }

    DecimalMark decided(DecimalMark usual) {
        DecimalMark own = mark();
        return own != DecimalMark.UNKNOWN ? own : usual == DecimalMark.COMMA ? usual : DecimalMark.DOT;
    }

    long fits(DecimalMark mark) {
        return mark == DecimalMark.COMMA ? comma : dot;
    }

    long most() {
        return Math.max(dot, comma);
    }

    /** Cells that both marks read, each otherwise. */
    long differing() {
        return differing;
    }

    long leadingZeros() {
        return leadingZeros;
    }

    /** Digits of the longest number that is digits alone. */
    int longest() {
        return longest;
    }

    List<String> ways() {
        List<String> ways = new ArrayList<>();
        if (percents > 0) {
            ways.add("per cent, read as a share");
        }
        if (negatives > 0) {
            ways.add("negative numbers in brackets or with the minus behind");
        }
        if (signs > 0) {
            ways.add("currency left out");
        }
        return ways;
    }
}
