package stillstock.forecast.file;

import java.io.IOException;

/** A series file that cannot be used; the message names file, line and value and says what to do. */
public final class SeriesFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** @param message what was found where, and what to do */
    public SeriesFileException(String message) {
        super(message);
    }
}
