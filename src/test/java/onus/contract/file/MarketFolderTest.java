package onus.contract.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import onus.contract.ShippedContracts;
import onus.contract.ShippedMarkets;
import onus.contract.check.FlawedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MarketFolderTest {

    @TempDir
    private Path folder;

    @Test
    void anInstallationsOwnSellerStandsBeforeTheExample() throws Exception {
        write("name: 'Real Seller SAS'");
        var markets = MarketFolder.of(folder, new ShippedMarkets(), FlawedFile::market);
        assertThat(markets.find("FR").orElseThrow().seller().name()).isEqualTo("Real Seller SAS");
        assertThat(markets.find("DE")).isEqualTo(new ShippedMarkets().find("DE"));
        assertThat(ContractFiles.shipped("ovh-fr", markets).market().seller().name())
                .isEqualTo("Real Seller SAS");
    }

    @Test
    void aFolderThatIsNotThereChangesNothing() {
        var markets = MarketFolder.of(folder.resolve("none"), new ShippedMarkets(), FlawedFile::market);
        assertThat(markets.keys()).isEqualTo(new ShippedMarkets().keys());
    }

    @Test
    void aFlawedMarketStopsTheServerAndSaysWhere() throws Exception {
        write("nam: 'Real Seller SAS'");
        assertThatThrownBy(() -> MarketFolder.of(folder, new ShippedMarkets(), FlawedFile::market))
                .hasMessageContaining("FR.yaml:")
                .hasMessageContaining("seller.nam: “nam” is not known here. Did you mean “name”?");
    }

    private void write(String name) throws Exception {
        var shipped = Files.readString(Path.of("src/main/resources/markets/FR.yaml"));
        Files.writeString(folder.resolve("FR.yaml"), shipped.replaceFirst("name: '[^']*'", name));
    }

    @Test
    void termsAsATreeAreWhatTheirFileSays() {
        for (var key : new ShippedContracts().keys()) {
            var file = MarkedYaml.read(ContractFiles.source(key)).tree();
            var versions = new ShippedContracts().find(key).orElseThrow().versions();
            for (int i = 0; i < versions.size(); i++) {
                assertThat(plain(ContractFiles.tree(versions.get(i).terms())))
                        .as(key)
                        .isEqualTo(plain(file.path("versions").get(i).path("terms")));
            }
        }
    }

    /** Numbers of one kind, whatever read them. */
    private static JsonNode plain(JsonNode tree) {
        return JsonMapper.shared().readTree(tree.toString());
    }
}
