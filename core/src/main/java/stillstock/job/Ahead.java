package stillstock.job;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Pieces of work done ahead of whoever takes them, on another core, in order and a few at most. What goes wrong there is
 * thrown to the taker. For one taker.
 *
 * @param <T> a piece
 */
public final class Ahead<T> implements Closeable {
    /** Makes the pieces. */
    @FunctionalInterface
    public interface Maker<T> {
        /** The next piece; empty after the last. */
        Optional<T> next() throws IOException;
    }

    /** A piece, the end, or what went wrong. */
    private record Piece<T>(Optional<T> value, Throwable trouble) {}

    private static final long PATIENCE_MILLIS = 50;

    private final BlockingQueue<Piece<T>> ready;
    private final Thread thread;
    private volatile boolean closed;
    private boolean ended;

    /**
     * Starts at once.
     *
     * @param most pieces that may lie ready
     */
    public Ahead(Maker<T> maker, int most) {
        ready = new ArrayBlockingQueue<>(most);
        thread = new Thread(() -> make(maker), "stillstock-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void make(Maker<T> maker) {
        try {
            boolean more = true;
            while (more && !closed) {
                Optional<T> value = maker.next();
                more = value.isPresent() && put(new Piece<>(value, null));
            }
            put(new Piece<>(Optional.empty(), null));
        } catch (IOException | RuntimeException | Error e) {
            put(new Piece<>(Optional.empty(), e));
        }
    }

    private boolean put(Piece<T> piece) {
        try {
            while (!closed) {
                if (ready.offer(piece, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    /**
     * The next piece, waited for; empty after the last.
     *
     * @throws IOException what the maker threw
     */
    public Optional<T> take() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        try {
            Piece<T> piece = ready.take();
            ended = piece.value().isEmpty();
            if (piece.trouble() instanceof IOException e) {
                throw e;
            }
            if (piece.trouble() instanceof RuntimeException e) {
                throw e;
            }
            if (piece.trouble() instanceof Error e) {
                throw e;
            }
            return piece.value();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobCancelledException();
        }
    }

    /** Stops the work and waits until it has stopped. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
