package stillstock.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OnceTest {
    @Test
    void isMadeOnceWhoeverAsks() {
        AtomicInteger makings = new AtomicInteger();
        Once<String> once = new Once<>();
        assertTrue(once.made().isEmpty());
        IntStream.range(0, 100)
                .parallel()
                .forEach(i -> assertEquals(
                        "made",
                        once.get(
                                job -> {
                                    makings.incrementAndGet();
                                    return "made";
                                },
                                JobContext.none())));
        assertEquals(1, makings.get());
        assertEquals("made", once.made().orElseThrow());
    }

    @Test
    void whoWaitsHearsACancelAndTheMakingGoesOn() throws InterruptedException {
        Once<String> once = new Once<>();
        CountDownLatch making = new CountDownLatch(1);
        CountDownLatch waited = new CountDownLatch(1);
        Thread maker = new Thread(() -> once.get(
                job -> {
                    making.countDown();
                    await(waited);
                    return "made";
                },
                JobContext.none()));
        maker.start();
        making.await();
        ProgressJob impatient = new ProgressJob((fraction, message) -> {});
        impatient.cancel();
        assertThrows(JobCancelledException.class, () -> once.get(job -> "other", impatient));
        waited.countDown();
        maker.join();
        assertEquals("made", once.get(job -> "other", JobContext.none()));
    }

    @Test
    void aFailedMakingIsTriedAgain() {
        Once<String> once = new Once<>();
        assertThrows(
                JobCancelledException.class,
                () -> once.get(
                        job -> {
                            throw new JobCancelledException();
                        },
                        JobContext.none()));
        assertEquals("made", once.get(job -> "made", JobContext.none()));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
