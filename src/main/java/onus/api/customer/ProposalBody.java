package onus.api.customer;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onus.customer.ProposalKind;
import onus.desk.ProposalRow;
import onus.people.Caller;
import onus.people.People;
import onus.people.Person;
import onus.people.StaffRole;

/**
 * A proposal as it is read outside.
 *
 * @param state open, approved, refused or withdrawn
 * @param mayAnswer whether the reader may approve or refuse it: every supervisor but its author, while it is open
 * @param answerReason why it was refused
 */
record ProposalBody(
        String id,
        ProposalKind kind,
        String state,
        String customer,
        String customerName,
        String reason,
        String proposedBy,
        Instant proposedAt,
        boolean mayAnswer,
        Optional<String> answeredBy,
        Optional<Instant> answeredAt,
        Optional<String> answerReason) {

    static ProposalBody of(ProposalRow it, Names names, Caller.Staff reader) {
        var answered = Optional.ofNullable(it.answered());
        return new ProposalBody(
                it.reference(),
                it.kind(),
                it.state(),
                it.customerReference(),
                it.customerName(),
                it.reason(),
                names.of(it.by()),
                it.at(),
                answered.isEmpty()
                        && !it.by().equals(reader.person())
                        && reader.roles().contains(StaffRole.SUPERVISOR),
                answered.map(one -> names.of(one.by())),
                answered.map(ProposalRow.Answered::at),
                answered.map(ProposalRow.Answered::reason));
    }

    /** Who is who among those who proposed and answered. */
    record Names(Map<UUID, Person> byId) {

        static Names of(People people, Stream<ProposalRow> rows) {
            var ids = rows.flatMap(it -> Stream.concat(
                            Stream.of(it.by()), Stream.ofNullable(it.answered()).map(ProposalRow.Answered::by)))
                    .collect(Collectors.toSet());
            return new Names(people.find(Set.copyOf(ids)));
        }

        String of(UUID person) {
            return Optional.ofNullable(byId.get(person)).map(Person::name).orElse("–");
        }
    }
}
