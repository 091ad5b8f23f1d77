package onus.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.stream.Collectors;
import onus.contract.Contract;
import onus.contract.ContractVersion;
import onus.contract.ShippedContracts;
import onus.contract.ShippedMarkets;
import onus.contract.check.ContractCheck;
import onus.contract.text.FlawTexts;
import onus.contract.text.Sentences;
import onus.reason.Language;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The contract somebody named on the command line: {@code key}, {@code key@date} or a file. Without a date, its newest version. */
record Picked(Contract contract, ContractVersion version) {

    static Language language(CommandSpec said, String code) {
        return Language.of(code)
                .orElseThrow(() -> new ParameterException(
                        said.commandLine(),
                        said.resourceBundle()
                                .getString("evaluate.unknownLanguage")
                                .replace("{0}", code)));
    }

    static Picked of(CommandSpec said, String name, Language language) {
        int at = name.lastIndexOf('@');
        var key = at < 0 ? name : name.substring(0, at);
        var contract =
                Files.isRegularFile(Path.of(key)) ? file(said, Path.of(key), language) : shipped(said, key, language);
        return new Picked(
                contract,
                at < 0 ? contract.versions().getLast() : on(said, contract, name.substring(at + 1), language));
    }

    private static Contract shipped(CommandSpec said, String key, Language language) {
        var contracts = new ShippedContracts();
        return contracts
                .find(key)
                .orElseThrow(() -> misunderstood(
                        said, language, "contract", Map.of("name", key, "known", String.join(", ", contracts.keys()))));
    }

    private static Contract file(CommandSpec said, Path file, Language language) {
        try {
            var checked = ContractCheck.contract(Files.readAllBytes(file), new ShippedMarkets());
            return checked.contract()
                    .orElseThrow(() -> new ParameterException(
                            said.commandLine(),
                            checked.flaws().stream()
                                    .map(it -> file + ":" + FlawTexts.line(it, language))
                                    .collect(Collectors.joining("\n"))));
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": " + e.getClass().getSimpleName(), e);
        }
    }

    private static ContractVersion on(CommandSpec said, Contract contract, String day, Language language) {
        try {
            return contract.on(LocalDate.parse(day))
                    .orElseThrow(() -> misunderstood(
                            said,
                            language,
                            "day",
                            Map.of(
                                    "name",
                                    contract.key(),
                                    "day",
                                    day,
                                    "first",
                                    contract.versions().getFirst().from().toString())));
        } catch (DateTimeParseException _) {
            throw misunderstood(said, language, "date", Map.of("day", day));
        }
    }

    private static ParameterException misunderstood(
            CommandSpec said, Language language, String rule, Map<String, Object> facts) {
        return new ParameterException(
                said.commandLine(), Sentences.shipped(language).say("page.unknown." + rule, facts));
    }
}
