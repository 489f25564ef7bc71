package stillstock.importing.recognise.profile;

import java.util.ArrayList;
import java.util.List;
import stillstock.importing.parse.DayParser;
import stillstock.snapshot.Days;

/** Which of the common ways to write dates fit all dates of a column so far. */
public final class DateForms {
    private static final int LONGEST = 30;
    /** Cells that are tried before a column counts as one without dates. */
    private static final int TRIED = 200;

    private static final String[] TIMES = {"", " HH:mm", " HH:mm:ss", " H:mm", " h:mm a", " hh:mm:ss a"};
    private static final String[] DAYS = {
        "d.M.yyyy",
        "d/M/yyyy",
        "M/d/yyyy",
        "d-M-yyyy",
        "M-d-yyyy",
        "yyyy.M.d",
        "d.M.yy",
        "d/M/yy",
        "M/d/yy",
        "d-MMM-yyyy",
        "d-MMM-yy",
        "d MMM yyyy",
        "MMM d, yyyy",
        "yyyy-M-d",
        "yyyy/M/d"
    };

    private record Form(String pattern, DayParser parser, long[] fits, int[] last) {}

    private final DayParser iso = new DayParser("");
    private List<Form> forms = List.of();
    private boolean begun;
    private long isoFits;
    private int isoLast = Days.MISSING;
    private long seen;

    /** Takes a filled cell. */
    void add(String text) {
        seen++;
        if (text.length() > LONGEST || text.length() < 6) {
            return;
        }
        int day = iso.parse(text);
        if (day != Days.MISSING) {
            isoFits++;
            isoLast = isoLast == Days.MISSING ? day : Math.max(isoLast, day);
            return;
        }
        if (!looksLikeOne(text)) {
            return;
        }
        if (!begun) {
            begun = true;
            forms = all();
        }
        for (Form form : forms) {
            int found = form.parser().parse(text);
            if (found != Days.MISSING) {
                form.last()[0] = form.fits()[0] == 0 ? found : Math.max(form.last()[0], found);
                form.fits()[0]++;
            }
        }
        if (seen % TRIED == 0 && !forms.isEmpty()) {
            long best = most();
            // a form that another outdoes for good need not be tried again
            forms = forms.stream()
                    .filter(form -> form.fits()[0] == best && best * 2 > seen)
                    .toList();
        }
    }

    /** Trying every form on every text would take long: a date has digits and two seams. */
    private static boolean looksLikeOne(String text) {
        int digits = 0;
        int seams = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            seams += "./- ,:".indexOf(c) >= 0 ? 1 : 0;
        }
        return digits >= 3 && seams >= 2 && seams <= 8;
    }

    private static List<Form> all() {
        List<Form> all = new ArrayList<>();
        for (String day : DAYS) {
            for (String time : TIMES) {
                all.add(new Form(day + time, new DayParser(day + time), new long[1], new int[1]));
            }
        }
        return all;
    }

    private long most() {
        return forms.stream().mapToLong(form -> form.fits()[0]).max().orElse(0);
    }

    /** Cells that are dates in the one form that fits most. */
    public long readable() {
        return Math.max(isoFits, most());
    }

    /** The form that fits most, as {@link stillstock.importing.row.SourceFormat#dateFormat()} wants it. */
    public String pattern() {
        long best = most();
        if (isoFits >= best) {
            return "";
        }
        return forms.stream()
                .filter(form -> form.fits()[0] == best)
                .findFirst()
                .map(Form::pattern)
                .orElse("");
    }

    /** The last day among the dates in that form, {@link Days#MISSING} where there is none. */
    public int last() {
        long best = most();
        if (isoFits >= best) {
            return isoLast;
        }
        return forms.stream()
                .filter(form -> form.fits()[0] == best)
                .findFirst()
                .map(form -> form.last()[0])
                .orElse(Days.MISSING);
    }

    /** The other form that fits as well with day and month exchanged; empty where the order is certain. */
    public String otherOrder() {
        String pattern = pattern();
        long best = most();
        String swapped = pattern.replace('d', '#').replace('M', 'd').replace('#', 'M');
        return !pattern.contains("MMM")
                        && forms.stream()
                                .anyMatch(form ->
                                        form.fits()[0] == best && form.pattern().equals(swapped))
                        && !swapped.equals(pattern)
                ? swapped
                : "";
    }
}
