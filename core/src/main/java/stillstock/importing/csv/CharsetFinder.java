package stillstock.importing.csv;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.Set;

/**
 * Finds the character set of a text that is neither UTF-8 nor UTF-16, by the bytes around its letters beyond ASCII: ICU's
 * detector judges them by the rules of multi-byte sets and the frequent letter groups of languages.
 */
final class CharsetFinder {
    /** What export programs on Windows write where they do not write Unicode. */
    static final Charset USUAL = Charset.forName("windows-1252");

    private static final int MOST = 1 << 17;
    private static final int AROUND = 24;
    /** Sets whose rules few texts of others keep. */
    private static final Set<String> BY_RULES = Set.of("Shift_JIS", "EUC-JP", "EUC-KR", "Big5", "GB18030");

    private static final Set<String> BY_LETTERS = Set.of(
            "ISO-8859-2",
            "windows-1250",
            "ISO-8859-5",
            "windows-1251",
            "KOI8-R",
            "ISO-8859-6",
            "windows-1256",
            "ISO-8859-7",
            "windows-1253",
            "ISO-8859-8",
            "ISO-8859-8-I",
            "windows-1255",
            "ISO-8859-9",
            "windows-1254");
    private static final int SURE_BY_RULES = 30;
    private static final int SURE_BY_LETTERS = 25;

    private final byte[] sample = new byte[MOST];
    private int size;
    private int wanted;
    private final byte[] before = new byte[AROUND];
    private int beforeAt;
    private boolean ascii = true;

    /** Looks at further bytes; keeps those near bytes beyond ASCII. */
    void update(byte[] block, int n) {
        if (size == MOST) {
            return;
        }
        for (int i = 0; i < n && size < MOST; i++) {
            byte b = block[i];
            if (b < 0) {
                ascii = false;
                if (wanted == 0) {
                    flush();
                }
                wanted = AROUND;
            }
            if (wanted > 0) {
                sample[size++] = b;
                wanted--;
            } else {
                before[beforeAt++ % AROUND] = b;
            }
        }
    }

    private void flush() {
        int kept = Math.min(beforeAt, AROUND);
        for (int i = beforeAt - kept; i < beforeAt && size < MOST - 1; i++) {
            sample[size++] = before[i % AROUND];
        }
        beforeAt = 0;
    }

    /** The likeliest set; {@link #USUAL} where nothing speaks clearly for another. */
    Charset find() {
        if (ascii || size == 0) {
            return USUAL;
        }
        CharsetDetector detector = new CharsetDetector();
        detector.setText(Arrays.copyOf(sample, size));
        CharsetMatch[] matches = detector.detectAll();
        int usual = 0;
        for (CharsetMatch match : matches) {
            String name = match.getName();
            if (name.equals("ISO-8859-1") || name.equals("windows-1252")) {
                usual = Math.max(usual, match.getConfidence());
            }
        }
        for (CharsetMatch match : matches) {
            String name = match.getName();
            int sure = match.getConfidence();
            boolean rules = BY_RULES.contains(name) && sure >= SURE_BY_RULES;
            boolean letters = BY_LETTERS.contains(name) && sure >= SURE_BY_LETTERS && sure > usual + 10;
            if ((rules || letters) && Charset.isSupported(name)) {
                return java(name);
            }
            if (name.equals("ISO-8859-1") || name.equals("windows-1252")) {
                return USUAL;
            }
        }
        return USUAL;
    }

    /** Windows writes its own wider sets where the standard's name is given. */
    private static Charset java(String name) {
        String wider =
                switch (name) {
                    case "Shift_JIS" -> "windows-31j";
                    case "ISO-8859-8-I" -> "windows-1255";
                    case "ISO-8859-9" -> "windows-1254";
                    default -> name;
                };
        return Charset.isSupported(wider) ? Charset.forName(wider) : Charset.forName(name);
    }
}
