package stillstock.recommend.feedback;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that was said of pairs, oldest first. Of a pair the latest verdict counts: a rejected one is never shown, an
 * accepted one is boosted by e / (e + 2) of what its co-sales lack to 1, with e the number of acceptances plus
 * ln(1 + units sold).
 */
public record Feedback(List<FeedbackEntry> entries) {
    private static final double EVIDENCE_THAT_COUNTS_HALF = 2;

    /** Copies the list. */
    public Feedback {
        entries = List.copyOf(entries);
    }

    /** Nothing said yet. */
    public static Feedback none() {
        return new Feedback(List.of());
    }

    /** A pair of product ids. */
    public record Pair(String anchor, String item) {}

    /**
     * What stands of one pair.
     *
     * @param accepted how often
     * @param rejected how often
     * @param sold units in all, 0 where never said
     * @param verdict the latest
     */
    public record Standing(int accepted, int rejected, double sold, FeedbackEntry.Verdict verdict) {
        private static final Standing OPEN = new Standing(0, 0, 0, FeedbackEntry.Verdict.OPEN);

        private Standing and(FeedbackEntry entry) {
            return new Standing(
                    accepted + (entry.verdict() == FeedbackEntry.Verdict.ACCEPTED ? 1 : 0),
                    rejected + (entry.verdict() == FeedbackEntry.Verdict.REJECTED ? 1 : 0),
                    sold + (Double.isNaN(entry.sold()) ? 0 : entry.sold()),
                    entry.verdict() == FeedbackEntry.Verdict.OPEN ? verdict : entry.verdict());
        }

        /** True where the pair is not to be shown. */
        public boolean out() {
            return verdict == FeedbackEntry.Verdict.REJECTED;
        }

        /** How much of what is missing to 1 it adds, 0..1; 0 where rejected. */
        public double boost() {
            double evidence = out() ? 0 : accepted + Math.log1p(sold);
            return evidence / (evidence + EVIDENCE_THAT_COUNTS_HALF);
        }
    }

    /** What was known on a day: entries of later days are left out. */
    public Feedback upTo(LocalDate day) {
        return new Feedback(
                entries.stream().filter(entry -> !entry.day().isAfter(day)).toList());
    }

    /**
     * These and further entries. An entry of the same pair and day replaces the earlier one, so that a sheet read twice
     * counts once.
     */
    public Feedback and(List<FeedbackEntry> more) {
        Map<List<Object>, FeedbackEntry> all = new LinkedHashMap<>();
        for (FeedbackEntry entry : entries) {
            all.put(List.of(entry.anchor(), entry.item(), entry.day()), entry);
        }
        for (FeedbackEntry entry : more) {
            if (entry.says()) {
                all.put(List.of(entry.anchor(), entry.item(), entry.day()), entry);
            }
        }
        List<FeedbackEntry> sorted = new ArrayList<>(all.values());
        sorted.sort(java.util.Comparator.comparing(FeedbackEntry::day)
                .thenComparing(FeedbackEntry::anchor)
                .thenComparing(FeedbackEntry::item));
        return new Feedback(sorted);
    }

    /** What stands of each pair that anything was said of, in order of first mention. */
    public Map<Pair, Standing> standing() {
        Map<Pair, Standing> standing = new LinkedHashMap<>();
        for (FeedbackEntry entry : entries) {
            standing.merge(
                    new Pair(entry.anchor(), entry.item()),
                    Standing.OPEN.and(entry),
                    (known, first) -> known.and(entry));
        }
        return standing;
    }
}
