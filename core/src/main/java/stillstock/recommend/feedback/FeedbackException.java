package stillstock.recommend.feedback;

/** Feedback that cannot be read; the message says where, what, and what to do. */
public final class FeedbackException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With a message for the user. */
    public FeedbackException(String message, Throwable cause) {
        super(message, cause);
    }
}
