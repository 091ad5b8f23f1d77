package onus.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import onus.reason.Language;
import onus.settlement.Evaluation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** Asks the contract: questions in, answers with their reasons out, a line each. Exits 1 if one of them was refused. */
@Command(name = "evaluate", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class Evaluate implements Callable<Integer> {
    @Option(names = "--lang", paramLabel = "LANG", descriptionKey = "evaluate.language")
    private String language = "en";

    @Option(names = "--contract", paramLabel = "CONTRACT", descriptionKey = "evaluate.contract")
    private @Nullable String contract;

    @Parameters(paramLabel = "FILE", descriptionKey = "evaluate.files")
    private List<Path> files = List.of();

    @Spec
    private @Nullable CommandSpec spec;

    private final AtomicBoolean refused = new AtomicBoolean();

    @Override
    public Integer call() throws InterruptedException {
        Language reader = Language.of(language).orElseThrow(() -> misunderstood("evaluate.unknownLanguage", language));
        FiledContracts contracts = new FiledContracts(reader, this::tellFlaw);
        if (contract != null && !isThere(contract, contracts)) {
            return 1;
        }
        Evaluation evaluation = new Evaluation(contracts, contract);
        Lines lines = new Lines(question -> answer(evaluation.reply(question, reader)));
        Writer answers = utf8(new FileOutputStream(FileDescriptor.out));
        if (files.isEmpty()) {
            answer(Path.of("-"), lines, answers);
        }
        for (Path file : files) {
            answer(file, lines, answers);
        }
        return refused.get() ? 1 : 0;
    }

    /** The contract of lines that name none; one in a file stands in for the shipped one of its key. */
    private boolean isThere(String name, FiledContracts contracts) {
        var key = name.lastIndexOf('@') < 0 ? name : name.substring(0, name.lastIndexOf('@'));
        var found = contracts.find(name).or(() -> contracts.find(key));
        found.ifPresent(contracts::standIn);
        if (found.isEmpty() && !Files.isRegularFile(Path.of(key))) {
            throw misunderstood("evaluate.unknownContract", name, String.join(", ", contracts.keys()));
        }
        return found.isPresent();
    }

    private synchronized void tellFlaw(String flaw) {
        var err = Objects.requireNonNull(spec).commandLine().getErr();
        err.println(flaw);
        err.flush();
    }

    private String answer(ObjectNode reply) {
        if (Evaluation.isError(reply)) {
            refused.set(true);
        }
        return reply.toString();
    }

    private void answer(Path file, Lines lines, Writer answers) throws InterruptedException {
        try (InputStream questions = open(file)) {
            lines.answer(new InputStreamReader(questions, StandardCharsets.UTF_8), answers);
        } catch (NoSuchFileException | AccessDeniedException _) {
            throw misunderstood("evaluate.unreadable", file);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken.getMessage(), broken);
        }
    }

    /** A single dash is the standard input. */
    private static InputStream open(Path file) throws IOException {
        return file.toString().equals("-") ? new FileInputStream(FileDescriptor.in) : Files.newInputStream(file);
    }

    private static Writer utf8(FileOutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    private ParameterException misunderstood(String key, Object... values) {
        CommandSpec said = Objects.requireNonNull(spec);
        String sentence = said.resourceBundle().getString(key);
        return new ParameterException(said.commandLine(), MessageFormat.format(sentence, values));
    }
}
