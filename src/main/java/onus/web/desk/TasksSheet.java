package onus.web.desk;

import java.util.List;
import java.util.Optional;
import onus.customer.Customer;
import onus.platform.task.ParkedTasks.Parked;

/** Work that failed too often and waits for a person. */
public record TasksSheet(List<Row> rows) {

    /**
     * A parked task.
     *
     * @param customer whose it is; none for work of the whole installation
     */
    public record Row(Parked parked, Optional<Customer> customer) {}
}
