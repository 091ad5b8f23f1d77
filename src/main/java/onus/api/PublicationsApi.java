package onus.api;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import onus.api.problem.Problem;
import onus.api.security.Routes;
import onus.contract.published.Published;
import onus.contract.published.Publishing;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Versions of contracts are published as the file they were written in. */
@RestController
@RequestMapping(Routes.BASE + "/contracts")
final class PublicationsApi {

    private final Publishing publishing;
    private final Clock clock;

    PublicationsApi(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.clock = clock;
    }

    /** The versions that are new, such as {@code ovh-fr@2027-01-01}; none if all of the file were published before. */
    record PublishedBody(String contract, List<String> published) {}

    /** The body is the YAML itself, whatever its content type says; all its flaws are told at once, each with line and column. */
    @PostMapping
    @Allowed(staff = StaffRole.SUPERVISOR)
    ResponseEntity<PublishedBody> publish(
            Caller.Staff caller,
            @RequestBody
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(mediaType = "application/yaml", schema = @Schema(type = "string")))
                    byte[] yaml) {
        var market = Publishing.marketOf(yaml);
        if (!caller.markets().isEmpty()
                && market.isPresent()
                && !caller.markets().contains(market.get())) {
            throw Problem.invalid("/market", "not-for-you");
        }
        return switch (publishing.publish(yaml, caller.principal(), clock.instant())) {
            case Published.Refused(var flaws) -> throw Problem.flawed("flawed-contract", flaws);
            case Published.Versions(var contract, var pins) -> {
                var body = new PublishedBody(contract, pins);
                yield pins.isEmpty()
                        ? ResponseEntity.ok(body)
                        : ResponseEntity.created(URI.create(Routes.BASE + "/contracts/" + contract))
                                .body(body);
            }
        };
    }
}
