package onus.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import onus.platform.Columns;
import onus.settlement.StandingState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of the customer list. */
@Repository
class CustomerRows {

    private final JdbcClient sql;

    CustomerRows(JdbcClient sql) {
        this.sql = sql;
    }

    List<CustomerRow> find(Where where, int most) {
        return where.in(sql, "select * from desk.customer_row", "order by name, account_id limit " + most)
                .query((row, _) -> row(row))
                .list();
    }

    void put(CustomerRow row) {
        sql.sql("""
                insert into desk.customer_row (account_id, reference, name, market, country, consumer, standing)
                values (:account, :reference, :name, :market, :country, :consumer, :standing)
                on conflict on constraint customer_row_pk do update set name = excluded.name, market = excluded.market,
                    country = excluded.country, consumer = excluded.consumer, standing = excluded.standing
                """)
                .param("account", row.account())
                .param("reference", row.reference())
                .param("name", row.name())
                .param("market", row.market())
                .param("country", row.country())
                .param("consumer", row.consumer())
                .param("standing", row.standing().code())
                .update();
    }

    private static CustomerRow row(ResultSet row) throws SQLException {
        return new CustomerRow(
                Columns.id(row, "account_id"),
                row.getString("reference"),
                row.getString("name"),
                row.getString("market"),
                row.getString("country"),
                row.getBoolean("consumer"),
                Columns.code(row, "standing", StandingState.class));
    }
}
