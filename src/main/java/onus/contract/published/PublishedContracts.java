package onus.contract.published;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Contracts;
import onus.contract.Markets;
import onus.contract.file.ContractFiles;

/** The contracts of an installation. What is read is kept until any node publishes something. */
final class PublishedContracts implements Contracts {

    private final Versions versions;
    private final Markets markets;
    private volatile Read read = new Read("", Map.of());

    PublishedContracts(Versions versions, Markets markets) {
        this.versions = versions;
        this.markets = markets;
    }

    private record Read(String stamp, Map<String, Contract> contracts) {}

    @Override
    public Optional<Contract> find(String key) {
        return Optional.ofNullable(contracts().get(key));
    }

    @Override
    public List<String> keys() {
        return List.copyOf(contracts().keySet());
    }

    private Map<String, Contract> contracts() {
        var stamp = versions.stamp();
        var known = read;
        if (known.stamp().equals(stamp)) {
            return known.contracts();
        }
        var fresh = new Read(stamp, all());
        read = fresh;
        return fresh.contracts();
    }

    private Map<String, Contract> all() {
        var byKey = new TreeMap<String, List<ContractVersion>>();
        for (var row : versions.all()) {
            var market = versions.marketOf(row.contract()).orElseThrow();
            var one = ContractFiles.contract(VersionForm.file(row, market), markets);
            byKey.computeIfAbsent(row.contract(), _ -> new ArrayList<>()).addAll(one.versions());
        }
        var contracts = new TreeMap<String, Contract>();
        byKey.forEach((key, all) ->
                contracts.put(key, new Contract(key, all.getFirst().market(), List.copyOf(all))));
        return contracts;
    }
}
