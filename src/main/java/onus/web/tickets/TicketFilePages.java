package onus.web.tickets;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import onus.people.Allowed;
import onus.ticket.Attaching;
import onus.web.Download;
import onus.web.NotHere;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a ticket, for everybody who may read it. */
@Controller
class TicketFilePages {

    private final Whereabouts whereabouts;
    private final Attaching attaching;

    TicketFilePages(Whereabouts whereabouts, Attaching attaching) {
        this.whereabouts = whereabouts;
        this.attaching = attaching;
    }

    @GetMapping("/tickets/{reference}/files/{file}")
    @Allowed.ToEveryone
    void save(Visit visit, @PathVariable String reference, @PathVariable UUID file, HttpServletResponse response) {
        var key = whereabouts.ticket(visit.caller(), reference);
        if (!attaching.read(key.account(), key.ticket(), file, Download.into(response))) {
            throw new NotHere(reference);
        }
    }
}
