package onus.plan;

import java.util.List;
import java.util.UUID;
import onus.contract.ContractVersion;

/**
 * The plan an account has at an instant, the terms it holds under, and the servers it covers.
 *
 * @param plan its key in the terms; the basic one where nothing is subscribed
 * @param terms with the customer's amendments in them
 * @param servers empty under the basic plan
 */
public record Coverage(ContractVersion terms, String plan, List<Cover> servers) {

    public boolean covers(UUID service) {
        return servers.stream().anyMatch(it -> it.service().equals(service));
    }

    /** Whether the customer pays for a plan on top of the one everybody has. */
    public boolean subscribed() {
        return !Plans.isBasic(terms, plan);
    }
}
