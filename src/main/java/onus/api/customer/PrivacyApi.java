package onus.api.customer;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.api.problem.Problem;
import onus.api.reading.Fields;
import onus.api.reply.DecidedBody.Step;
import onus.api.reply.IfMatch;
import onus.api.reply.Revision;
import onus.api.security.Routes;
import onus.desk.Lookups;
import onus.desk.privacy.Erasing;
import onus.desk.privacy.Exporting;
import onus.desk.privacy.Preview;
import onus.desk.privacy.Whose;
import onus.people.Allowed;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.ContactRole;
import onus.people.People;
import onus.people.StaffRole;
import onus.reason.Because;
import onus.reason.Language;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is known of a customer and of each contact: told whole, and erased after it was shown and confirmed. Owners ask about the customer or about one
 * of its contacts; other contacts about themselves.
 */
@RestController
@RequestMapping(Routes.BASE + "/customers/{reference}")
final class PrivacyApi {

    private final Lookups lookups;
    private final Exporting exporting;
    private final Erasing erasing;
    private final People people;
    private final Clock clock;

    PrivacyApi(Lookups lookups, Exporting exporting, Erasing erasing, People people, Clock clock) {
        this.lookups = lookups;
        this.exporting = exporting;
        this.erasing = erasing;
        this.people = people;
        this.clock = clock;
    }

    /** That the preview was read and is meant; for one contact, or for all. */
    record Confirmation(Optional<UUID> person, boolean confirmed) {
        static Confirmation read(Fields fields) {
            var person = fields.optional("person").id();
            var confirmed = fields.required("confirmed").flag();
            if (confirmed.maybe().filter(it -> !it).isPresent()) {
                fields.wrong("confirmed", "required");
            }
            fields.end();
            return new Confirmation(person.maybe(), confirmed.value());
        }
    }

    /** What goes, what stays until when and why, and what stands in the way. */
    record PreviewBody(List<Preview.Goes> goes, List<Step> keeps, Optional<LocalDate> keepUntil, List<Step> hinders) {
        static PreviewBody of(Preview it, Language language) {
            return new PreviewBody(
                    it.goes(),
                    steps(it.keeps(), language),
                    Optional.ofNullable(it.keepUntil()),
                    steps(it.hinders(), language));
        }

        private static List<Step> steps(List<Because> because, Language language) {
            return because.stream().map(it -> Step.of(it, language)).toList();
        }
    }

    /** An erasure that is under way; until when the law keeps the rest. */
    record ErasingBody(List<Preview.Goes> goes, Optional<LocalDate> keepUntil) {}

    @GetMapping("/export")
    @Allowed(
            contacts = {ContactRole.OWNER, ContactRole.DELEGATE, ContactRole.MEMBER},
            staff = StaffRole.SUPERVISOR)
    void export(
            Caller caller,
            @PathVariable String reference,
            @RequestParam Optional<UUID> person,
            HttpServletResponse response) {
        var whose = whose(caller, reference, person);
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + reference + ".zip\"");
        response.setHeader("Cache-Control", "no-store");
        try {
            exporting.write(whose, response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping("/erasure")
    @Allowed(
            contacts = {ContactRole.OWNER, ContactRole.DELEGATE, ContactRole.MEMBER},
            staff = StaffRole.SUPERVISOR)
    ResponseEntity<PreviewBody> preview(
            Caller caller, @PathVariable String reference, @RequestParam Optional<UUID> person, Language language) {
        var preview = erasing.preview(whose(caller, reference, person), clock.instant());
        return Revision.ok(preview.revision(), PreviewBody.of(preview, language));
    }

    @PostMapping("/erasure")
    @Allowed.ToContacts
    ResponseEntity<ErasingBody> erase(
            Caller caller, @PathVariable String reference, IfMatch seen, @RequestBody Confirmation body) {
        var whose = whose(caller, reference, body.person());
        var now = clock.instant();
        seen.require(erasing.preview(whose, now).revision());
        return switch (erasing.erase(whose, Asked.now(caller, now))) {
            case Ruling.Granted<Preview>(var it) ->
                ResponseEntity.status(HttpStatus.ACCEPTED)
                        .body(new ErasingBody(it.goes(), Optional.ofNullable(it.keepUntil())));
            case Ruling.Denied<Preview> denied -> throw Problem.of(denied);
        };
    }

    private Whose whose(Caller caller, String reference, Optional<UUID> person) {
        var account = lookups.customer(caller, reference)
                .orElseThrow(Problem::notFound)
                .account();
        var one = isOwner(caller) ? person.orElse(null) : own(caller, person);
        if (one != null
                && people.contactsOf(account).stream()
                        .noneMatch(it -> it.person().id().equals(one))) {
            throw Problem.notFound();
        }
        return new Whose(account, one);
    }

    /** Owners speak for the customer, supervisors answer for it. */
    private static boolean isOwner(Caller caller) {
        return switch (caller) {
            case Caller.Contact contact -> contact.role() == ContactRole.OWNER;
            case Caller.Staff _ -> true;
            case Caller.Machine _ -> false;
        };
    }

    private static @Nullable UUID own(Caller caller, Optional<UUID> person) {
        if (person.isPresent() && !person.get().equals(caller.person())) {
            throw Problem.notFound();
        }
        return caller.person();
    }
}
