package stillstock.app.session;

/** Input that gave no snapshot; the message says why and what to do. */
public final class UnusableInputException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message why and what to do, one line */
    public UnusableInputException(String message) {
        super(message);
    }
}
