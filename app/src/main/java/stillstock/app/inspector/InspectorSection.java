package stillstock.app.inspector;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;

/**
 * A part of the inspector that some screen lends: risk reasons, the forecast, the pairs.
 *
 * @param heading its heading
 * @param content follows the session's selected product by itself
 * @param visible false while there is nothing to show
 */
public record InspectorSection(String heading, Node content, ObservableBooleanValue visible) {}
