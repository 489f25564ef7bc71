package stillstock.importing.row;

/** Thrown where an input's content cannot be a table; the message says why and what to do, in one line. */
public final class UnusableInputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the line for the user. */
    public UnusableInputException(String message) {
        super(message);
    }
}
