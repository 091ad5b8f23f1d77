package onus.web.touches;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import onus.consent.Authorisation;
import onus.consent.Intervention;
import onus.consent.State;
import onus.consent.StopReason;
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

    /** Why it has to stop. */
    public StopReason stops() {
        return StopReason.of(Objects.requireNonNull(it.course().stopAt()), under);
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
