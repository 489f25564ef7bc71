package stillstock.app.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class FxJobsTest {
    private final List<String> told = new ArrayList<>();
    private final FxJobs jobs = new FxJobs(2, new Failures() {
        @Override
        public void environment(String title, Exception cause) {
            told.add("environment: " + title + ": " + cause.getMessage());
        }

        @Override
        public void bug(String title, Throwable cause) {
            told.add("bug: " + title + ": " + cause.getMessage());
        }
    });

    @BeforeAll
    static void toolkit() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @AfterEach
    void close() {
        jobs.close();
    }

    @Test
    void onlyTheLatestOfALaneIsAppliedAndTheEarlierIsCancelled() throws Exception {
        List<String> applied = new ArrayList<>();
        CountDownLatch started = new CountDownLatch(1);
        AtomicReference<Boolean> noticed = new AtomicReference<>(false);
        onWindow(() -> jobs.start(new Request<>(
                "lane",
                "first",
                job -> {
                    started.countDown();
                    while (!job.isCancelled()) {
                        TimeUnit.MILLISECONDS.sleep(5);
                    }
                    noticed.set(true);
                    return "first";
                },
                applied::add)));
        assertTrue(started.await(20, TimeUnit.SECONDS));
        onWindow(() -> jobs.start(new Request<>("lane", "second", job -> "second", applied::add)));
        untilIdle();
        assertEquals(List.of("second"), applied);
        assertTrue(noticed.get());
        assertEquals(List.of(), told);
    }

    @Test
    void aListenerHearsOfJobsEvenAfterTheCollectorRan() throws Exception {
        List<Integer> running = new ArrayList<>();
        onWindow(() -> jobs.running().addListener((ListChangeListener<RunningJob>)
                change -> running.add(change.getList().size())));
        System.gc();
        onWindow(() -> jobs.start(new Request<>("lane", "work", job -> "done", done -> {})));
        untilIdle();
        assertEquals(List.of(1, 0), running);
    }

    @Test
    void lanesDoNotDisturbEachOther() throws Exception {
        List<String> applied = new ArrayList<>();
        onWindow(() -> {
            jobs.start(new Request<>("a", "a", job -> "a", applied::add));
            jobs.start(new Request<>("b", "b", job -> "b", applied::add, "Wrote b"));
        });
        untilIdle();
        assertEquals(List.of("a", "b"), applied.stream().sorted().toList());
        assertEquals("Wrote b", jobs.lastWords().get());
    }

    @Test
    void failuresAreSortedIntoTheUsersAndTheProgramsAndCancellationIsSilent() throws Exception {
        onWindow(() -> {
            jobs.start(new Request<>(
                    "a",
                    "Writing",
                    job -> {
                        throw new IOException("the disk is full");
                    },
                    done -> {}));
            jobs.start(new Request<>(
                    "b",
                    "Counting",
                    job -> {
                        throw new IllegalStateException("n (3) must be 4");
                    },
                    done -> {}));
            jobs.start(new Request<>(
                    "c",
                    "Waiting",
                    job -> {
                        while (true) {
                            job.checkCancelled();
                            TimeUnit.MILLISECONDS.sleep(5);
                        }
                    },
                    done -> told.add("applied")));
            jobs.cancel("c");
        });
        untilIdle();
        assertEquals(
                List.of("bug: Counting: n (3) must be 4", "environment: Writing: the disk is full"),
                told.stream().sorted().toList());
    }

    @Test
    void progressReachesTheWindowsThread() throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        onWindow(() -> jobs.start(new Request<>(
                "a",
                "Reading",
                job -> {
                    job.message("sales.csv");
                    job.step(1, 4);
                    go.await();
                    return 1;
                },
                done -> {})));
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
                    RunningJob job = jobs.running().get(0);
                    return job.progress().get() == 0.25 && job.message().get().equals("sales.csv");
                }));
        go.countDown();
        untilIdle();
    }

    private static void onWindow(Runnable action) {
        WaitForAsyncUtils.waitForAsyncFx(20_000, action);
    }

    private void untilIdle() throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                20,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.waitForAsyncFx(
                        20_000, () -> jobs.running().isEmpty()));
        WaitForAsyncUtils.waitForFxEvents();
    }
}
