package onus.billing;

import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Runs work as the last of the open transaction. The counter of a series is locked from the draw to the commit, so whoever publishes news in
 * between must not have anything left to do, or all others would wait for it.
 */
final class LastOfAll {

    private LastOfAll() {}

    static void run(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new Last(work));
    }

    private static final class Last implements TransactionSynchronization {

        private final Runnable work;

        Last(Runnable work) {
            this.work = work;
        }

        @Override
        public int getOrder() {
            return Ordered.LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            work.run();
        }
    }
}
