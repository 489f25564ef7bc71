package stillstock.app.data.rejects;

import java.util.ArrayList;
import java.util.List;
import stillstock.importing.RejectedRow;

/** A rejected row while somebody mends it. */
final class RejectEdit {
    private final RejectedRow original;
    private final List<String> fields;

    RejectEdit(RejectedRow original, int width) {
        this.original = original;
        this.fields = new ArrayList<>(original.fields());
        while (fields.size() < width) {
            fields.add("");
        }
    }

    RejectedRow original() {
        return original;
    }

    String field(int column) {
        return column < fields.size() ? fields.get(column) : "";
    }

    void set(int column, String text) {
        fields.set(column, text);
    }

    boolean changed() {
        for (int i = 0; i < fields.size(); i++) {
            String before = i < original.fields().size() ? original.fields().get(i) : "";
            if (!fields.get(i).equals(before)) {
                return true;
            }
        }
        return false;
    }

    /** The row as it is to be read now. */
    RejectedRow mended() {
        return new RejectedRow(original.header(), fields, original.problem());
    }
}
