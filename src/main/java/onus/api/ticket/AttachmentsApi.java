package onus.api.ticket;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onus.api.problem.Kind;
import onus.api.problem.Problem;
import onus.api.reply.Listing;
import onus.api.security.Routes;
import onus.people.Allowed;
import onus.people.Caller;
import onus.platform.file.FileTooLarge;
import onus.platform.file.StoredFile;
import onus.reason.Ruling;
import onus.ticket.Attaching;
import onus.ticket.Attachment;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of a ticket, streamed in and out; whatever they are, a browser only saves them. */
@RestController
@RequestMapping(Routes.BASE + "/tickets/{reference}/attachments")
final class AttachmentsApi {

    private static final Set<String> KNOWN = Set.of(
            MediaType.IMAGE_PNG_VALUE,
            MediaType.IMAGE_JPEG_VALUE,
            MediaType.IMAGE_GIF_VALUE,
            MediaType.APPLICATION_PDF_VALUE,
            MediaType.TEXT_PLAIN_VALUE);

    private final Counter counter;
    private final Attaching attaching;
    private final TicketBodies bodies;

    AttachmentsApi(Counter counter, Attaching attaching, TicketBodies bodies) {
        this.counter = counter;
        this.attaching = attaching;
        this.bodies = bodies;
    }

    /**
     * A file of a ticket.
     *
     * @param digest SHA-256 in hexadecimal
     */
    record AttachmentBody(
            UUID id, String name, String mediaType, long size, String digest, String addedBy, Instant at) {
        static AttachmentBody of(Attachment it, TicketBodies.Names names) {
            var file = it.file();
            return new AttachmentBody(
                    file.id(),
                    file.name(),
                    file.mediaType(),
                    file.size(),
                    file.digest(),
                    names.of(it.addedBy()),
                    it.at());
        }
    }

    @GetMapping
    @Allowed.ToEveryone
    Listing<AttachmentBody> all(Caller caller, @PathVariable String reference) {
        var key = counter.key(caller, reference);
        var attached = attaching.of(key.account(), key.ticket());
        var names = bodies.names(attached.stream().map(Attachment::addedBy).toList());
        return new Listing<>(
                attached.stream().map(it -> AttachmentBody.of(it, names)).toList());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed.ToEveryone
    AttachmentBody add(
            Caller caller,
            @PathVariable String reference,
            @RequestPart(required = false) @Nullable MultipartFile file) {
        var key = counter.key(caller, reference);
        if (file == null) {
            throw Problem.invalid("/file", "required");
        }
        try (var contents = file.getInputStream()) {
            var arriving = Attaching.Arriving.of(file.getOriginalFilename(), file.getContentType(), contents);
            return switch (attaching.attach(key.account(), key.ticket(), arriving, counter.now(caller))) {
                case Ruling.Granted<Attachment>(var it) -> AttachmentBody.of(it, bodies.names(List.of(it.addedBy())));
                case Ruling.Denied<Attachment> denied -> throw Denials.problem(denied);
            };
        } catch (FileTooLarge _) {
            throw Problem.of(Kind.TOO_LARGE);
        } catch (IOException _) {
            throw Problem.of(Kind.UNREADABLE);
        }
    }

    @GetMapping("/{id}")
    @Allowed.ToEveryone
    void one(Caller caller, @PathVariable String reference, @PathVariable UUID id, HttpServletResponse response) {
        var key = counter.key(caller, reference);
        if (!attaching.read(key.account(), key.ticket(), id, (file, contents) -> send(file, contents, response))) {
            throw Problem.notFound();
        }
    }

    private static void send(StoredFile file, InputStream contents, HttpServletResponse response) {
        response.setContentType(KNOWN.contains(file.mediaType()) ? file.mediaType() : "application/octet-stream");
        response.setContentLengthLong(file.size());
        response.setHeader("Content-Disposition", disposition(file));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("ETag", "\"" + file.digest() + "\"");
        try {
            contents.transferTo(response.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String disposition(StoredFile file) {
        return ContentDisposition.attachment()
                .filename(file.name(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
