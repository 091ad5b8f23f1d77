package onus.contract;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import onus.contract.file.MarketFiles;

/** The six markets that come with the program, with example sellers. */
public final class ShippedMarkets implements Markets {

    private static final List<String> KEYS = List.of("CZ", "DE", "FR", "GB", "IE", "PL");

    private final Map<String, Market> read = new ConcurrentHashMap<>();

    @Override
    public Optional<Market> find(String key) {
        return KEYS.contains(key) ? Optional.of(read.computeIfAbsent(key, MarketFiles::shipped)) : Optional.empty();
    }

    @Override
    public List<String> keys() {
        return KEYS;
    }
}
