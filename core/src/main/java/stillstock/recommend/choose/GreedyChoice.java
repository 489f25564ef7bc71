package stillstock.recommend.choose;

import stillstock.job.JobContext;
import stillstock.recommend.kernel.TopK;

/**
 * Chooses greedily: pinned choices; then for each flagged item, most value first, its best anchors until the least number
 * is reached; then all by score.
 */
public final class GreedyChoice {
    /** Anchors of an item that are tried for each one wanted. */
    public static final int RESERVE = 4;

    private GreedyChoice() {}

    /** Chooses. */
    public static Selection choose(Choices choices, Selection.Bounds bounds, JobContext job) {
        Selection selection = new Selection(choices, bounds);
        selection.takePinned();
        job.checkCancelled();
        if (bounds.limits().minAnchors() > 0) {
            takeLeastAnchors(selection);
        }
        job.checkCancelled();
        for (int choice : choices.byScore()) {
            selection.takeIfAllowed(choice);
        }
        return selection;
    }

    private static void takeLeastAnchors(Selection selection) {
        Choices choices = selection.choices();
        int least = selection.bounds().limits().minAnchors();
        TopK[] best = new TopK[selection.bounds().onHand().length];
        for (int choice = 0; choice < choices.size(); choice++) {
            int candidate = choices.candidate(choice);
            if (best[candidate] == null) {
                best[candidate] = new TopK(RESERVE * least);
            }
            best[candidate].offer(choice, choices.score(choice));
        }
        for (int candidate : selection.byValue()) {
            for (int i = 0; best[candidate] != null && i < best[candidate].size(); i++) {
                if (selection.showing(candidate) < least) {
                    selection.takeIfAllowed(best[candidate].item(i));
                }
            }
        }
    }
}
