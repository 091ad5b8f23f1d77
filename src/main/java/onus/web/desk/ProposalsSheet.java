package onus.web.desk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import onus.desk.ProposalRow;
import onus.people.Person;
import onus.web.Complaint;
import onus.web.Form;

/** What waits for a second person, and what lately became of what did. */
public record ProposalsSheet(
        List<ProposalRow> waiting,
        List<ProposalRow> answered,
        Map<UUID, Person> people,
        Form form,
        Complaint complaint,
        String key) {

    /** Whoever is not found any more is told as a dash. */
    public String name(UUID person) {
        return Optional.ofNullable(people.get(person)).map(Person::name).orElse("–");
    }
}
