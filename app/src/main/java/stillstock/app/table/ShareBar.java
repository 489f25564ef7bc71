package stillstock.app.table;

import java.util.List;
import javafx.scene.layout.Region;

/** A thin bar of parts that stand for shares of its width. */
public final class ShareBar extends Region {
    private static final double HEIGHT = 9;

    /**
     * One part.
     *
     * @param styleClass decides its colour
     * @param share of the whole bar, 0..1
     */
    public record Part(String styleClass, double share) {}

    private final double width;
    private List<Part> parts = List.of();

    /** An empty bar this wide. */
    public ShareBar(double width) {
        this.width = width;
        getStyleClass().add("share-bar");
        setMinSize(width, HEIGHT);
        setPrefSize(width, HEIGHT);
        setMaxSize(width, HEIGHT);
    }

    /** Shows parts from left to right; what goes beyond the whole is cut off. */
    public void show(List<Part> now) {
        parts = List.copyOf(now);
        while (getChildren().size() < parts.size()) {
            Region part = new Region();
            part.setManaged(false);
            getChildren().add(part);
        }
        for (int i = 0; i < getChildren().size(); i++) {
            boolean used = i < parts.size();
            getChildren().get(i).setVisible(used);
            if (used) {
                getChildren()
                        .get(i)
                        .getStyleClass()
                        .setAll("bar-part", parts.get(i).styleClass());
            }
        }
        layoutParts();
    }

    @Override
    protected void layoutChildren() {
        layoutParts();
    }

    private void layoutParts() {
        double at = 0;
        for (int i = 0; i < parts.size(); i++) {
            double share = Double.isNaN(parts.get(i).share()) ? 0 : parts.get(i).share();
            double end = Math.min(width, at + Math.max(0, share) * width);
            getChildren().get(i).resizeRelocate(at, 0, end - at, HEIGHT);
            at = end;
        }
    }
}
