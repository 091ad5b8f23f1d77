package onus.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import onus.incident.Key;
import onus.people.Asked;
import onus.platform.file.Files;
import onus.reason.Ruling;
import onus.ticket.Attaching;
import onus.ticket.Attachment;
import onus.ticket.Writing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files of a form into a ticket. */
@Component
public class Uploads {

    public static final int MOST = 10;

    /** In bytes; with what else stands in a form, a request stays below what the server reads at all. */
    public static final long TOGETHER = 55L * 1024 * 1024;

    private final Writing writing;
    private final Attaching attaching;

    Uploads(Writing writing, Attaching attaching) {
        this.writing = writing;
        this.attaching = attaching;
    }

    /** A browser sends an empty part where no file was chosen. */
    public static List<MultipartFile> chosen(Form form, @Nullable List<MultipartFile> sent) {
        var chosen = Objects.requireNonNullElse(sent, List.<MultipartFile>of()).stream()
                .filter(it -> !it.isEmpty())
                .toList();
        var together = chosen.stream().mapToLong(MultipartFile::getSize).sum();
        var largest = chosen.stream().mapToLong(MultipartFile::getSize).max().orElse(0);
        if (chosen.size() > MOST || largest > Files.LIMIT || together > TOGETHER) {
            form.wrong("files", "wrong.files");
        }
        return chosen;
    }

    /** Says words in a ticket and adds what came with them, at one instant. */
    public Ruling<List<UUID>> say(Key ticket, Writing.Words words, List<MultipartFile> files, Asked asked) {
        return writing.write(ticket.account(), ticket.ticket(), words, Asked.now(asked.by(), asked.at()))
                .flatMap(_ -> take(ticket, files, asked));
    }

    public Ruling<List<UUID>> take(Key ticket, List<MultipartFile> files, Asked asked) {
        var taken = new ArrayList<UUID>();
        for (var file : files) {
            switch (take(ticket, file, asked)) {
                case Ruling.Granted<Attachment>(var it) -> taken.add(it.file().id());
                case Ruling.Denied<Attachment> denied -> {
                    return denied.asDenied();
                }
            }
        }
        return Ruling.granted(List.copyOf(taken));
    }

    private Ruling<Attachment> take(Key ticket, MultipartFile file, Asked asked) {
        try (var contents = file.getInputStream()) {
            var arriving = Attaching.Arriving.of(file.getOriginalFilename(), file.getContentType(), contents);
            return attaching.attach(ticket.account(), ticket.ticket(), arriving, asked);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
