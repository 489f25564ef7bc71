package stillstock.importing.csv;

import java.io.IOException;

/** Thrown where a packed file is damaged or would unpack to more than any honest one; the message says so in one line. */
public final class PackedInputException extends IOException {
    private static final long serialVersionUID = 1L;

    /** With the line for the user. */
    public PackedInputException(String message) {
        super(message);
    }

    /** A packed file whose packing cannot be undone. */
    static PackedInputException damaged(String name, IOException e) {
        PackedInputException damaged = new PackedInputException(
                name + " is a damaged packed file: copy it again from where it came, or unpack it yourself");
        damaged.initCause(e);
        return damaged;
    }
}
