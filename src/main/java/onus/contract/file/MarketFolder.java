package onus.contract.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import onus.contract.Market;
import onus.contract.Markets;

/** The installation's own markets: files named like {@code FR.yaml} in a folder, before those that come with the program. */
public final class MarketFolder implements Markets {

    private final Map<String, Market> own;
    private final Markets others;

    private MarketFolder(Map<String, Market> own, Markets others) {
        this.own = own;
        this.others = others;
    }

    /**
     * Every file of the folder; a folder that is not there has none.
     *
     * @throws RuntimeException if one of them has a flaw, so that nobody sells under half a market
     */
    public static MarketFolder of(Path folder, Markets others, MarketReader reader) {
        var own = new TreeMap<String, Market>();
        if (Files.isDirectory(folder)) {
            try (var files = Files.newDirectoryStream(folder, "*.yaml")) {
                for (var file : files) {
                    var market = reader.read(file, Files.readAllBytes(file));
                    own.put(market.key(), market);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new MarketFolder(own, others);
    }

    /** Reads a market file and refuses one with flaws. */
    public interface MarketReader {
        Market read(Path file, byte[] yaml);
    }

    @Override
    public Optional<Market> find(String key) {
        return Optional.ofNullable(own.get(key)).or(() -> others.find(key));
    }

    @Override
    public List<String> keys() {
        SortedSet<String> keys = new TreeSet<>(others.keys());
        keys.addAll(own.keySet());
        return List.copyOf(keys);
    }
}
