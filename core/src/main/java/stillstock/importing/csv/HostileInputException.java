package stillstock.importing.csv;

import java.io.IOException;

/** Thrown where a packed file would unpack to more than any honest one; the message says so in one line. */
public final class HostileInputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With the line for the user. */
    public HostileInputException(String message) {
        super(message);
    }
}
