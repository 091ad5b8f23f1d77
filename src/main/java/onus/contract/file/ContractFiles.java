package onus.contract.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Markets;
import onus.contract.ShippedMarkets;
import onus.contract.Terms;
import tools.jackson.databind.JsonNode;

/** Contract files as contracts. */
public final class ContractFiles {

    private ContractFiles() {}

    /** A contract that comes with the program, with the market it names. */
    public static Contract shipped(String key) {
        return shipped(key, new ShippedMarkets());
    }

    /** A contract that comes with the program, sold by the market of an installation. */
    public static Contract shipped(String key, Markets markets) {
        return contract(resource("/contracts/" + key + ".yaml"), markets);
    }

    /** The text of a contract that comes with the program. */
    public static byte[] source(String key) {
        try (InputStream in = open("/contracts/" + key + ".yaml")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A contract out of a sound and complete tree.
     *
     * @throws IllegalArgumentException if the market is unknown
     */
    public static Contract contract(JsonNode file, Markets markets) {
        var key = file.required("contract").asString();
        var market = file.required("market").asString();
        var seller = markets.find(market).orElseThrow(() -> new IllegalArgumentException("No market " + market));
        var versions = file.required("versions")
                .valueStream()
                .map(it -> new ContractVersion(
                        key,
                        LocalDate.parse(it.required("from").asString()),
                        seller,
                        terms(it.required("terms")),
                        WordingFile.of(file, it)))
                .sorted(Comparator.comparing(ContractVersion::from))
                .toList();
        return new Contract(key, seller, List.copyOf(versions));
    }

    /** Terms out of a sound and complete tree. */
    public static Terms terms(JsonNode tree) {
        return YamlTree.bind(tree, Terms.class);
    }

    /** Terms as the tree that a file would have. */
    public static JsonNode tree(Terms terms) {
        return SchemaFile.contract().completedTerms(YamlTree.of(terms));
    }

    static JsonNode resource(String path) {
        try (InputStream in = open(path)) {
            return YamlTree.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String path) {
        var in = ContractFiles.class.getResourceAsStream(path);
        if (in == null) {
            throw new IllegalArgumentException("No file " + path + " comes with Onus");
        }
        return in;
    }
}
