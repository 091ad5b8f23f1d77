package onus.platform.postgres;

/** Patience between two looks at another process. */
final class Waiting {
    private Waiting() {}

    static void aMoment() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new DatabaseUnavailable("Interrupted while waiting for PostgreSQL", interrupted);
        }
    }
}
