package onus.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import onus.platform.Columns;
import onus.platform.file.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which files belong to which ticket. */
@Repository
public class Attachments {

    private static final String SELECT =
            "select file_id, added_by, at from ticket.attachment where account_id = :account and ticket_id = :ticket";

    private final JdbcClient sql;
    private final Files files;

    Attachments(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /** The files of a ticket, oldest first. */
    public List<Attachment> of(UUID account, UUID ticket) {
        return sql
                .sql(SELECT + " order by at, file_id")
                .param("account", account)
                .param("ticket", ticket)
                .query((row, _) ->
                        new Row(Columns.id(row, "file_id"), Columns.id(row, "added_by"), Columns.instant(row, "at")))
                .list()
                .stream()
                .map(it -> attachment(account, it))
                .toList();
    }

    Optional<Attachment> find(UUID account, UUID ticket, UUID file) {
        return sql.sql(SELECT + " and file_id = :file")
                .param("account", account)
                .param("ticket", ticket)
                .param("file", file)
                .query((row, _) ->
                        new Row(Columns.id(row, "file_id"), Columns.id(row, "added_by"), Columns.instant(row, "at")))
                .optional()
                .map(it -> attachment(account, it));
    }

    void add(UUID ticket, Attachment attachment) {
        sql.sql("""
                insert into ticket.attachment (account_id, file_id, ticket_id, added_by, at)
                values (:account, :file, :ticket, :by, :at)
                """)
                .param("account", attachment.file().account())
                .param("file", attachment.file().id())
                .param("ticket", ticket)
                .param("by", attachment.addedBy())
                .param("at", Columns.at(attachment.at()))
                .update();
    }

    private record Row(UUID file, UUID addedBy, Instant at) {}

    private Attachment attachment(UUID account, Row row) {
        var file = files.find(account, row.file()).orElseThrow();
        return new Attachment(file, row.addedBy(), row.at());
    }
}
