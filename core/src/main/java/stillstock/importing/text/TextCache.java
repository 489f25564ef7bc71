package stillstock.importing.text;

/** Gives the same text for the same characters where they came not long ago: most columns repeat few values. */
final class TextCache {
    private static final int PLACES = 1 << 12;
    private static final int LONGEST = 32;

    private final String[] texts = new String[PLACES];
    private int hits = PLACES;
    private int asked = PLACES;

    String text(char[] chars, int from, int to) {
        int n = to - from;
        if (n == 0) {
            return "";
        }
        // a column that never repeats itself is not worth the looking
        if (n > LONGEST || hits * 8L < asked) {
            return hashed(new String(chars, from, n));
        }
        int hash = n;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + chars[i];
        }
        int place = (hash ^ hash >>> 13) & PLACES - 1;
        String text = texts[place];
        asked++;
        if (text != null && text.length() == n && same(text, chars, from)) {
            hits++;
            return text;
        }
        text = hashed(new String(chars, from, n));
        texts[place] = text;
        return text;
    }

    /** A text that remembers its hash already, so that whoever looks it up need not make it. */
    private static String hashed(String text) {
        text.hashCode();
        return text;
    }

    private static boolean same(String text, char[] chars, int from) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }
}
