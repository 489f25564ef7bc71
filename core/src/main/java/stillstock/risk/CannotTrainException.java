package stillstock.risk;

/** There is too little to learn from; the message tells the user why and what to do. */
final class CannotTrainException extends Exception {
    private static final long serialVersionUID = 1L;

    CannotTrainException(String message) {
        super(message);
    }
}
