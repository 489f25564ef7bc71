package stillstock.app.jobs;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.util.Duration;

/** The few things other rooms need of the JavaFX thread. */
public final class WindowThread {
    private WindowThread() {}

    /** Runs something on the window's thread once it is free. */
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /** Runs something on the window's thread once a minute, until the program ends. */
    public static void everyMinute(Runnable action) {
        Timeline clock = new Timeline(new KeyFrame(Duration.minutes(1), event -> action.run()));
        clock.setCycleCount(Animation.INDEFINITE);
        clock.play();
    }

    /** Closes the windows and ends the program. */
    public static void exit() {
        Platform.exit();
    }

    /** Tells of every error that nobody caught, on any thread, on the window's thread. */
    public static void reportUncaught(Failures failures) {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, error) -> Platform.runLater(() -> failures.bug("Something went wrong", error)));
        Thread.currentThread()
                .setUncaughtExceptionHandler((thread, error) -> failures.bug("Something went wrong", error));
    }
}
