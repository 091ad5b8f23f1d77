package onus.contract.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.Market;
import onus.contract.Terms;
import onus.reason.Language;
import org.joda.money.CurrencyUnit;
import tools.jackson.databind.JsonNode;

/** Contract and market files as contracts. */
public final class ContractFiles {

    private ContractFiles() {}

    /** A contract that comes with the program, with the market it names. */
    public static Contract shipped(String key) {
        return contract(resource("/contracts/" + key + ".yaml"));
    }

    private static Contract contract(JsonNode file) {
        var key = file.required("contract").asString();
        var market = market(resource("/markets/" + file.required("market").asString() + ".yaml"));
        return new Contract(key, market, versions(key, market, file.required("versions")));
    }

    private static List<ContractVersion> versions(String key, Market market, JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(it -> new ContractVersion(
                        key,
                        LocalDate.parse(it.required("from").asString()),
                        market,
                        YamlTree.bind(it.required("terms"), Terms.class)))
                .sorted(Comparator.comparing(ContractVersion::from))
                .toList();
    }

    private static Market market(JsonNode file) {
        return new Market(
                file.required("market").asString(),
                Language.of(file.required("language").asString()).orElseThrow(),
                ZoneId.of(file.required("zone").asString()),
                CurrencyUnit.of(file.required("currency").asString()),
                YamlTree.bind(file.required("seller"), Market.Seller.class),
                YamlTree.bind(file.required("vat"), Market.Vat.class),
                YamlTree.bind(file.required("invoice"), Market.InvoiceRules.class),
                YamlTree.bind(file.required("consumer"), Market.Consumer.class),
                YamlTree.bind(file.required("latePayment"), Market.LatePayment.class),
                List.of(YamlTree.bind(file.required("paymentCodes"), Market.PaymentCode[].class)),
                file.required("ibanLength").asInt(),
                YamlTree.bind(file.required("holidays"), Market.HolidayRules.class));
    }

    private static JsonNode resource(String path) {
        try (InputStream in = ContractFiles.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalArgumentException("No file " + path + " comes with Onus");
            }
            return YamlTree.read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
