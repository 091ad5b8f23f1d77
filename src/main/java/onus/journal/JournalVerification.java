package onus.journal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import onus.journal.Verification.BrokenChain;
import onus.journal.Verification.BrokenRoot;
import onus.journal.Verification.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Recomputes every chain and every root, over a login that sees all rows, and names the first that does not hold. */
public final class JournalVerification {

    private final JdbcClient jdbc;
    private final TransactionTemplate snapshot;
    private final SealingKey key;
    private final List<KeptHeads> heads;

    public JournalVerification(DataSource owner, SealingKey key, List<KeptHeads> heads) {
        this.jdbc = JdbcClient.create(owner);
        this.snapshot = new TransactionTemplate(new JdbcTransactionManager(owner));
        this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        this.snapshot.setReadOnly(true);
        this.key = key;
        this.heads = List.copyOf(heads);
    }

    public Verification verify() {
        var chains = new ChainWalk();
        return snapshot.execute(_ -> Optional.<Verification>ofNullable(chains.walk(jdbc))
                .or(this::headThatDiffers)
                .or(this::cutChain)
                .or(this::brokenRoot)
                .orElseGet(() -> chains.whole(new Roots(jdbc).all().size())));
    }

    private Optional<Verification> headThatDiffers() {
        return heads.stream().flatMap(kept -> differing(kept).stream()).findFirst();
    }

    private Optional<Verification> differing(KeptHeads kept) {
        return jdbc.sql("""
                select h.account_id, h.thing_id, h.head_seq
                from (%s) h
                left join lateral (
                    select seq, hash from journal.entry e
                    where e.account_id = h.account_id and e.thing_kind = :kind and e.thing_id = h.thing_id
                    order by seq desc limit 1
                ) e on true
                where (h.head_seq, h.head_hash) is distinct from (coalesce(e.seq, 0), coalesce(e.hash, ''))
                order by h.account_id, h.thing_id
                limit 1
                """.formatted(kept.query()))
                .param("kind", kept.kind())
                .query((row, _) -> {
                    var thing = new Thing(
                            row.getObject("account_id", UUID.class),
                            kept.kind(),
                            row.getObject("thing_id", UUID.class));
                    return (Verification) new BrokenChain(Fault.HEAD_DIFFERS, thing, row.getLong("head_seq"));
                })
                .optional();
    }

    private Optional<Verification> cutChain() {
        return jdbc.sql("""
                select r.account_id, r.thing_kind, r.thing_id, r.seq, r.hash
                from journal.root_chain r
                left join journal.entry e on e.account_id = r.account_id and e.thing_kind = r.thing_kind
                    and e.thing_id = r.thing_id and e.seq = r.seq
                where e.hash is distinct from r.hash
                order by r.account_id, r.thing_kind, r.thing_id, r.seq
                limit 1
                """)
                .query((row, _) -> Roots.leaf(row))
                .optional()
                .map(leaf -> new BrokenChain(Fault.CUT, leaf.thing(), leaf.seq()));
    }

    private Optional<Verification> brokenRoot() {
        var roots = new Roots(jdbc);
        var previous = "";
        for (var root : roots.all()) {
            var fault = fault(root, previous, roots);
            if (fault.isPresent()) return Optional.of(new BrokenRoot(fault.get(), root.day()));
            previous = root.hash();
        }
        return Optional.empty();
    }

    private Optional<Fault> fault(Root root, String previous, Roots roots) {
        if (!root.previous().equals(previous)) return Optional.of(Fault.DOES_NOT_FOLLOW);
        if (!root.hash().equals(Root.hash(root.day(), root.at(), previous, roots.leaves(root.day()))))
            return Optional.of(Fault.COVERS_OTHERS);
        return root.signedWith(key) ? Optional.empty() : Optional.of(Fault.NOT_SIGNED);
    }
}
