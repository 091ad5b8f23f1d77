package onus.contract.check;

import java.util.List;
import java.util.Optional;
import onus.contract.Flaw;
import onus.contract.Market;
import onus.contract.Markets;
import onus.contract.file.ContractFiles;
import onus.contract.file.MarkedYaml;
import onus.contract.file.SchemaFile;
import onus.reason.Language;

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
