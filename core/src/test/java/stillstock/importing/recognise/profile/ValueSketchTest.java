package stillstock.importing.recognise.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ValueSketchTest {
    private static ValueSketch of(int from, int to) {
        ValueSketch sketch = new ValueSketch();
        for (int i = from; i < to; i++) {
            sketch.add("K" + i);
            sketch.add("K" + i);
        }
        return sketch;
    }

    @Test
    void fewValuesAreCountedExactly() {
        assertEquals(5000, of(0, 5000).distinct());
        assertTrue(of(0, 5000).exact());
        assertEquals(0.5, of(0, 1000).containedIn(of(500, 8000)));
    }

    @Test
    void manyValuesAreCountedWithinThreePerCentAndStillCompared() {
        ValueSketch many = of(0, 300_000);
        assertFalse(many.exact());
        assertEquals(300_000, many.distinct(), 9_000);
        assertEquals(1, of(10_000, 20_000).containedIn(many));
        assertEquals(0, of(400_000, 410_000).containedIn(many));
        assertEquals(0.5, of(150_000, 450_000).containedIn(many), 0.03);
    }
}
