package onus.web.uptime;

import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import onus.customer.Customer;
import onus.settlement.BackupFee;
import onus.settlement.UptimeOf;
import onus.uptime.backup.BackupState;
import onus.uptime.care.CareMonth;
import onus.uptime.outage.MeasuredMonth;
import onus.web.Complaint;
import onus.web.Explained;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/**
 * A month of a service: its availability, backup and daily care.
 *
 * @param month null where the contract measures nothing; then {@code why} says so
 * @param answer null likewise
 * @param later the month after, if it has begun
 * @param form what somebody typed: about today, an outage, or work ahead
 */
public record UptimeSheet(
        Customer customer,
        String reference,
        String name,
        YearMonth asked,
        @Nullable MeasuredMonth month,
        UptimeOf.@Nullable Answer answer,
        Explained why,
        Optional<BackupState.Standing> backup,
        Optional<BackupFee.Answer> use,
        Optional<CareMonth> care,
        Optional<YearMonth> later,
        Ahead ahead,
        Form form,
        Complaint complaint,
        String key) {

    /** Whether the form that came back is the one whose fields are named so. */
    public boolean tells(String fields) {
        return form.typed("key").endsWith("-" + fields);
    }

    public ZoneId zone() {
        return month == null ? ZoneOffset.UTC : month.version().zone();
    }
}
