package stillstock.recommend.file;

import java.io.IOException;

/** A file that cannot be used; the message names the file, the place and what to do. */
public final class BasketFileException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public BasketFileException(String message) {
        super(message);
    }

    /** With a message for the user and what lies behind it. */
    public BasketFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
