package stillstock.importing.recognise.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The names that one canonical column or table is known by, best first, and the words that speak against it. */
final class Phrases {
    /** A name that may mean something else counts so much. */
    private static final double WEAK = 0.7;
    /** A word that speaks against it leaves so much. */
    private static final double CONTRADICTED = 0.35;

    private static final double ENDS_WITH = 0.85;
    private static final double BEGINS_WITH = 0.65;
    private static final double HAS = 0.5;
    /** What a name loses for words that the phrase does not have. */
    private static final double FURTHER_WORDS = 0.3;
    /** Of two names that fit alike the one that stands earlier in the list is meant. */
    private static final double LATER = 0.004;

    private record Phrase(List<String> words, String text, double weight) {}

    private final List<Phrase> phrases = new ArrayList<>();
    private final Set<String> against = new HashSet<>();

    private Phrases() {}

    static Phrases of(String line, Words words) {
        Phrases result = new Phrases();
        for (String part : line.split("\\|")) {
            String text = part.strip();
            int minus = text.startsWith("-") ? 0 : text.indexOf(" -");
            String phrase = minus < 0 ? text : text.substring(0, minus).strip();
            String minuses = minus < 0 ? "" : text.substring(minus);
            for (String word : minuses.strip().split("\\s+")) {
                if (word.startsWith("-")) {
                    result.against.addAll(words.of(word.substring(1)));
                }
            }
            if (!phrase.isEmpty()) {
                boolean weak = phrase.startsWith("~");
                String said = weak ? phrase.substring(1) : phrase;
                double weight = (weak ? WEAK : 1) - LATER * result.phrases.size();
                result.phrases.add(new Phrase(words.of(said), said, Math.max(weight, WEAK / 2)));
            }
        }
        return result;
    }

    NameFit fit(List<String> name) {
        NameFit best = NameFit.NONE;
        for (Phrase phrase : phrases) {
            double score = phrase.weight() * match(name, phrase.words());
            boolean contradicted = name.stream()
                    .anyMatch(w -> against.contains(w) && !phrase.words().contains(w));
            score *= contradicted ? CONTRADICTED : 1;
            best = score > best.score() ? new NameFit(score, phrase.text()) : best;
        }
        return best;
    }

    private static double match(List<String> name, List<String> phrase) {
        if (name.equals(phrase)) {
            return 1;
        }
        int at = Collections.indexOfSubList(name, phrase);
        if (at < 0 || phrase.isEmpty()) {
            return 0;
        }
        double place = Collections.lastIndexOfSubList(name, phrase) + phrase.size() == name.size()
                ? ENDS_WITH
                : at == 0 ? BEGINS_WITH : HAS;
        return place * (1 - FURTHER_WORDS * (1 - (double) phrase.size() / name.size()));
    }
}
