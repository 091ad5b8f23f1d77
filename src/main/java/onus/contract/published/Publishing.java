package onus.contract.published;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.contract.Contract;
import onus.contract.CustomerNames;
import onus.contract.Flaw;
import onus.contract.Markets;
import onus.contract.check.Checked;
import onus.contract.check.ContractCheck;
import onus.contract.file.MarkedYaml;
import onus.contract.file.Paths;
import onus.platform.Transactions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Publishes versions of contracts. What is published never changes, and no version begins before it is published, except a new contract's. */
@Component
public class Publishing {

    private final Transactions transactions;
    private final Versions versions;
    private final Amendments amendments;
    private final CustomerNames customers;
    private final Markets markets;

    Publishing(
            Transactions transactions,
            Versions versions,
            Amendments amendments,
            CustomerNames customers,
            Markets markets) {
        this.transactions = transactions;
        this.versions = versions;
        this.amendments = amendments;
        this.customers = customers;
        this.markets = markets;
    }

    /** Publishes the versions of a file that are not published yet: all of them or none. */
    public Published publish(byte[] yaml, String by, Instant now) {
        var checked = ContractCheck.contract(yaml, markets);
        if (!checked.isSound()) {
            return new Published.Refused(checked.flaws());
        }
        return transactions.central(() -> publish(checked, yaml, new Versions.Publication(by, now)));
    }

    /** The market that a file names, if it can be read. */
    public static Optional<String> marketOf(byte[] yaml) {
        return MarkedYaml.read(yaml).tree().path("market").stringValueOpt();
    }

    private Published publish(Checked checked, byte[] yaml, Versions.Publication publication) {
        var contract = checked.contract().orElseThrow();
        var places = MarkedYaml.read(yaml);
        var known = digests(contract.key());
        var fresh = new ArrayList<Versions.Row>();
        var flaws = new ArrayList<>(market(contract, places));
        for (int i = 0; i < contract.versions().size(); i++) {
            var row = row(checked.file(), i, yaml);
            var at = new At(places, "/versions/" + i + "/from");
            if (!known.containsKey(row.from())) {
                if (!known.isEmpty()) {
                    past(contract, row.from(), at, publication).ifPresent(flaws::add);
                }
                fresh.add(row);
            } else if (!row.digest().equals(known.get(row.from()))) {
                flaws.add(at.flaw("changed", Map.of("from", row.from().toString())));
            }
        }
        fresh.forEach(it -> flaws.addAll(clashes(contract, it.from(), places)));
        return flaws.isEmpty() ? write(contract, fresh, publication) : new Published.Refused(List.copyOf(flaws));
    }

    /** Customers whose individual rules the version would leave without their ground: whoever agreed with them must agree anew first. */
    private List<Flaw> clashes(Contract contract, LocalDate from, MarkedYaml places) {
        var version = contract.on(from).orElseThrow();
        var clashes = new Clashes(contract, markets);
        var at = new At(places, "/versions/" + contract.versions().indexOf(version) + "/from");
        return amendments.accounts(contract.key()).stream()
                .flatMap(account -> transactions.inAccount(
                        account,
                        () -> clashes
                                .of(version, amendments.of(account))
                                .map(it -> at.flaw("individual-rules", facts(customers.reference(account), it)))
                                .stream()))
                .toList();
    }

    private static Map<String, Object> facts(String customer, Clashes.Clash clash) {
        return Map.of(
                "customer",
                customer,
                "day",
                clash.day().toString(),
                "terms",
                String.join(", ", clash.terms()),
                "where",
                String.join(", ", clash.where()));
    }

    private static Versions.Row row(JsonNode file, int place, byte[] yaml) {
        var version = file.path("versions").get(place);
        var form = VersionForm.of(file, version);
        return new Versions.Row(
                file.path("contract").asString(),
                LocalDate.parse(version.path("from").asString()),
                new String(yaml, StandardCharsets.UTF_8),
                form.json(),
                form.digest());
    }

    private Published write(Contract contract, List<Versions.Row> fresh, Versions.Publication publication) {
        versions.name(contract.key(), contract.market(), publication);
        var pins = fresh.stream()
                .filter(it -> versions.add(it, publication))
                .map(it -> it.contract() + "@" + it.from())
                .toList();
        return new Published.Versions(contract.key(), pins);
    }

    private Map<LocalDate, String> digests(String contract) {
        var digests = new HashMap<LocalDate, String>();
        versions.all().stream()
                .filter(it -> it.contract().equals(contract))
                .forEach(it -> digests.put(it.from(), it.digest()));
        return digests;
    }

    private List<Flaw> market(Contract contract, MarkedYaml places) {
        return versions.marketOf(contract.key())
                .filter(it -> !it.equals(contract.market().key()))
                .map(it -> new At(places, "/market")
                        .flaw(
                                "market-changed",
                                Map.of("was", it, "is", contract.market().key())))
                .map(List::of)
                .orElse(List.of());
    }

    /** A version may begin at this very instant, but not cover time that has passed: what was decided then stands. */
    private static Optional<Flaw> past(Contract contract, LocalDate from, At at, Versions.Publication publication) {
        var zone = contract.market().zone();
        if (!from.atStartOfDay(zone).toInstant().isBefore(publication.at())) {
            return Optional.empty();
        }
        var earliest = publication.at().atZone(zone).toLocalDate().plusDays(1);
        return Optional.of(at.flaw("not-in-future", Map.of("from", from.toString(), "earliest", earliest.toString())));
    }

    /** A place in the file. */
    private record At(MarkedYaml places, String pointer) {
        Flaw flaw(String rule, Map<String, Object> facts) {
            return new Flaw(places.valueAt(pointer), Paths.dotted(pointer), rule, facts);
        }
    }
}
