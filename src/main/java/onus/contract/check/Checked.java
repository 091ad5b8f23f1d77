package onus.contract.check;

import java.util.List;
import java.util.Optional;
import onus.contract.Contract;
import onus.contract.Flaw;
import tools.jackson.databind.JsonNode;

/**
 * A contract file and everything that is wrong with it.
 *
 * @param contract present exactly if there are no flaws
 * @param file the file as a tree, with what may be left out put in
 */
public record Checked(List<Flaw> flaws, Optional<Contract> contract, JsonNode file) {

    public boolean isSound() {
        return flaws.isEmpty();
    }
}
