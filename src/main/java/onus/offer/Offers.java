package onus.offer;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import onus.reason.Language;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers and their answers. */
@Repository
class Offers {

    private static final String SELECT = """
            select o.*, a.kind as answer, a.at as answered_at, a.by as answered_by
            from offer.offer o
            left join offer.answer a on a.account_id = o.account_id and a.offer_id = o.offer_id
            where o.account_id = :account
            """;

    private final JdbcClient sql;

    Offers(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Offer> find(UUID account, UUID offer) {
        return sql.sql(SELECT + " and o.offer_id = :offer")
                .param("account", account)
                .param("offer", offer)
                .query((row, _) -> offer(row))
                .optional();
    }

    Optional<String> answerTo(Offer offer) {
        return sql.sql(
                        "select text from offer.answer where account_id = :account and offer_id = :offer and text is not null")
                .param("account", offer.account())
                .param("offer", offer.id())
                .query(String.class)
                .optional();
    }

    List<Offer> ofTicket(UUID account, UUID ticket) {
        return sql.sql(SELECT + " and o.ticket_id = :ticket order by o.made_at, o.offer_id")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> offer(row))
                .list();
    }

    List<Offer> ofService(UUID account, UUID service, OfferKind kind) {
        return sql.sql(SELECT + " and o.service_id = :service and o.kind = :kind order by o.made_at, o.offer_id")
                .param("account", account)
                .param("service", service)
                .param("kind", kind.code())
                .query((row, _) -> offer(row))
                .list();
    }

    void add(Offer offer) {
        var row = sql.sql("""
                insert into offer.offer (account_id, offer_id, kind, ticket_id, service_id, contract, version, net, vat_category,
                    vat_rate, vat, gross, currency, payable_if, text, language, text_digest, made_at, made_by, valid_until, verdict_id)
                values (:account, :offer, :kind, :ticket, :service, :contract, :version, :net, :category,
                    :rate, :vat, :gross, :currency, :payableIf, :text, :language, :digest, :madeAt, :madeBy, :until, :verdict)
                """)
                .param("account", offer.account())
                .param("offer", offer.id())
                .param("kind", offer.kind().code())
                .param("madeAt", Columns.at(offer.madeAt()))
                .param("madeBy", offer.madeBy())
                .param("until", Columns.at(offer.validUntil()))
                .param("verdict", offer.verdict());
        words(price(subject(row, offer.subject()), offer.price()), offer).update();
        addLines(offer);
    }

    private static JdbcClient.StatementSpec subject(JdbcClient.StatementSpec row, Offer.Subject subject) {
        return row.param("ticket", subject.ticket())
                .param("service", subject.service())
                .param("contract", subject.contract())
                .param("version", subject.version());
    }

    private static JdbcClient.StatementSpec price(JdbcClient.StatementSpec row, Price price) {
        return row.param("net", price.net().getAmount())
                .param("category", price.vatCategory())
                .param("rate", price.vatRate())
                .param("vat", price.vat().getAmount())
                .param("gross", price.gross().getAmount())
                .param("currency", price.net().getCurrencyUnit().getCode());
    }

    private static JdbcClient.StatementSpec words(JdbcClient.StatementSpec row, Offer offer) {
        return row.param("payableIf", offer.payableIf())
                .param("text", offer.text())
                .param("language", offer.language().code())
                .param("digest", Digests.of(offer.text()));
    }

    private void addLines(Offer offer) {
        var position = 1;
        for (var line : offer.lines()) {
            sql.sql("""
                    insert into offer.line (account_id, offer_id, position, text, net)
                    values (:account, :offer, :position, :text, :net)
                    """)
                    .param("account", offer.account())
                    .param("offer", offer.id())
                    .param("position", position++)
                    .param("text", line.text())
                    .param("net", line.net().getAmount())
                    .update();
        }
    }

    /** Writes the one answer of an offer; a second one breaks the key. */
    void answer(Offer offer, Answer answer, String text) {
        var row = AnswerRow.of(answer);
        sql.sql("""
                insert into offer.answer (account_id, offer_id, kind, at, by, gross, text, text_digest)
                values (:account, :offer, :kind, :at, :by, :gross, :text, :digest)
                """)
                .param("account", offer.account())
                .param("offer", offer.id())
                .param("kind", answer.code())
                .param("at", Columns.at(row.at()))
                .param("by", row.by())
                .param("gross", row.gross())
                .param("text", text.isEmpty() ? null : text)
                .param("digest", text.isEmpty() ? null : Digests.of(text))
                .update();
    }

    /** An answer as columns. */
    private record AnswerRow(
            Instant at, @Nullable UUID by, @Nullable BigDecimal gross) {

        static AnswerRow of(Answer answer) {
            return switch (answer) {
                case Answer.Pending _ -> throw new IllegalArgumentException("Pending is the absence of an answer");
                case Answer.Ordered(var at, var by, var gross) -> new AnswerRow(at, by, gross.getAmount());
                case Answer.Refused(var at, var by) -> new AnswerRow(at, by, null);
                case Answer.Withdrawn(var at, var by) -> new AnswerRow(at, by, null);
                case Answer.Expired(var at) -> new AnswerRow(at, null, null);
            };
        }
    }

    private Offer offer(ResultSet row) throws SQLException {
        var account = Columns.id(row, "account_id");
        var id = Columns.id(row, "offer_id");
        var price = price(row);
        return new Offer(
                account,
                id,
                Columns.code(row, "kind", OfferKind.class),
                subject(row),
                price,
                lines(account, id, price.net().getCurrencyUnit()),
                row.getString("payable_if"),
                row.getString("text"),
                Columns.code(row, "language", Language.class),
                Columns.instant(row, "made_at"),
                Columns.id(row, "made_by"),
                Columns.instant(row, "valid_until"),
                Columns.id(row, "verdict_id"),
                answer(row));
    }

    private static Offer.Subject subject(ResultSet row) throws SQLException {
        return new Offer.Subject(
                Columns.idOrNull(row, "ticket_id"),
                Columns.idOrNull(row, "service_id"),
                row.getString("contract"),
                row.getObject("version", LocalDate.class));
    }

    private static Price price(ResultSet row) throws SQLException {
        return new Price(
                Columns.money(row, "net"),
                row.getString("vat_category"),
                row.getBigDecimal("vat_rate").stripTrailingZeros(),
                Columns.money(row, "vat"),
                Columns.money(row, "gross"));
    }

    private List<Offer.Line> lines(UUID account, UUID offer, CurrencyUnit currency) {
        return sql.sql("""
                select text, net from offer.line where account_id = :account and offer_id = :offer order by position
                """)
                .param("account", account)
                .param("offer", offer)
                .query((row, _) -> new Offer.Line(row.getString("text"), Money.of(currency, row.getBigDecimal("net"))))
                .list();
    }

    private static Answer answer(ResultSet row) throws SQLException {
        var kind = row.getString("answer");
        if (kind == null) {
            return new Answer.Pending();
        }
        var at = Columns.instant(row, "answered_at");
        return switch (kind) {
            case "ordered" -> new Answer.Ordered(at, Columns.id(row, "answered_by"), Columns.money(row, "gross"));
            case "refused" -> new Answer.Refused(at, Columns.id(row, "answered_by"));
            case "withdrawn" -> new Answer.Withdrawn(at, Columns.id(row, "answered_by"));
            case "expired" -> new Answer.Expired(at);
            default -> throw new IllegalStateException("An offer cannot be answered with " + kind);
        };
    }
}
