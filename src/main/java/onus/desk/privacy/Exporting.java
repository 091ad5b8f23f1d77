package onus.desk.privacy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import onus.people.People;
import onus.platform.Transactions;
import onus.platform.file.Files;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells a contact or a customer everything that is known of them (GDPR art. 15 and 20), as data that programs read, files included. */
@Component
public class Exporting {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Transactions transactions;
    private final JdbcClient sql;
    private final Files files;
    private final People people;

    Exporting(Transactions transactions, JdbcClient sql, Files files, People people) {
        this.transactions = transactions;
        this.sql = sql;
        this.files = files;
        this.people = people;
    }

    /** Writes a ZIP: {@code people.json}, a JSON file for each table, a line for each row, and the attachments as they came. */
    public void write(Whose whose, OutputStream to) throws IOException {
        var zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        entry(zip, "people.json", JSON.writeValueAsString(contacts(whose)));
        try {
            transactions.inAccount(whose.account(), () -> {
                PersonalTable.ALL.stream()
                        .filter(it -> it.exported() && whose.concerns(it))
                        .forEach(it -> table(zip, it, whose));
                attachments(whose).forEach(it -> file(zip, whose, it));
            });
        } catch (UncheckedIOException broken) {
            throw broken.getCause();
        }
        zip.finish();
    }

    private List<Map<String, String>> contacts(Whose whose) {
        return people.contactsOf(whose.account()).stream()
                .filter(it -> whose.person() == null
                        || whose.person().equals(it.person().id()))
                .map(it -> Map.of(
                        "id", it.person().id().toString(),
                        "name", it.person().name(),
                        "email", it.person().email(),
                        "language", it.person().language().code(),
                        "zone", it.person().zone().getId(),
                        "role", it.membership().role().code()))
                .toList();
    }

    private void table(ZipOutputStream zip, PersonalTable table, Whose whose) {
        try (var rows = sql
                .sql("select to_jsonb(t)::text from " + table.name() + " t where " + whose.where(table))
                .param("account", whose.account())
                .param("person", whose.personOrNobody())
                .query(String.class)
                .stream()) {
            var iterator = rows.iterator();
            if (iterator.hasNext()) {
                zip.putNextEntry(new ZipEntry(table.what() + "/" + table.name() + ".jsonl"));
                while (iterator.hasNext()) {
                    zip.write((iterator.next() + "\n").getBytes(StandardCharsets.UTF_8));
                }
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<UUID> attachments(Whose whose) {
        return sql.sql("""
                select file_id from ticket.attachment
                where account_id = :account and (:all or added_by = :person) order by at, file_id
                """)
                .param("account", whose.account())
                .param("all", whose.person() == null)
                .param("person", whose.personOrNobody())
                .query(UUID.class)
                .list();
    }

    private void file(ZipOutputStream zip, Whose whose, UUID id) {
        var file = files.find(whose.account(), id).orElseThrow();
        try (var contents = files.open(file)) {
            zip.putNextEntry(new ZipEntry("files/" + id + "-" + file.name().replaceAll("[^\\p{L}\\p{N}._-]", "_")));
            contents.transferTo(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void entry(ZipOutputStream zip, String name, String contents) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(contents.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
