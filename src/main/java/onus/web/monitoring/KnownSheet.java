package onus.web.monitoring;

import java.time.Duration;
import java.util.List;
import onus.customer.Service;
import onus.uptime.known.KnownIncident;
import onus.uptime.known.Reach;
import onus.web.Complaint;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/** The known incidents, and the form for a new one. */
public record KnownSheet(Form form, List<KnownIncident> incidents) {

    /** One of them, and how far telling everybody has got. */
    public record One(KnownIncident incident, Reach reach, Form form, Complaint complaint) {

        /** Of a hundred customers so many were told. */
        public long percent() {
            var done = incident.open() ? reach.told() : reach.ended();
            return reach.customers() == 0 ? 100 : 100 * done / reach.customers();
        }

        public boolean telling() {
            return reach.left(!incident.open()) > 0;
        }

        /** How long the rest will take; null when nobody can know. */
        public @Nullable Duration remaining() {
            return reach.remaining(!incident.open()).orElse(null);
        }
    }

    /** What troubles a customer, or did. */
    public record Status(List<Mine> all) {}

    /** An incident and the customer's own services it troubles. */
    public record Mine(KnownIncident incident, List<Service> services) {}
}
