package stillstock.recommend.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import stillstock.recommend.kernel.FloatSums;

class TextVectorsTest {
    @Test
    void wordsAreRunsOfLettersAndDigitsInLowerCase() {
        assertEquals(List.of("12cm", "größe", "a", "b"), Words.of("12cm GRÖßE, a-b!"));
        assertEquals(List.of(), Words.of(null));
    }

    @Test
    void cosineIsWorkedOutByHand() {
        TextVectors vectors = TextVectors.of(List.of("red lamp", "red red chair", "rug"), TextVectors.Idf.WITHOUT_SIZE);
        double red = 1 / (1 + Math.log(2));
        double expected = red * 2 * red / (Math.hypot(red, 1) * Math.hypot(2 * red, 1));
        assertEquals(expected, vectors.cosine(0, 1), 1e-6);
        assertEquals(1, vectors.cosine(1, 1), 1e-6);
        assertEquals(0, vectors.cosine(0, 2));
    }

    @Test
    void theClassicWeightIsTheLogOfTheShareOfTexts() {
        TextVectors vectors = TextVectors.of(List.of("red lamp", "red chair", "rug", "mat"), TextVectors.Idf.CLASSIC);
        assertEquals(
                Math.log(2) * Math.log(2) / (Math.pow(Math.hypot(Math.log(2), Math.log(4)), 2)),
                vectors.cosine(0, 1),
                1e-6);
    }

    @Test
    void wordlessTextsHaveNoCosine() {
        TextVectors vectors = TextVectors.of(Arrays.asList("lamp", null, "--"), TextVectors.Idf.WITHOUT_SIZE);
        assertTrue(Double.isNaN(vectors.cosine(0, 1)));
        assertTrue(Double.isNaN(vectors.cosine(0, 2)));
    }

    @Test
    void aTextWithOtherWordsChangesNothing() {
        double before = TextVectors.of(List.of("red lamp", "blue lamp"), TextVectors.Idf.WITHOUT_SIZE)
                .cosine(0, 1);
        assertEquals(
                before,
                TextVectors.of(List.of("red lamp", "blue lamp", "oak shelf"), TextVectors.Idf.WITHOUT_SIZE)
                        .cosine(0, 1));
    }

    @Test
    void postingsAddUpToTheCosine() {
        TextVectors vectors =
                TextVectors.of(List.of("red lamp 2", "red lamp", "lamp 2 2", "rug"), TextVectors.Idf.WITHOUT_SIZE);
        FloatSums sums = new FloatSums(3);
        new Postings(vectors, 3, item -> item + 1).addDots(0, 100, sums);
        for (int item = 0; item < 3; item++) {
            assertEquals(vectors.cosine(0, item + 1), sums.get(item), 1e-6);
        }
        assertEquals(2, sums.size());
    }

    @Test
    void aTightBudgetReadsTheRarestWordOnly() {
        TextVectors vectors =
                TextVectors.of(List.of("red lamp", "lamp a", "lamp b", "red"), TextVectors.Idf.WITHOUT_SIZE);
        FloatSums sums = new FloatSums(3);
        new Postings(vectors, 3, item -> item + 1).addDots(0, 1, sums);
        assertEquals(1, sums.size());
        assertEquals(2, sums.item(0));
    }
}
