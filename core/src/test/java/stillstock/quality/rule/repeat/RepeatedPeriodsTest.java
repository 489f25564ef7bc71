package stillstock.quality.rule.repeat;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import stillstock.job.JobContext;
import stillstock.quality.Ledger;
import stillstock.quality.rule.repeat.RepeatedPeriods.Kind;
import stillstock.quality.rule.repeat.RepeatedPeriods.Period;
import stillstock.quality.step.DropRepeats;
import stillstock.snapshot.Days;
import stillstock.snapshot.Snapshot;
import stillstock.snapshot.store.SnapshotStoreTest;

/** Periods put into simulated sales without order ids, and silence where none were. */
class RepeatedPeriodsTest {
    private static final int FIRST = Days.of(LocalDate.of(2024, 1, 1));
    private static final int DAYS = 300;

    private record Line(int day, int product, int units) {
        Line at(int other) {
            return new Line(other, product, units);
        }
    }

    /** A shop that is closed on Sundays and sells some of thirty things, about so many lines a day. */
    private static List<Line> shop(long seed, int linesADay) {
        Random random = new Random(seed);
        List<Line> lines = new ArrayList<>();
        for (int day = FIRST; day < FIRST + DAYS; day++) {
            int n = Days.date(day).getDayOfWeek().getValue() == 7 ? 0 : random.nextInt(2 * linesADay + 1);
            for (int i = 0; i < n; i++) {
                lines.add(new Line(day, random.nextInt(30), 1 + random.nextInt(3)));
            }
        }
        return lines;
    }

    private static Snapshot snapshot(List<Line> lines) {
        Ledger ledger = new Ledger();
        for (int p = 0; p < 30; p++) {
            ledger.product("P" + p, "Cups", 2, 5);
        }
        lines.forEach(line -> ledger.sale("P" + line.product(), line.day(), "", "L", line.units(), 5));
        return ledger.build();
    }

    private static List<Line> between(List<Line> lines, int from, int to) {
        return lines.stream()
                .filter(line -> line.day() >= from && line.day() < to)
                .toList();
    }

    private static void replace(List<Line> lines, int from, int to, List<Line> by) {
        lines.removeIf(line -> line.day() >= from && line.day() < to);
        lines.addAll(by);
    }

    private static RepeatedPeriods found(Snapshot snapshot) {
        return RepeatedPeriods.of(snapshot, snapshot.asOfDay());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 12, 60})
    void nothingIsFoundWhereNothingRepeats(int linesADay) {
        for (int seed = 0; seed < 60; seed++) {
            RepeatedPeriods found = found(snapshot(shop(seed, linesADay)));
            for (Kind kind : Kind.values()) {
                assertEquals(List.of(), found.of(kind), kind + ", seed " + seed);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 12, 60})
    void aWeekReadTwiceIsFoundAndHalved(int linesADay) {
        List<Line> lines = shop(1, linesADay);
        Snapshot clean = snapshot(lines);
        int monday = FIRST + 70;
        lines.addAll(between(lines, monday, monday + 7));
        Snapshot dirty = snapshot(lines);
        assertEquals(
                List.of(new Period(monday, monday + 5, monday)), found(dirty).of(Kind.TWICE));
        mends(Kind.TWICE, dirty, clean);
    }

    @Test
    void aWeekPastedOverTheNextIsFoundAndDropped() {
        List<Line> lines = shop(2, 5);
        int monday = FIRST + 70;
        List<Line> copy = between(lines, monday, monday + 7).stream()
                .map(line -> line.at(line.day() + 7))
                .toList();
        replace(lines, monday + 7, monday + 14, List.of());
        Snapshot clean = snapshot(lines);
        lines.addAll(copy);
        Snapshot dirty = snapshot(lines);
        List<Period> weeks = found(dirty).of(Kind.WEEK);
        assertEquals(List.of(new Period(monday + 7, monday + 12, monday)), weeks);
        mends(Kind.WEEK, dirty, clean);
    }

    @Test
    void aDayDatedWronglyIsFound() {
        List<Line> lines = shop(3, 40);
        int tuesday = FIRST + 71;
        for (int product = 0; product < 30; product++) {
            lines.add(new Line(tuesday, product, 4));
        }
        List<Line> copy = between(lines, tuesday, tuesday + 1).stream()
                .map(line -> line.at(tuesday + 1))
                .toList();
        replace(lines, tuesday + 1, tuesday + 2, copy);
        assertEquals(
                List.of(new Period(tuesday + 1, tuesday + 1, tuesday)),
                found(snapshot(lines)).of(Kind.DAY));
    }

    @Test
    void aMonthPastedOverTheNextIsFound() {
        List<Line> lines = new ArrayList<>(shop(4, 5));
        YearMonth may = YearMonth.of(2024, 5);
        int from = Days.of(may.atDay(1));
        lines.removeIf(line -> line.day() == Days.of(may.atDay(31)));
        List<Line> copy = between(lines, from, Days.of(may.atEndOfMonth()) + 1).stream()
                .map(line -> line.at(line.day() + 31))
                .toList();
        replace(lines, from + 31, from + 61, copy);
        assertEquals(
                List.of(new Period(from + 31, from + 60, from)),
                found(snapshot(lines)).of(Kind.MONTH));
    }

    @Test
    void aPlanThatIsTheSameEveryWeekIsNoMistake() {
        List<Line> week = between(shop(5, 12), FIRST, FIRST + 7);
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int by = 7 * i;
            week.forEach(line -> lines.add(line.at(line.day() + by)));
        }
        for (Kind kind : Kind.values()) {
            assertEquals(List.of(), found(snapshot(lines)).of(kind), kind.name());
        }
    }

    @Test
    void whatIsDatedAfterTheDayIsNotRead() {
        List<Line> lines = shop(6, 12);
        lines.addAll(between(lines, FIRST + 70, FIRST + 77));
        Snapshot snapshot = snapshot(lines);
        assertEquals(List.of(), RepeatedPeriods.of(snapshot, FIRST + 69).of(Kind.TWICE));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStepThatFindsNothingGivesTheVerySnapshot(Kind kind) {
        Snapshot snapshot = snapshot(shop(7, 6));
        assertSame(
                snapshot,
                new DropRepeats(kind)
                        .apply(snapshot, snapshot.asOfDay(), JobContext.none())
                        .snapshot());
    }

    private static void mends(Kind kind, Snapshot dirty, Snapshot clean) {
        Snapshot mended = new DropRepeats(kind)
                .apply(dirty, dirty.asOfDay(), JobContext.none())
                .snapshot();
        assertArrayEquals(SnapshotStoreTest.bytes(clean), SnapshotStoreTest.bytes(mended));
        assertEquals(List.of(), found(mended).of(kind));
    }
}
