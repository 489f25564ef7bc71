package stillstock.recommend.feedback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import stillstock.recommend.feedback.FeedbackEntry.Verdict;

class FeedbackTest {
    private static final LocalDate JUNE = LocalDate.of(2025, 6, 1);

    private static FeedbackEntry entry(String item, Verdict verdict, double sold, int days) {
        return new FeedbackEntry("A", item, verdict, sold, JUNE.plusDays(days));
    }

    @Test
    void theLatestVerdictCountsAndAcceptancesAddUp() {
        Feedback feedback = Feedback.none()
                .and(List.of(
                        entry("1", Verdict.REJECTED, Double.NaN, 0),
                        entry("1", Verdict.ACCEPTED, Double.NaN, 1),
                        entry("2", Verdict.ACCEPTED, 3, 0),
                        entry("2", Verdict.REJECTED, Double.NaN, 2)));
        Feedback.Standing first = feedback.standing().get(new Feedback.Pair("A", "1"));
        assertEquals(new Feedback.Standing(1, 1, 0, Verdict.ACCEPTED), first);
        assertEquals(1.0 / 3, first.boost(), 1e-12);
        Feedback.Standing second = feedback.standing().get(new Feedback.Pair("A", "2"));
        assertTrue(second.out());
        assertEquals(0, second.boost());
        assertEquals(
                (1 + Math.log(4)) / (3 + Math.log(4)),
                feedback.upTo(JUNE).standing().get(new Feedback.Pair("A", "2")).boost(),
                1e-12);
    }

    @Test
    void aSheetReadTwiceCountsOnce() {
        List<FeedbackEntry> sheet =
                List.of(entry("1", Verdict.ACCEPTED, 2, 0), entry("2", Verdict.OPEN, Double.NaN, 0));
        Feedback once = Feedback.none().and(sheet);
        assertEquals(once, once.and(sheet));
        assertEquals(1, once.entries().size(), "a line that says nothing is not kept");
    }

    @Test
    void whatIsWrittenIsRead(@TempDir Path dir) throws Exception {
        Feedback feedback = Feedback.none()
                .and(List.of(entry("1", Verdict.ACCEPTED, 2.5, 0), entry("a, b", Verdict.REJECTED, Double.NaN, 3)));
        Path file = dir.resolve("feedback.csv");
        assertEquals(Feedback.none(), FeedbackFile.read(file));
        FeedbackFile.write(feedback, file);
        assertEquals(feedback, FeedbackFile.read(file));
    }

    @Test
    void aLineThatCannotBeReadIsNamed(@TempDir Path dir) throws Exception {
        Path file = dir.resolve("feedback.csv");
        Files.writeString(
                file, "anchor_id,product_id,verdict,sold,day\nA,1,accept,,2025-06-01\nA,2,perhaps,,2025-06-01\n");
        FeedbackException problem = assertThrows(FeedbackException.class, () -> FeedbackFile.read(file));
        assertEquals(
                "feedback.csv, record 2: \"perhaps\" is neither accept nor reject. Correct the line or take it out.",
                problem.getMessage());
    }
}
