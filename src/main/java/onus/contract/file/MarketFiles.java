package onus.contract.file;

import java.time.ZoneId;
import java.util.List;
import onus.contract.Market;
import onus.reason.Language;
import org.joda.money.CurrencyUnit;
import tools.jackson.databind.JsonNode;

/** Market files as markets. */
public final class MarketFiles {

    private MarketFiles() {}

    /** A market that comes with the program. */
    public static Market shipped(String key) {
        return market(ContractFiles.resource("/markets/" + key + ".yaml"));
    }

    /** A market out of a sound and complete tree. */
    public static Market market(JsonNode file) {
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
}
