package onus.contract.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import onus.contract.Flaw;
import onus.contract.Market;
import onus.contract.Markets;
import onus.contract.file.ContractFiles;
import onus.contract.file.MarkedYaml;
import onus.contract.file.SchemaFile;
import onus.reason.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Checks contract and market files: what can be read, the form, and what the parts mean together; all flaws at once. */
public final class ContractCheck {

    private ContractCheck() {}

    /** A contract file; its market must be among the known ones. */
    public static Checked contract(byte[] yaml, Markets markets) {
        var file = MarkedYaml.read(yaml);
        var report = new Report(file);
        if (!file.isReadable()) {
            return new Checked(report.flaws(), Optional.empty(), file.tree());
        }
        var whole = SchemaFile.contract().completed(file.tree());
        Shape.contract().check(whole, report);
        meaning(new Spot(whole, ""), markets, report);
        var flaws = report.flaws();
        return flaws.isEmpty()
                ? new Checked(flaws, Optional.of(ContractFiles.contract(whole, markets)), whole)
                : new Checked(flaws, Optional.empty(), whole);
    }

    /** One version with terms that no file has: an amendment's. The paths of its flaws begin with {@code versions[0]}. */
    public static List<Flaw> version(String market, LocalDate from, JsonNode terms, Markets markets) {
        var nodes = JsonNodeFactory.instance;
        var version = nodes.objectNode().put("from", from.toString()).set("terms", terms);
        var file = nodes.objectNode().put("contract", "amended").put("market", market);
        var whole = SchemaFile.contract()
                .completed(file.set("versions", nodes.arrayNode().add(version)));
        var report = new Report(new MarkedYaml(whole, Map.of(), Map.of(), List.of()));
        Shape.contract().check(whole, report);
        meaning(new Spot(whole, ""), markets, report);
        return report.flaws();
    }

    /** A market file. */
    public static List<Flaw> market(byte[] yaml) {
        var file = MarkedYaml.read(yaml);
        var report = new Report(file);
        if (file.isReadable()) {
            var whole = SchemaFile.market().completed(file.tree());
            Shape.market().check(whole, report);
            MarketRules.check(new Spot(whole, ""), report);
        }
        return report.flaws();
    }

    private static void meaning(Spot file, Markets markets, Report report) {
        VersionRules.check(file, markets, report);
        var language = file.at("market")
                .text()
                .flatMap(markets::find)
                .map(Market::language)
                .orElse(Language.EN);
        for (var version : file.at("versions").items()) {
            SchemeRules.check(version.at("terms"), report);
            PlanRules.check(version.at("terms"), report);
            TextRules.check(version, language, report);
        }
    }
}
