package stillstock.quality.rule.repeat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import stillstock.snapshot.Days;

/** Calendar months whose days hold the lines of the same days of the month before. */
final class RepeatedMonths {
    private RepeatedMonths() {}

    static List<RepeatedPeriods.Period> of(SalesDays days, BitSet taken) {
        List<RepeatedPeriods.Period> result = new ArrayList<>();
        int compared = 0;
        int alike = 0;
        YearMonth last = YearMonth.from(Days.date(days.last()));
        for (YearMonth month = YearMonth.from(Days.date(days.first())).plusMonths(1);
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            int first = Days.of(month.atDay(1));
            int end = Days.of(month.atEndOfMonth());
            if (lines(days, first, end) == 0) {
                continue;
            }
            compared++;
            if (alike(days, month) && taken.get(first, end + 1).isEmpty()) {
                alike++;
                result.add(new RepeatedPeriods.Period(
                        first, end, Days.of(month.minusMonths(1).atDay(1))));
            }
        }
        return RepeatedPeriods.byNature(compared, alike) ? List.of() : result;
    }

    private static boolean alike(SalesDays days, YearMonth month) {
        YearMonth before = month.minusMonths(1);
        int longest = Math.max(month.lengthOfMonth(), before.lengthOfMonth());
        for (int day = 1; day <= longest; day++) {
            int now = day <= month.lengthOfMonth() ? Days.of(month.atDay(day)) : Days.MISSING;
            int then = day <= before.lengthOfMonth() ? Days.of(before.atDay(day)) : Days.MISSING;
            if (!days.alike(now, then)) {
                return false;
            }
        }
        return true;
    }

    private static long lines(SalesDays days, int first, int end) {
        long lines = 0;
        for (LocalDate day = Days.date(first); !day.isAfter(Days.date(end)); day = day.plusDays(1)) {
            lines += days.lines(Days.of(day));
        }
        return lines;
    }
}
