package onus.platform;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public names of things, unique over all customers. Works in the caller's transaction. */
@Component
public class References {

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    public References(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What has a public name. */
    public enum Kind {
        CUSTOMER('C'),
        SERVICE('S'),
        TICKET('T'),
        PROPOSAL('P'),
        INTERVENTION('V'),
        AUTHORISATION('A');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }

        public char letter() {
            return letter;
        }
    }

    /** A thing found by its public name. */
    public record Found(String reference, Kind kind, UUID account, UUID thing) {}

    /** Gives a thing of the account a public name. */
    public String register(Kind kind, UUID account, UUID thing) {
        while (true) {
            var reference = ReferenceCode.draw(kind, random);
            if (added(new Found(reference, kind, account, thing))) return reference;
        }
    }

    /**
     * The thing of a name, however it was typed. Inside an account only its own are found; staff look up at the desk or
     * centrally, after their role was checked.
     */
    public Optional<Found> find(String typed) {
        return ReferenceCode.read(typed)
                .flatMap(reference -> jdbc.sql("""
                        select reference, kind, account_id, thing_id from platform.reference where reference = :reference
                        """)
                        .param("reference", reference)
                        .query((row, _) -> new Found(
                                row.getString("reference"),
                                Kind.valueOf(row.getString("kind")),
                                Columns.id(row, "account_id"),
                                Columns.id(row, "thing_id")))
                        .optional());
    }

    /** The public name of a thing. */
    public Optional<String> of(Kind kind, UUID account, UUID thing) {
        return jdbc.sql("""
                        select reference from platform.reference
                        where kind = :kind and account_id = :account and thing_id = :thing
                        """)
                .param("kind", kind.name())
                .param("account", account)
                .param("thing", thing)
                .query(String.class)
                .optional();
    }

    private boolean added(Found found) {
        return jdbc.sql("""
                        insert into platform.reference (reference, kind, account_id, thing_id)
                        values (:reference, :kind, :account, :thing)
                        on conflict (reference) do nothing
                        """)
                        .param("reference", found.reference())
                        .param("kind", found.kind().name())
                        .param("account", found.account())
                        .param("thing", found.thing())
                        .update()
                == 1;
    }
}
