package onus.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.contract.AccessTerms.Danger;
import onus.contract.AccessTerms.Right;
import onus.contract.Action;
import onus.contract.ObjectKind;
import onus.platform.Columns;
import onus.settlement.ScopedObject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The interventions of an account; whoever changes one holds the lock of its ticket. */
@Repository
public class Interventions {

    private static final String SELECT = """
            select account_id, intervention_id, reference, ticket_id, service_id, action, object_kind, object_name, reason, danger,
                asked_by, asked_at, state, state_at, "right", verdict_id, authorisation_id, begun_at, begun_by, stop_at, ended_at,
                report, files, lifted_at, lifted_by, revision
            from consent.intervention where account_id = :account
            """;

    private final JdbcClient sql;

    Interventions(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Intervention> find(UUID account, UUID intervention) {
        return sql.sql(SELECT + " and intervention_id = :intervention")
                .param("account", account)
                .param("intervention", intervention)
                .query((row, _) -> intervention(row))
                .optional();
    }

    /** Everything asked for under a ticket, oldest first. */
    public List<Intervention> ofTicket(UUID account, UUID ticket) {
        return sql.sql(SELECT + " and ticket_id = :ticket order by asked_at, intervention_id")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) -> intervention(row))
                .list();
    }

    /** What was begun at all, newest first. */
    List<Intervention> begun(UUID account, int limit) {
        return sql.sql(SELECT + " and begun_at is not null order by begun_at desc, intervention_id desc limit :limit")
                .param("account", account)
                .param("limit", limit)
                .query((row, _) -> intervention(row))
                .list();
    }

    /** What goes on under an authorisation at this moment. */
    List<Intervention> running(UUID account, UUID authorisation) {
        return sql.sql(SELECT + """
                 and authorisation_id = :authorisation and state = 'running' order by ticket_id, intervention_id
                """)
                .param("account", account)
                .param("authorisation", authorisation)
                .query((row, _) -> intervention(row))
                .list();
    }

    void add(Intervention it) {
        var statement = sql.sql("""
                insert into consent.intervention (account_id, intervention_id, reference, ticket_id, service_id, action, object_kind,
                    object_name, reason, danger, asked_by, asked_at, state, state_at, "right", verdict_id, authorisation_id, files, revision)
                values (:account, :id, :reference, :ticket, :service, :action, :kind,
                    :name, :reason, :danger, :by, :at, :state, :stateAt, :right, :verdict, :authorisation, '{}', :revision)
                """)
                .param("reference", it.reference())
                .param("ticket", it.ticket())
                .param("service", it.service())
                .param("action", it.action().code())
                .param("kind", it.object().kind().code())
                .param("name", it.object().name());
        stands(asked(statement, it.asking()), it).update();
    }

    private static StatementSpec asked(StatementSpec statement, Intervention.Asking asking) {
        return statement
                .param("reason", asking.reason())
                .param(
                        "danger",
                        asking.danger() == null ? null : asking.danger().code())
                .param("by", asking.by())
                .param("at", Columns.at(asking.at()));
    }

    private static StatementSpec stands(StatementSpec statement, Intervention it) {
        return statement
                .param("account", it.account())
                .param("id", it.id())
                .param("state", it.state().name().code())
                .param("stateAt", Columns.at(it.state().at()))
                .param("right", it.right().code())
                .param("verdict", it.verdict())
                .param("authorisation", it.authorisation())
                .param("revision", it.revision());
    }

    /** Writes a changed intervention over the one that was read under the lock. */
    void replace(Intervention before, Intervention after) {
        var statement = sql.sql("""
                update consent.intervention set state = :state, state_at = :stateAt, "right" = :right, verdict_id = :verdict,
                    authorisation_id = :authorisation, begun_at = :begunAt, begun_by = :begunBy, stop_at = :stopAt, ended_at = :endedAt,
                    report = :report, files = :files, lifted_at = :liftedAt, lifted_by = :liftedBy, revision = :revision
                where account_id = :account and intervention_id = :id and revision = :before
                """).param("before", before.revision());
        if (went(stands(statement, after), after.course()).update() != 1) {
            throw new IllegalStateException(
                    "Intervention " + before.reference() + " moved while its ticket was locked");
        }
    }

    private static StatementSpec went(StatementSpec statement, Intervention.Course course) {
        return statement
                .param("begunAt", Columns.atOrNull(course.begunAt()))
                .param("begunBy", course.begunBy())
                .param("stopAt", Columns.atOrNull(course.stopAt()))
                .param("endedAt", Columns.atOrNull(course.endedAt()))
                .param("report", course.report())
                .param("files", course.files().toArray(UUID[]::new))
                .param("liftedAt", Columns.atOrNull(course.liftedAt()))
                .param("liftedBy", course.liftedBy());
    }

    private static Intervention intervention(ResultSet row) throws SQLException {
        return new Intervention(
                Columns.id(row, "account_id"),
                Columns.id(row, "intervention_id"),
                row.getString("reference"),
                Columns.id(row, "ticket_id"),
                Columns.id(row, "service_id"),
                Columns.code(row, "action", Action.class),
                new ScopedObject(Columns.code(row, "object_kind", ObjectKind.class), row.getString("object_name")),
                new Intervention.Asking(
                        Columns.id(row, "asked_by"),
                        Columns.instant(row, "asked_at"),
                        row.getString("reason"),
                        Columns.codeOrNull(row, "danger", Danger.class)),
                Columns.code(row, "state", State.Name.class).at(Columns.instant(row, "state_at")),
                Columns.code(row, "right", Right.class),
                Columns.id(row, "verdict_id"),
                Columns.idOrNull(row, "authorisation_id"),
                course(row),
                row.getLong("revision"));
    }

    private static Intervention.Course course(ResultSet row) throws SQLException {
        return new Intervention.Course(
                Columns.instantOrNull(row, "begun_at"),
                Columns.idOrNull(row, "begun_by"),
                Columns.instantOrNull(row, "stop_at"),
                Columns.instantOrNull(row, "ended_at"),
                row.getString("report"),
                List.of((UUID[]) row.getArray("files").getArray()),
                Columns.instantOrNull(row, "lifted_at"),
                Columns.idOrNull(row, "lifted_by"));
    }
}
