package onus.api.run;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import onus.api.reply.Amount;
import onus.billing.document.Item;
import onus.billing.month.Draft;
import onus.billing.month.Flaw;
import onus.billing.month.MonthlyRun;

/**
 * A monthly run as it is told outside.
 *
 * @param round begun again, it looks for what is missing
 * @param remaining how long the rest will take if it goes on as it went
 */
record RunBody(
        UUID id,
        String contract,
        YearMonth month,
        int round,
        MonthlyRun.State state,
        int accounts,
        int batches,
        int batchesDone,
        int drafts,
        Amount draftedNet,
        int invoices,
        Amount issuedGross,
        int flaws,
        Optional<Duration> remaining) {

    static RunBody of(MonthlyRun run, Instant now) {
        var progress = run.progress();
        return new RunBody(
                run.id(),
                run.contract(),
                run.month(),
                run.round(),
                run.state(),
                progress.accounts(),
                progress.batches(),
                progress.done(),
                progress.drafts(),
                Amount.of(progress.net()),
                progress.invoices(),
                Amount.of(progress.gross()),
                progress.flaws(),
                run.remaining(now));
    }

    /** Something that waits for a person. */
    record FlawBody(String customer, Flaw.Kind kind, String what) {}

    /** What a customer's invoice for a month would say now. */
    record DraftBody(
            String customer,
            YearMonth month,
            String contract,
            List<LineBody> lines,
            Amount net,
            Amount vat,
            Amount gross) {

        static DraftBody of(Draft draft) {
            var totals = draft.totals();
            return new DraftBody(
                    draft.customer().reference(),
                    draft.month(),
                    draft.version().pin(),
                    draft.pieces().stream().flatMap(LineBody::of).toList(),
                    Amount.of(totals.net()),
                    Amount.of(totals.vat()),
                    Amount.of(totals.gross()));
        }
    }

    /** A line of a draft; {@code of} names the plan and its first day. */
    record LineBody(Item item, String of, Amount net) {

        static Stream<LineBody> of(Draft.Piece piece) {
            return piece.lines().stream()
                    .map(it -> new LineBody(it.item(), piece.due().key().occurrence(), Amount.of(it.net())));
        }
    }
}
