package onus.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.desk.ProposalRow;
import onus.desk.privacy.Forgetting;
import onus.people.Person;
import onus.uptime.outage.Wished;
import onus.web.Complaint;
import onus.web.Form;
import org.jspecify.annotations.Nullable;

/** What waits for a second person, and what lately became of what did. */
public record ProposalsSheet(
        List<ProposalRow> waiting,
        List<ProposalRow> answered,
        Map<UUID, Person> people,
        Map<UUID, Forgetting.Shown> erasures,
        Map<UUID, Wished.Told> outages,
        Form form,
        Complaint complaint,
        String key) {

    /** What a proposed erasure would take out and what the law keeps, as the second person has to see it; null for other proposals. */
    public Forgetting.@Nullable Shown erasure(ProposalRow it) {
        return erasures.get(it.proposal());
    }

    /** When a service is said to have been down; null for other proposals. */
    public Wished.@Nullable Told outage(ProposalRow it) {
        return outages.get(it.proposal());
    }

    /** Whoever is not found any more is told as a dash. */
    public String name(UUID person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("–");
    }
}
