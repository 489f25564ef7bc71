package stillstock.quality.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far the data can be trusted, 0 to 100: the sum over the dimensions of points x (1 - harm), where the harm of a
 * dimension is the sum over its findings of severity weight x sqrt(share), at most 1. The form, simple ratios weighted
 * and added, is Pipino, Lee and Wang 2002, Data Quality Assessment, Communications of the ACM 45(4); the square root is
 * this program's: one row in a hundred can spoil one product in ten.
 *
 * @param total 0..100
 * @param parts a part for each dimension
 * @param raises what mending each finding would add, most first
 */
public record TrustScore(double total, List<Part> parts, List<Raise> raises) {
    /**
     * One dimension's part.
     *
     * @param points reached, 0..{@code dimension.points()}
     */
    public record Part(Dimension dimension, double points) {}

    /**
     * What would raise the score.
     *
     * @param finding what would have to go
     * @param points by how much
     */
    public record Raise(Finding finding, double points) {}

    /** Copies its lists. */
    public TrustScore {
        parts = List.copyOf(parts);
        raises = List.copyOf(raises);
    }

    /** The score of findings. */
    public static TrustScore of(List<Finding> findings) {
        List<Part> parts = new ArrayList<>();
        double total = 0;
        for (Dimension dimension : Dimension.values()) {
            double points = points(dimension, findings);
            parts.add(new Part(dimension, points));
            total += points;
        }
        List<Raise> raises = new ArrayList<>();
        for (Finding finding : findings) {
            List<Finding> others = new ArrayList<>(findings);
            others.remove(finding);
            double gain = points(finding.dimension(), others) - points(finding.dimension(), findings);
            raises.add(new Raise(finding, gain));
        }
        raises.sort(Comparator.comparingDouble(Raise::points).reversed());
        return new TrustScore(total, parts, raises);
    }

    private static double points(Dimension dimension, List<Finding> findings) {
        double harm = 0;
        for (Finding finding : findings) {
            if (finding.dimension() == dimension) {
                harm += finding.severity().weight() * Math.sqrt(finding.share());
            }
        }
        return dimension.points() * (1 - Math.min(1, harm));
    }
}
