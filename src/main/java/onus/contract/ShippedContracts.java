package onus.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onus.contract.file.ContractFiles;

/** The five contracts that come with the program; each is read when it is first asked for. */
public final class ShippedContracts implements Contracts {

    private static final List<String> KEYS = List.of("oktawave-pl", "ovh-cz", "ovh-de", "ovh-fr", "ovh-ie");

    private final Map<String, Contract> read = new ConcurrentHashMap<>();

    @Override
    public Optional<Contract> find(String key) {
        return KEYS.contains(key) ? Optional.of(read.computeIfAbsent(key, ContractFiles::shipped)) : Optional.empty();
    }

    @Override
    public List<String> keys() {
        return KEYS;
    }
}
