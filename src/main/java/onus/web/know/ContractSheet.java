package onus.web.know;

import java.util.List;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.text.ClauseText;

/**
 * A version of a contract to be read.
 *
 * @param table the plans, header first; empty if none are sold
 */
public record ContractSheet(
        Contract contract, ContractVersion version, String name, List<Chapter> chapters, List<List<String>> table) {

    /** Clauses that belong together. */
    public record Chapter(String key, String title, List<ClauseText> clauses) {}

    /** A contract in the list. */
    public record Listed(String key, String name, Contract contract) {}
}
