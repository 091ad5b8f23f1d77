package onus.demo;

import java.util.Objects;
import onus.customer.Service;
import onus.incident.Key;
import org.jspecify.annotations.Nullable;

/** A story while it is played: what it is about becomes known with its first step. */
final class Plot {

    private final Script.Tale tale;
    private final Cast cast;
    private @Nullable Key key;

    Plot(Script.Tale tale, Cast cast) {
        this.tale = tale;
        this.cast = cast;
    }

    Script.Tale tale() {
        return tale;
    }

    Service service() {
        return cast.service(tale.customer() + "/" + tale.service());
    }

    Key key() {
        return Objects.requireNonNull(key, "the story has not begun");
    }

    Key about(Key ticket) {
        key = ticket;
        return ticket;
    }
}
