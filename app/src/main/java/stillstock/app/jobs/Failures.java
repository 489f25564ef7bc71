package stillstock.app.jobs;

/** Who tells the user that work failed. Called on the window's thread. */
public interface Failures {
    /**
     * Trouble the user can mend: a locked file, a full disk, input that cannot be used.
     *
     * @param title what was being done, in the user's words
     * @param cause its message says what to do
     */
    void environment(String title, Exception cause);

    /** A mistake of the program: shown with details that can be copied; the work so far is kept. */
    void bug(String title, Throwable cause);

    /** Sorts a failure into one of the two: unchecked exceptions and errors are bugs. */
    default void tell(String title, Throwable cause) {
        if (cause instanceof Exception trouble && !isBug(cause)) {
            environment(title, trouble);
        } else {
            bug(title, cause);
        }
    }

    private static boolean isBug(Throwable cause) {
        return cause instanceof RuntimeException && !(cause instanceof java.io.UncheckedIOException);
    }
}
