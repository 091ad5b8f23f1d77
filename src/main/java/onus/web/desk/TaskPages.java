package onus.web.desk;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.customer.Customer;
import onus.customer.Customers;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.platform.Transactions;
import onus.platform.task.ParkedTasks;
import onus.platform.task.TaskKey;
import onus.web.Done;
import onus.web.Form;
import onus.web.Go;
import onus.web.NotHere;
import onus.web.Pages;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Work that was put off and failed too often: why, and once more. */
@Controller
class TaskPages {

    private final ParkedTasks parked;
    private final Transactions transactions;
    private final Customers customers;
    private final Whereabouts whereabouts;
    private final Pages pages;
    private final Clock clock;

    TaskPages(
            ParkedTasks parked,
            Transactions transactions,
            Customers customers,
            Whereabouts whereabouts,
            Pages pages,
            Clock clock) {
        this.parked = parked;
        this.transactions = transactions;
        this.customers = customers;
        this.whereabouts = whereabouts;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/tasks")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View show(Visit visit, Caller.Staff staff) {
        var rows = parked.list().stream()
                .filter(it -> isFor(staff, it.key()))
                .map(it -> new TasksSheet.Row(it, customer(it.key().account())))
                .toList();
        return pages.show(visit, "desk/tasks", new TasksSheet(rows));
    }

    /** Retried twice by two clicks, it is found parked only once. */
    @PostMapping("/desk/tasks/retry")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View retry(Caller.Staff staff, @RequestParam Map<String, String> fields) {
        var key = key(Form.of(fields));
        if (!isFor(staff, key)) {
            throw new NotHere(key.kind());
        }
        parked.retry(key, clock.instant());
        return Go.to("/desk/tasks", Done.RETRIED);
    }

    private static TaskKey key(Form form) {
        try {
            return new TaskKey(
                    form.typed("kind"),
                    UUID.fromString(form.typed("account")),
                    UUID.fromString(form.typed("thing")),
                    form.typed("occurrence"));
        } catch (IllegalArgumentException _) {
            throw new NotHere(form.typed("kind"));
        }
    }

    private boolean isFor(Caller.Staff staff, TaskKey key) {
        return key.account().equals(TaskKey.NOBODY) || whereabouts.serves(staff, key.account());
    }

    private Optional<Customer> customer(UUID account) {
        return account.equals(TaskKey.NOBODY)
                ? Optional.empty()
                : transactions.inAccount(account, () -> customers.find(account));
    }
}
