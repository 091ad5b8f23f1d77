package onus.incident;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.reason.Because;
import onus.reason.Ruling;
import onus.reason.Value;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Refuses to sell a diagnosis of what the desk knows already, and says since when it knows. */
@Component
class Known {

    private final ObjectProvider<KnownCauses> causes;

    Known(ObjectProvider<KnownCauses> causes) {
        this.causes = causes;
    }

    /** The refusal, if a known trouble touches the service. */
    Optional<Ruling.Denied<Reported>> to(UUID account, UUID service, ZoneId zone) {
        return causes.stream()
                .flatMap(it -> it.of(account, service).stream())
                .findFirst()
                .map(cause -> new Ruling.Denied<>(
                        Refusal.KNOWN_INCIDENT,
                        List.of(Because.of(Refusal.KNOWN_INCIDENT.clause())
                                .point(Refusal.KNOWN_INCIDENT.code())
                                .with("title", new Value.Name(cause.title()))
                                .with("since", new Value.Moment(cause.since(), zone)))));
    }
}
