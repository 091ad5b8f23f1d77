package onus.contract;

import java.util.List;
import java.util.Optional;

/** Where contracts come from: shipped with the program, read from a file, or published into the installation. */
public interface Contracts {

    Optional<Contract> find(String key);

    /** The keys of all contracts, sorted. */
    List<String> keys();
}
