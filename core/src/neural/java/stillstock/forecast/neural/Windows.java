package stillstock.forecast.neural;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import stillstock.job.JobContext;

/**
 * The windows a network learns from and those it is validated on. Of each series the end is validated on; no target of a
 * window learned from lies in it. Windows lie evenly over a series, closer where there are few series.
 */
final class Windows {
    private static final int LEAST_WINDOW = 6;

    /** A scaled value further out than this is an outlier, not something to learn the size of. */
    private static final float MOST = 8;

    private final List<Example> training = new ArrayList<>();
    private final List<Example> validation = new ArrayList<>();
    private final int length;
    private final int horizon;

    /**
     * What the network reads and what came to pass, scaled alike.
     *
     * @param target NaN where it is missing or still to come
     * @param kind how many zeros were read, see {@link Window#kind}
     */
    record Example(float[] input, float[] target, int kind) {}

    private Windows(int length, int horizon) {
        this.length = length;
        this.horizon = horizon;
    }

    /**
     * Draws the windows.
     *
     * @param series without leading missing values
     * @param horizon steps ahead wanted
     */
    static Windows of(List<double[]> series, int season, int horizon, LstmConfig config, JobContext job) {
        int[] lengths = series.stream().mapToInt(one -> one.length).sorted().toArray();
        int usual = lengths.length == 0 ? 0 : lengths[lengths.length / 2];
        int length = Math.min(config.shape().window(), Math.max(LEAST_WINDOW, usual - 2 * horizon));
        int steps = Math.max(1, Math.min(horizon, (usual - length) / 2));
        Windows windows = new Windows(length, steps);
        double share = config.training().validation();
        int perSeries = Math.max(1, config.training().mostWindows() / Math.max(1, series.size()));
        int every = Math.max(1, series.size() / config.training().mostWindows());
        for (int i = 0; i < series.size(); i += every) {
            job.checkCancelled();
            double[] values = series.get(i);
            int after = values.length - length;
            int split = values.length - (int) Math.max(Math.round(share * after), Math.min(steps, after / 2));
            Draw draw = new Draw(season, i, config.preparation());
            windows.draw(windows.training, values, new Span(length, split), perSeries, draw);
            windows.draw(windows.validation, values, new Span(split, values.length), (perSeries + 3) / 4, draw);
        }
        return windows;
    }

    /** Moments from the first one on; targets end before the last. */
    private record Span(int from, int to) {}

    private record Draw(int season, int number, LstmConfig.Preparation preparation) {}

    private void draw(List<Example> target, double[] values, Span span, int most, Draw draw) {
        int room = span.to() - span.from();
        int count = Math.min(most, room);
        for (int k = 0; k < count; k++) {
            // series differ in where they start, so that few windows each still cover every place of the season
            int end = span.from() + (int) (((long) k * room + draw.number() % Math.max(1, room)) / count) % room;
            Optional<Window> window = Window.before(values, end, draw.season(), length, draw.preparation());
            if (window.isPresent() && !window.get().constant()) {
                float[] aims = targets(window.get(), values, end, span.to());
                if (known(aims)) {
                    target.add(
                            new Example(window.get().input(), aims, window.get().kind()));
                }
            }
        }
    }

    private float[] targets(Window window, double[] values, int end, int to) {
        float[] aims = new float[horizon];
        for (int step = 0; step < horizon; step++) {
            float scaled = end + step < to ? window.scaled(values[end + step], step) : Float.NaN;
            aims[step] = Float.isNaN(scaled) ? Float.NaN : Math.max(-MOST, Math.min(MOST, scaled));
        }
        return aims;
    }

    private static boolean known(float[] aims) {
        for (float aim : aims) {
            if (!Float.isNaN(aim)) {
                return true;
            }
        }
        return false;
    }

    /** Learned from. */
    List<Example> training() {
        return training;
    }

    /** Held back to know when to stop, and how wide the bands are. */
    List<Example> validation() {
        return validation;
    }

    /** Values a window has. */
    int length() {
        return length;
    }

    /** Steps ahead that enough series can teach; no more than wanted. */
    int horizon() {
        return horizon;
    }

    /** The first step nothing is known of in the windows learned from; empty where all are known. */
    OptionalInt untaught() {
        boolean[] taught = new boolean[horizon];
        for (Example example : training) {
            for (int step = 0; step < horizon; step++) {
                taught[step] |= !Float.isNaN(example.target()[step]);
            }
        }
        for (int step = 0; step < horizon; step++) {
            if (!taught[step]) {
                return OptionalInt.of(step);
            }
        }
        return OptionalInt.empty();
    }
}
