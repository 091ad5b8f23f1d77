package onus.platform;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction that says whose rows it sees. Doors may call doors: the same visibility joins the open
 * transaction, and central work (the batches of a monthly run) may visit accounts one after the other. Anything else is
 * a mistake in the program.
 */
public final class Transactions {

    private static final ScopedValue<Visibility> CURRENT = ScopedValue.newInstance();

    private final TransactionTemplate template;
    private final JdbcClient jdbc;

    public Transactions(PlatformTransactionManager manager, JdbcClient jdbc) {
        this.template = new TransactionTemplate(manager);
        this.jdbc = jdbc;
    }

    /** Work on one customer's rows. The account comes from who signed in or from a lookup, never from what was asked for. */
    public <T extends @Nullable Object> T inAccount(UUID account, Supplier<T> work) {
        return in(new Visibility.OfAccount(account), work);
    }

    public void inAccount(UUID account, Runnable work) {
        in(new Visibility.OfAccount(account), nothing(work));
    }

    /** Lists for staff; only projections show their rows to it. */
    public <T extends @Nullable Object> T atDesk(Supplier<T> work) {
        return in(new Visibility.OfDesk(), work);
    }

    public void atDesk(Runnable work) {
        in(new Visibility.OfDesk(), nothing(work));
    }

    /** Registers, counters and catalogues. */
    public <T extends @Nullable Object> T central(Supplier<T> work) {
        return in(new Visibility.OfCentral(), work);
    }

    public void central(Runnable work) {
        in(new Visibility.OfCentral(), nothing(work));
    }

    /** A batch of the monthly run, which writes for many customers at once. */
    public <T extends @Nullable Object> T inRun(Supplier<T> work) {
        return in(new Visibility.OfRun(), work);
    }

    /** The same news for a batch of customers, the other work that writes for many at once. */
    public <T extends @Nullable Object> T inNews(Supplier<T> work) {
        return in(new Visibility.OfNews(), work);
    }

    public void inNews(Runnable work) {
        in(new Visibility.OfNews(), nothing(work));
    }

    private static Supplier<@Nullable Void> nothing(Runnable work) {
        return () -> {
            work.run();
            return null;
        };
    }

    private <T extends @Nullable Object> T in(Visibility wanted, Supplier<T> work) {
        return CURRENT.isBound() ? within(CURRENT.get(), wanted, work) : begin(wanted, work);
    }

    @SuppressWarnings("NullAway") // what the template returns is what the work returned
    private <T extends @Nullable Object> T begin(Visibility wanted, Supplier<T> work) {
        return Repeating.whenRefused(() -> ScopedValue.where(CURRENT, wanted)
                .call(() -> template.execute(_ -> {
                    show(wanted);
                    return work.get();
                })));
    }

    private <T extends @Nullable Object> T within(Visibility outer, Visibility wanted, Supplier<T> work) {
        if (!outer.mayContain(wanted))
            throw new IllegalStateException("A transaction of " + outer + " cannot turn to " + wanted);
        if (outer.equals(wanted)) return work.get();
        show(wanted);
        T result = ScopedValue.where(CURRENT, wanted).call(work::get);
        show(outer);
        return result;
    }

    /** Its own statement, and local to the transaction: the only form that also reaches distributed tables. */
    private void show(Visibility visibility) {
        jdbc.sql("set local onus.account = '" + visibility.literal() + "'").update();
    }
}
