package onus.web.uptime;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.billing.Recompense;
import onus.customer.Customer;
import onus.uptime.compensation.Compensation;
import onus.uptime.compensation.ProofSheet;
import onus.web.Explained;

/** What the pages about compensation show. */
public final class CompensationSheets {

    private CompensationSheets() {}

    /** A decision and the paper it came on. */
    public record Line(Compensation compensation, Optional<Recompense> paper) {}

    /** Everything that was decided, the latest month first. */
    public record All(Customer customer, List<Line> lines) {}

    /**
     * One decision with its proof.
     *
     * @param names of the services, by reference
     * @param line what to give the calculator to get the same answer
     */
    public record One(
            Customer customer,
            ProofSheet proof,
            Optional<Recompense> paper,
            Map<String, String> names,
            Explained why,
            String line) {}
}
