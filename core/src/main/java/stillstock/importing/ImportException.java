package stillstock.importing;

/**
 * Thrown where the environment keeps an input from being read: a locked or unreadable file, a failing disk. The message
 * is one line for the user with what to do. Content that cannot be used is no exception but an
 * {@link ImportReport#unusable()}.
 */
public final class ImportException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the line for the user and what was thrown below. */
    public ImportException(String message, Throwable cause) {
        super(message, cause);
    }
}
