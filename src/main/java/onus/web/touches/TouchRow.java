package onus.web.touches;

import java.util.List;
import java.util.Optional;
import onus.consent.Authorisation;
import onus.consent.Intervention;
import onus.consent.State;
import onus.platform.file.StoredFile;
import onus.web.Explained;

/** An intervention as a page shows it: with the right it rests on, in the reader's words. */
public record TouchRow(
        Intervention it,
        String object,
        Explained why,
        Optional<Authorisation> under,
        String by,
        List<StoredFile> files) {

    public boolean mayBegin() {
        return it.state() instanceof State.Ready || it.state() instanceof State.Waiting;
    }

    public boolean mayReport() {
        return it.state() instanceof State.Running || it.state() instanceof State.Stopping;
    }

    public boolean isStopping() {
        return it.state() instanceof State.Stopping;
    }

    /** Whether it stops because its right ran out, and not because somebody took it back. */
    public boolean ranOut() {
        return it.course().stopAt() != null
                && under.filter(given -> given.revoked() == null).isPresent();
    }

    public boolean isWaiting() {
        return it.state() instanceof State.Waiting;
    }

    /** Whether there is an authorisation that could still be taken back. */
    public boolean mayRevoke() {
        return under.filter(given -> given.revoked() == null).isPresent()
                && !it.state().isOver();
    }
}
