package onus.customer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import onus.platform.Columns;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The services customers run. */
@Repository
public class Services {

    private static final String COLUMNS =
            "select account_id, service_id, reference, kind, name, contract, ends_on, monthly_net, currency from customer.service";

    private final JdbcClient sql;

    Services(JdbcClient sql) {
        this.sql = sql;
    }

    public Optional<Service> find(UUID account, UUID service) {
        return sql.sql(COLUMNS + " where account_id = :account and service_id = :service")
                .param("account", account)
                .param("service", service)
                .query((row, _) -> service(row))
                .optional();
    }

    /** The service, kept from everybody else until the transaction ends. */
    public Optional<Service> lock(UUID account, UUID service) {
        return sql.sql(COLUMNS + " where account_id = :account and service_id = :service for update")
                .param("account", account)
                .param("service", service)
                .query((row, _) -> service(row))
                .optional();
    }

    public List<Service> of(UUID account) {
        return sql.sql(COLUMNS + " where account_id = :account order by name, service_id")
                .param("account", account)
                .query((row, _) -> service(row))
                .list();
    }

    /** Those of many customers that exist, by customer. */
    public Map<UUID, List<Service>> of(Collection<UUID> accounts, Collection<UUID> services) {
        return sql
                .sql(
                        COLUMNS
                                + " where account_id = any(:accounts) and service_id = any(:services) order by name, service_id")
                .param("accounts", accounts.toArray(UUID[]::new))
                .param("services", services.toArray(UUID[]::new))
                .query((row, _) -> service(row))
                .stream()
                .collect(Collectors.groupingBy(Service::account));
    }

    /** Moves the day a service ends; only forward. */
    public void renew(Service service, LocalDate until) {
        var moved = sql.sql("""
                update customer.service set ends_on = :until
                where account_id = :account and service_id = :service and ends_on = :before and ends_on < :until
                """)
                .param("until", until)
                .param("account", service.account())
                .param("service", service.id())
                .param("before", service.endsOn())
                .update();
        if (moved != 1) {
            throw new IllegalStateException("Service " + service.reference() + " was renewed by somebody else");
        }
    }

    void add(Service service, Instant now) {
        sql.sql("""
                insert into customer.service (account_id, service_id, reference, kind, name, contract, ends_on, monthly_net,
                    currency, created_at)
                values (:account, :service, :reference, :kind, :name, :contract, :endsOn, :net, :currency, :now)
                """)
                .param("account", service.account())
                .param("service", service.id())
                .param("reference", service.reference())
                .param("kind", service.kind().code())
                .param("name", service.name())
                .param("contract", service.contract())
                .param("endsOn", service.endsOn())
                .param("net", service.monthlyNet().getAmount())
                .param("currency", service.monthlyNet().getCurrencyUnit().getCode())
                .param("now", Columns.at(now))
                .update();
    }

    private static Service service(ResultSet row) throws SQLException {
        return new Service(
                Columns.id(row, "account_id"),
                Columns.id(row, "service_id"),
                row.getString("reference"),
                Columns.code(row, "kind", ServiceKind.class),
                row.getString("name"),
                row.getString("contract"),
                row.getObject("ends_on", LocalDate.class),
                Columns.money(row, "monthly_net"));
    }
}
