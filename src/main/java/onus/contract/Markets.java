package onus.contract;

import java.util.List;
import java.util.Optional;

/** Where markets come from: shipped with the program, or the installation's own. */
public interface Markets {

    Optional<Market> find(String key);

    /** The keys of all markets, sorted. */
    List<String> keys();
}
