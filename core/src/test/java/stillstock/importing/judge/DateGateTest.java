package stillstock.importing.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DateGateTest {
    private static final int START = 15_000;

    @Test
    void aLoneDateInAFarFutureIsRefusedWhereverItStands() {
        for (int place : new int[] {0, 3, 255, 256, 999}) {
            List<Integer> days = run(1000, place, START + 30_000);
            assertEquals(List.of(START + 30_000), refused(days));
        }
    }

    @Test
    void aShopThatClosedForTwoYearsKeepsItsSecondLife() {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            days.add(START + (i < 1000 ? i / 10 : 900 + i / 10));
        }
        assertEquals(List.of(), refused(days));
    }

    @Test
    void aHandfulOfRowsYearsApartIsBelieved() {
        assertEquals(List.of(), refused(List.of(START, START + 500, START + 1000)));
    }

    @Test
    void theAnswerDoesNotDependOnTheOrderOfRows() {
        Random random = new Random(5);
        for (int round = 0; round < 30; round++) {
            List<Integer> days = new ArrayList<>();
            int rows = 300 + random.nextInt(3000);
            for (int i = 0; i < rows; i++) {
                days.add(START + random.nextInt(700));
            }
            for (int i = 0; i < random.nextInt(rows / 50); i++) {
                days.add(START + 700 + random.nextInt(40_000));
            }
            List<Integer> expected = refused(days);
            Collections.shuffle(days, random);
            assertEquals(expected, refused(days));
        }
    }

    private static List<Integer> run(int rows, int odd, int oddDay) {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            days.add(i == odd ? oddDay : START + i / 3);
        }
        return days;
    }

    /** The refused days in order; checks that every row was decided on once. */
    private static List<Integer> refused(List<Integer> days) {
        DateGate gate = new DateGate();
        TreeMap<Integer, Integer> refused = new TreeMap<>();
        int[] decided = new int[1];
        long line = 0;
        for (int day : days) {
            if (gate.admits(day)) {
                decided[0]++;
            } else {
                gate.hold(new DateGate.Held(day, line++, () -> decided[0]++, () -> {
                    decided[0]++;
                    refused.merge(day, 1, Integer::sum);
                }));
            }
            gate.release();
        }
        gate.settle();
        assertEquals(days.size(), decided[0]);
        List<Integer> result = new ArrayList<>();
        refused.forEach((day, count) -> result.addAll(Collections.nCopies(count, day)));
        return result;
    }
}
