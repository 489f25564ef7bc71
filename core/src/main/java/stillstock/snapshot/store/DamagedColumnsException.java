package stillstock.snapshot.store;

import java.io.IOException;

/** Stored columns that are cut short, changed, or of another version: they must be made anew. */
public final class DamagedColumnsException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With what does not fit. */
    public DamagedColumnsException(String message) {
        super(message);
    }
}
