package onus.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import onus.contract.Contract;
import onus.contract.Contracts;
import onus.contract.ShippedContracts;
import onus.contract.ShippedMarkets;
import onus.contract.check.ContractCheck;
import onus.contract.text.FlawTexts;
import onus.contract.text.Sentences;
import onus.reason.Language;

/** The shipped contracts and those in files: a name that is a file's is read from there, once, and its flaws are told once. */
final class FiledContracts implements Contracts {

    private final Contracts shipped = new ShippedContracts();
    private final Map<Path, Optional<Contract>> files = new ConcurrentHashMap<>();
    private final Map<String, Contract> standingIn = new ConcurrentHashMap<>();
    private final Language language;
    private final Consumer<String> flaws;

    FiledContracts(Language language, Consumer<String> flaws) {
        this.language = language;
        this.flaws = flaws;
    }

    /** A contract of one's own takes the place of the shipped one with the same key. */
    void standIn(Contract contract) {
        standingIn.put(contract.key(), contract);
    }

    @Override
    public Optional<Contract> find(String name) {
        return Optional.ofNullable(standingIn.get(name))
                .or(() -> shipped.find(name))
                .or(() -> file(name).flatMap(it -> files.computeIfAbsent(it, this::read)));
    }

    @Override
    public List<String> keys() {
        return shipped.keys();
    }

    private static Optional<Path> file(String name) {
        try {
            return Optional.of(Path.of(name)).filter(Files::isRegularFile);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    private Optional<Contract> read(Path file) {
        var sentences = Sentences.shipped(language);
        try {
            var checked = ContractCheck.contract(Files.readAllBytes(file), new ShippedMarkets());
            if (!checked.isSound()) {
                var found = checked.flaws();
                found.forEach(it -> flaws.accept(file + ":" + FlawTexts.line(it, language)));
                flaws.accept(sentences.say("page.flaws.count", Map.of("file", file.toString(), "count", found.size())));
            }
            return checked.contract().filter(_ -> checked.isSound());
        } catch (IOException _) {
            flaws.accept(sentences.say("page.flaws.unreadable", Map.of("file", file.toString())));
            return Optional.empty();
        }
    }
}
