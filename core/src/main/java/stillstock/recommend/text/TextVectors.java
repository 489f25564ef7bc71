package stillstock.recommend.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Texts as TF-IDF vectors of length 1, sparse. Weight of a word in a text: its count there times its {@link Idf}. Terms
 * are numbered in alphabetical order, so that sums do not depend on the order of the texts.
 */
public final class TextVectors {
    /** How much a word tells by the number of texts df that hold it. */
    public enum Idf {
        /** ln(N / df) of N texts [Salton and Buckley 1988, doi:10.1016/0306-4573(88)90021-0]. */
        CLASSIC,
        /** 1 / (1 + ln df): a further text that shares no word with a pair leaves the pair's cosine as it was. */
        WITHOUT_SIZE;

        double of(int documentFrequency, int texts) {
            return switch (this) {
                case CLASSIC -> Math.log((double) texts / documentFrequency);
                case WITHOUT_SIZE -> 1 / (1 + Math.log(documentFrequency));
            };
        }
    }

    private final int[] offsets;
    private final int[] terms;
    private final float[] weights;
    private final int[] documentFrequency;

    private TextVectors(int[] offsets, int[] terms, float[] weights, int[] documentFrequency) {
        this.offsets = offsets;
        this.terms = terms;
        this.weights = weights;
        this.documentFrequency = documentFrequency;
    }

    /** Vectors of texts; null and wordless texts give an empty vector. */
    public static TextVectors of(List<String> texts, Idf idf) {
        return ofWords(texts.stream().map(Words::of).toList(), idf);
    }

    private static TextVectors ofWords(List<List<String>> texts, Idf idf) {
        TreeMap<String, Integer> vocabulary = new TreeMap<>();
        for (List<String> words : texts) {
            for (String word : words) {
                vocabulary.put(word, 0);
            }
        }
        int next = 0;
        for (Map.Entry<String, Integer> entry : vocabulary.entrySet()) {
            entry.setValue(next++);
        }
        int[][] sorted = new int[texts.size()][];
        int[] frequency = new int[next];
        int total = 0;
        for (int doc = 0; doc < sorted.length; doc++) {
            sorted[doc] =
                    texts.get(doc).stream().mapToInt(vocabulary::get).sorted().toArray();
            total += countDistinct(sorted[doc], frequency);
        }
        return weigh(sorted, frequency, total, idf);
    }

    private static int countDistinct(int[] sorted, int[] frequency) {
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                frequency[sorted[i]]++;
                distinct++;
            }
        }
        return distinct;
    }

    private static TextVectors weigh(int[][] sorted, int[] frequency, int total, Idf idf) {
        int[] offsets = new int[sorted.length + 1];
        int[] terms = new int[total];
        float[] weights = new float[total];
        int at = 0;
        for (int doc = 0; doc < sorted.length; doc++) {
            int[] words = sorted[doc];
            double squares = 0;
            for (int i = 0; i < words.length; ) {
                int end = i;
                while (end < words.length && words[end] == words[i]) {
                    end++;
                }
                double weight = (end - i) * idf.of(frequency[words[i]], sorted.length);
                terms[at] = words[i];
                weights[at++] = (float) weight;
                squares += weight * weight;
                i = end;
            }
            for (int i = offsets[doc]; i < at; i++) {
                weights[i] = squares > 0 ? (float) (weights[i] / Math.sqrt(squares)) : 0;
            }
            offsets[doc + 1] = at;
        }
        return new TextVectors(offsets, terms, weights, frequency);
    }

    /** Texts. */
    public int size() {
        return offsets.length - 1;
    }

    /** Distinct words. */
    public int vocabularySize() {
        return documentFrequency.length;
    }

    /** True where a text has no word. */
    public boolean isEmpty(int doc) {
        return offsets[doc] == offsets[doc + 1];
    }

    /** Term numbers of a text, rising. */
    public int[] terms(int doc) {
        return Arrays.copyOfRange(terms, offsets[doc], offsets[doc + 1]);
    }

    /** Weights beside {@link #terms(int)}. */
    public float[] weights(int doc) {
        return Arrays.copyOfRange(weights, offsets[doc], offsets[doc + 1]);
    }

    /** Texts that hold a term. */
    public int documentFrequency(int term) {
        return documentFrequency[term];
    }

    /** Cosine of two texts, 0..1; NaN where either has no word. */
    public double cosine(int a, int b) {
        if (isEmpty(a) || isEmpty(b)) {
            return Double.NaN;
        }
        double dot = 0;
        int i = offsets[a];
        int j = offsets[b];
        int endA = offsets[a + 1];
        int endB = offsets[b + 1];
        while (i < endA && j < endB) {
            int difference = terms[i] - terms[j];
            if (difference == 0) {
                dot += (double) weights[i++] * weights[j++];
            } else if (difference < 0) {
                i++;
            } else {
                j++;
            }
        }
        return Math.min(1, dot);
    }
}
