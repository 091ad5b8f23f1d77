package onus.web.touches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import onus.incident.Key;
import onus.people.Asked;
import onus.platform.file.Files;
import onus.reason.Ruling;
import onus.ticket.Attaching;
import onus.ticket.Attachment;
import onus.web.Form;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Takes the files that show what was done into the ticket. */
@Component
class TouchFiles {

    private static final int MOST = 10;

    private final Attaching attaching;

    TouchFiles(Attaching attaching) {
        this.attaching = attaching;
    }

    /** A browser sends an empty part where no file was chosen. */
    static List<MultipartFile> chosen(Form form, String field, List<MultipartFile> sent) {
        var chosen = sent.stream().filter(it -> !it.isEmpty()).toList();
        if (chosen.size() > MOST || chosen.stream().anyMatch(it -> it.getSize() > Files.LIMIT)) {
            form.wrong(field, "wrong.files");
        }
        return chosen;
    }

    Ruling<List<UUID>> take(Key ticket, List<MultipartFile> files, Asked asked) {
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
