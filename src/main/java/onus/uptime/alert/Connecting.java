package onus.uptime.alert;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.people.Asked;
import onus.people.Secret;
import onus.people.Tokens;
import onus.platform.Transactions;
import onus.reason.Ruling;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets monitors report, each with a token of its own, and shuts them out again. */
@Component
public class Connecting {

    private final Transactions transactions;
    private final Sources sources;
    private final Tokens tokens;

    Connecting(Transactions transactions, Sources sources, Tokens tokens) {
        this.transactions = transactions;
        this.sources = sources;
        this.tokens = tokens;
    }

    /**
     * A monitor to be connected.
     *
     * @param mapping text of a mapping, where the format is mapped
     * @param account the customer whose services alone it may speak of
     */
    public record Wish(
            String name,
            SourceFormat format,
            @Nullable String mapping,
            @Nullable UUID account,
            Duration repeat) {}

    /** A monitor that was connected; only here is its secret known. */
    public record Connected(Source source, Secret secret) {}

    public Ruling<Connected> connect(Wish wish, Asked asked) {
        return wish.mapping() == null
                ? add(wish, asked)
                : Mappings.check(wish.mapping()).flatMap(_ -> add(wish, asked));
    }

    private Ruling<Connected> add(Wish wish, Asked asked) {
        return transactions.central(() -> {
            var issued = tokens.issueToMonitor();
            var source = source(wish, issued.token().id(), asked);
            if (!sources.add(source)) {
                tokens.revokeOfMonitor(issued.token().id());
                return Ruling.denied(SourceRefusal.NAME_TAKEN);
            }
            return Ruling.granted(new Connected(source, issued.secret()));
        });
    }

    private static Source source(Wish wish, UUID token, Asked asked) {
        return new Source(
                UuidCreator.getTimeOrderedEpoch(),
                wish.name(),
                wish.format(),
                wish.mapping(),
                wish.account(),
                wish.repeat(),
                token,
                asked.person(),
                asked.at(),
                null,
                null,
                0,
                null);
    }

    /** Its token is good for nothing from now on; false if it was shut out before, or never connected. */
    public boolean disconnect(UUID source, Instant now) {
        return transactions.central(() -> sources.find(source)
                .filter(it -> sources.revoke(source, now))
                .map(it -> tokens.revokeOfMonitor(it.token()))
                .orElse(false));
    }

    /** All monitors, those shut out included. */
    public List<Source> all() {
        return transactions.central(sources::all);
    }

    public Optional<Source> find(UUID source) {
        return transactions.central(() -> sources.find(source));
    }
}
