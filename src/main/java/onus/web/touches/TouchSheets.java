package onus.web.touches;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.consent.Authorisations;
import onus.consent.Intervention;
import onus.consent.Interventions;
import onus.consent.Key;
import onus.consent.Telling;
import onus.contract.ContractVersion;
import onus.customer.Agreements;
import onus.customer.Deciding;
import onus.customer.Service;
import onus.customer.Services;
import onus.people.People;
import onus.people.Person;
import onus.platform.Transactions;
import onus.platform.file.StoredFile;
import onus.settlement.KeptVerdicts;
import onus.ticket.Attaching;
import onus.ticket.Attachment;
import onus.ticket.Ticket;
import onus.ticket.TicketState;
import onus.ticket.Tickets;
import onus.web.Complaint;
import onus.web.Explaining;
import onus.web.Form;
import onus.web.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the pages of consent show. */
@Component
class TouchSheets {

    private final Transactions transactions;
    private final Room room;
    private final Agreements agreements;
    private final Deciding deciding;
    private final Telling telling;
    private final Explaining explaining;
    private final People people;

    TouchSheets(
            Transactions transactions,
            Room room,
            Agreements agreements,
            Deciding deciding,
            Telling telling,
            Explaining explaining,
            People people) {
        this.transactions = transactions;
        this.room = room;
        this.agreements = agreements;
        this.deciding = deciding;
        this.telling = telling;
        this.explaining = explaining;
        this.people = people;
    }

    /** The stores that every sheet reads. */
    @Component
    record Room(
            Tickets tickets,
            Services services,
            Interventions interventions,
            Authorisations authorisations,
            Attaching attaching) {}

    /** What came back with a form, and in whose words it is told. */
    record Back(Form form, Complaint complaint, Words words) {}

    /** Where an intervention belongs. */
    private record Place(Ticket ticket, Service service, ContractVersion version) {}

    TouchPanel panel(UUID account, UUID ticket, Back back) {
        return panel(transactions.inAccount(account, () -> place(account, ticket)), back);
    }

    private TouchPanel panel(Place place, Back back) {
        var account = place.ticket().account();
        var all = transactions.inAccount(
                account,
                () -> room.interventions().ofTicket(account, place.ticket().id()));
        return new TouchPanel(
                place.ticket(),
                place.service(),
                place.version(),
                all.reversed().stream().map(it -> row(it, place, back.words())).toList(),
                back.form(),
                back.complaint(),
                key());
    }

    AnswerSheet answer(Intervention it, Back back) {
        var place = transactions.inAccount(it.account(), () -> place(it.account(), it.ticket()));
        var row = row(it, place, back.words());
        return new AnswerSheet(
                place.ticket(),
                place.service(),
                place.version(),
                row,
                telling.request(it, back.words().language()),
                renewal(row, place, back.words()),
                back.form(),
                back.complaint(),
                key());
    }

    private @Nullable String renewal(TouchRow row, Place place, Words words) {
        return place.ticket().state() == TicketState.CLOSED || !row.mayRevoke()
                ? null
                : row.under()
                        .flatMap(it -> telling.renewal(it, null, words.language()))
                        .orElse(null);
    }

    /** Every touch of an account, with its right. */
    List<TouchRow> touches(UUID account, List<UUID> interventions, Words words) {
        return interventions.stream()
                .flatMap(id -> find(account, id).stream())
                .map(it -> row(it, transactions.inAccount(account, () -> place(account, it.ticket())), words))
                .toList();
    }

    Optional<Intervention> find(UUID account, UUID intervention) {
        return transactions.inAccount(account, () -> room.interventions().find(account, intervention));
    }

    /** The authorisation that an intervention rests on. */
    Optional<Key> under(Key intervention) {
        return find(intervention.account(), intervention.id())
                .flatMap(it -> Optional.ofNullable(it.authorisation()))
                .map(id -> new Key(intervention.account(), id));
    }

    private Place place(UUID account, UUID ticket) {
        var found = room.tickets().find(account, ticket).orElseThrow();
        var service = room.services().find(account, found.service()).orElseThrow();
        return new Place(found, service, agreements.kept(account, found.pin(), found.openedAt()));
    }

    private TouchRow row(Intervention it, Place place, Words words) {
        var kept = transactions.inAccount(it.account(), () -> deciding.find(it.account(), it.verdict()));
        var because =
                kept.map(verdict -> KeptVerdicts.because(verdict.decision())).orElse(List.of());
        var under = Optional.ofNullable(it.authorisation())
                .flatMap(id -> transactions.inAccount(
                        it.account(), () -> room.authorisations().find(it.account(), id)));
        var who = it.course().begunBy() == null ? it.asking().by() : it.course().begunBy();
        var name = it.object().name() == null
                ? place.service().name()
                : it.object().name();
        return new TouchRow(
                it,
                words.code("object", it.object().kind()) + " " + name,
                explaining.explain(because, place.version(), words),
                under,
                people.find(who).map(Person::name).orElse("–"),
                files(it));
    }

    /** Those that its report names. */
    private List<StoredFile> files(Intervention it) {
        return it.course().files().isEmpty()
                ? List.of()
                : room.attaching().of(it.account(), it.ticket()).stream()
                        .map(Attachment::file)
                        .filter(file -> it.course().files().contains(file.id()))
                        .toList();
    }

    private static String key() {
        return UuidCreator.getTimeOrderedEpoch().toString();
    }
}
