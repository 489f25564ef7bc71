package stillstock.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AheadTest {
    @Test
    void piecesComeInOrderAndThenTheEnd() throws IOException {
        AtomicInteger next = new AtomicInteger();
        List<Integer> taken = new ArrayList<>();
        try (Ahead<Integer> ahead =
                new Ahead<>(() -> next.get() < 1000 ? Optional.of(next.getAndIncrement()) : Optional.empty(), 3)) {
            for (Optional<Integer> piece = ahead.take(); piece.isPresent(); piece = ahead.take()) {
                assertEquals(taken.size(), piece.get());
                taken.add(piece.get());
            }
            assertTrue(ahead.take().isEmpty());
        }
        assertEquals(1000, taken.size());
    }

    @Test
    void whatGoesWrongIsThrownToTheTaker() throws IOException {
        try (Ahead<Integer> ahead = new Ahead<>(
                () -> {
                    throw new IOException("disk");
                },
                2)) {
            assertEquals("disk", assertThrows(IOException.class, ahead::take).getMessage());
            assertTrue(ahead.take().isEmpty());
        }
    }

    @Test
    void closingStopsWorkThatNobodyTakes() {
        AtomicInteger made = new AtomicInteger();
        Ahead<Integer> ahead = new Ahead<>(() -> Optional.of(made.incrementAndGet()), 2);
        ahead.close();
        assertTrue(made.get() <= 4, "at most two ready and one or two in hand: " + made.get());
    }
}
