package stillstock.app.jobs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.junit.jupiter.api.Test;

class JobWatchTest {
    private final ObservableList<RunningJob> running = FXCollections.observableArrayList();
    private final JobWatch watch = new JobWatch(new Listed(running));

    /** Jobs of which only the list counts. */
    private record Listed(ObservableList<RunningJob> running) implements Jobs {
        @Override
        public <T> void start(Request<T> request) {
            throw new UnsupportedOperationException(request.title());
        }

        @Override
        public void cancel(String lane) {
            throw new UnsupportedOperationException(lane);
        }

        @Override
        public ReadOnlyStringProperty lastWords() {
            return new ReadOnlyStringWrapper("");
        }
    }

    private RunningJob job(String title) {
        return new RunningJob(title, Runnable::run);
    }

    @Test
    void theLatestJobOfTheTitleIsFollowedUntilItEnds() {
        watch.follow("Forecasting shoes");
        RunningJob other = job("Forecasting hats");
        RunningJob first = job("Forecasting shoes");
        running.add(other);
        assertNull(watch.running().get());
        running.add(first);
        assertEquals(first, watch.running().get());
        RunningJob again = job("Forecasting shoes");
        running.add(again);
        assertEquals(again, watch.running().get());
        running.removeAll(first, again);
        assertNull(watch.running().get());
    }

    @Test
    void aCancelledJobIsNotFollowed() {
        watch.follow("Forecasting shoes");
        RunningJob job = job("Forecasting shoes");
        job.cancel();
        running.add(job);
        assertNull(watch.running().get());
    }
}
