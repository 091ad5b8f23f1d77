package onus.web.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.contract.published.Published;
import onus.contract.published.Publishing;
import onus.people.Allowed;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.web.Form;
import onus.web.Pages;
import onus.web.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** A contract is published from its file, or all its flaws are shown at their lines. */
@Controller
class PublishPages {

    private static final String TEMPLATE = "desk/publish";

    private final Publishing publishing;
    private final Pages pages;
    private final Clock clock;

    PublishPages(Publishing publishing, Pages pages, Clock clock) {
        this.publishing = publishing;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/desk/contracts")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View show(Visit visit) {
        return pages.show(visit, TEMPLATE, PublishSheet.empty());
    }

    /** The same file again publishes nothing, so a double click does no harm. */
    @PostMapping("/desk/contracts")
    @Allowed(staff = StaffRole.SUPERVISOR)
    View publish(
            Visit visit,
            Caller.Staff staff,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile file) {
        var yaml = yaml(fields, file);
        var form = Form.empty().with("yaml", new String(yaml, StandardCharsets.UTF_8));
        var wrong = wrong(form, staff, Publishing.marketOf(yaml));
        if (wrong.isPresent()) {
            return pages.again(
                    visit, TEMPLATE, new PublishSheet(form.wrong("yaml", wrong.get()), List.of(), List.of(), false));
        }
        return switch (publishing.publish(yaml, staff.principal(), clock.instant())) {
            case Published.Versions(var _, var pins) ->
                pages.show(visit, TEMPLATE, new PublishSheet(Form.empty(), List.of(), pins, pins.isEmpty()));
            case Published.Refused(var flaws) -> {
                var told = flaws.stream()
                        .map(it -> PublishSheet.Told.of(it, visit.words().language()))
                        .toList();
                yield pages.again(visit, TEMPLATE, new PublishSheet(form, told, List.of(), false));
            }
        };
    }

    /** The key of the sentence that says why this file is not even looked at. */
    private static Optional<String> wrong(Form form, Caller.Staff staff, Optional<String> market) {
        if (form.typed("yaml").isBlank()) {
            return Optional.of("wrong.empty");
        }
        var elsewhere = !staff.markets().isEmpty()
                && market.filter(it -> !staff.markets().contains(it)).isPresent();
        return elsewhere ? Optional.of("wrong.market") : Optional.empty();
    }

    /** The chosen file, else what was pasted. */
    private static byte[] yaml(Map<String, String> fields, @Nullable MultipartFile file) {
        try {
            return file == null || file.isEmpty()
                    ? fields.getOrDefault("yaml", "").getBytes(StandardCharsets.UTF_8)
                    : file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
