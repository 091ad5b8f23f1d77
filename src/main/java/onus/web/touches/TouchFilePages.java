package onus.web.touches;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import onus.people.Allowed;
import onus.platform.References;
import onus.ticket.Attaching;
import onus.web.Download;
import onus.web.NotHere;
import onus.web.Visit;
import onus.web.Whereabouts;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The files of a touch's report; whatever they are, a browser only saves them. */
@Controller
class TouchFilePages {

    private final Whereabouts whereabouts;
    private final TouchSheets sheets;
    private final Attaching attaching;

    TouchFilePages(Whereabouts whereabouts, TouchSheets sheets, Attaching attaching) {
        this.whereabouts = whereabouts;
        this.sheets = sheets;
        this.attaching = attaching;
    }

    /** Only those that the report names; others of the ticket are not its. */
    @GetMapping("/interventions/{id}/files/{file}")
    @Allowed.ToEveryone
    void save(Visit visit, @PathVariable String id, @PathVariable UUID file, HttpServletResponse response) {
        var found = whereabouts.thing(visit.caller(), id, References.Kind.INTERVENTION);
        var sent = sheets.find(found.account(), found.thing())
                .filter(it -> it.course().files().contains(file))
                .filter(it -> attaching.read(it.account(), it.ticket(), file, Download.into(response)));
        if (sent.isEmpty()) {
            throw new NotHere(id);
        }
    }
}
