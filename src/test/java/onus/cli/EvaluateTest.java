package onus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateTest {

    private static final String QUESTION = """
            {"id":"%s","contract":"ovh-fr","question":"due-date","facts":{"completedAt":"2026-03-01T10:00:00Z","invoicedAt":"2026-03-02T10:00:00Z"}}
            """;

    private static final String SHIPPED = "src/main/resources/contracts/ovh-fr.yaml";

    private record Said(int exit, List<String> out, String err) {}

    @TempDir
    private Path folder;

    @Test
    void filesAreAnsweredInTheOrderGiven() throws Exception {
        var said = onus("evaluate", file("b.jsonl", QUESTION.formatted("b")), file("a.jsonl", QUESTION.formatted("a")));
        assertThat(said.out()).hasSize(2);
        assertThat(said.out().getFirst()).startsWith("{\"id\":\"b\",\"answer\":{\"due\":\"2026-04-01\"");
        assertThat(said.out().getLast()).startsWith("{\"id\":\"a\",\"answer\"");
        assertThat(said.exit()).isZero();
    }

    @Test
    void aRefusedLineIsAnsweredTheNextOneTooAndTheExitTellsIt() throws Exception {
        var said = onus("evaluate", "--lang", "fr", file("q.jsonl", "not json\n" + QUESTION.formatted("next")));
        assertThat(said.out()).hasSize(2);
        assertThat(said.out().getFirst()).contains("\"error\":{\"code\":\"invalid\"");
        assertThat(said.out().getLast()).contains("\"id\":\"next\",\"answer\"", "2 mars 2026");
        assertThat(said.exit()).isEqualTo(1);
    }

    @Test
    void everyKindOfQuestionIsAnsweredWithTheShortClassPath() throws Exception {
        var said = onus("evaluate", "src/build/training.jsonl");
        assertThat(said.err()).isEmpty();
        assertThat(said.out())
                .hasSameSizeAs(Files.readAllLines(Path.of("src/build/training.jsonl")))
                .allMatch(answer -> answer.contains("\"because\":[{"));
        assertThat(said.exit()).isZero();
    }

    @Test
    void aMissingFileIsNamed() throws Exception {
        var said = onus("evaluate", "nowhere.jsonl");
        assertThat(said.err()).startsWith("nowhere.jsonl cannot be read.");
        assertThat(said.exit()).isEqualTo(2);
    }

    @Test
    void aContractInAFileAnswersWhatNamesNoOtherAndStandsInForTheShippedOne() throws Exception {
        var own = file("own.yaml", Files.readString(Path.of(SHIPPED)).replace("termDays: 30", "termDays: 14"));
        var unnamed = QUESTION.replace("\"contract\":\"ovh-fr\",", "").formatted("unnamed");
        var questions = file("q.jsonl", unnamed + QUESTION.formatted("named"));
        var said = onus("evaluate", "--contract", own, questions);
        assertThat(said.err()).isEmpty();
        assertThat(said.out()).hasSize(2).allMatch(it -> it.contains("\"due\":\"2026-03-16\""));
        assertThat(said.exit()).isZero();

        var inLine = QUESTION.replace("ovh-fr", own).formatted("in a line");
        assertThat(onus("evaluate", file("l.jsonl", inLine)).out().getFirst()).contains("2026-03-16");
    }

    @Test
    void theFlawsOfAFileAreToldLikeACompilersAndNothingIsAnswered() throws Exception {
        var broken = file("broken.yaml", Files.readString(Path.of(SHIPPED)).replace("termDays: 30", "termDays: soon"));
        var questions = file("q.jsonl", QUESTION.formatted("q"));
        var said = onus("evaluate", "--contract", broken, questions);
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains(broken + ":26:", "versions[0].terms.payment.termDays", "flaws");
        assertThat(onus("evaluate", "--contract", "nowhere.yaml", questions).err())
                .contains("“nowhere.yaml”: neither a file nor one of oktawave-pl");
    }

    @Test
    void aLanguageNobodyReadsIsRefused() throws Exception {
        var said = onus("evaluate", "--lang", "xx");
        assertThat(said.err()).contains("“xx” is none of the languages cs, de, en, fr, pl.");
        assertThat(said.exit()).isEqualTo(2);
    }

    private String file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    private Said onus(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Dstderr.encoding=UTF-8",
                "-Dslf4j.internal.verbosity=ERROR",
                "-cp",
                shortClassPath(),
                Main.class.getName()));
        command.addAll(List.of(words));
        Path err = folder.resolve("err");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), out.lines().toList(), Files.readString(err));
    }

    /** What the command line runs with: the program and the few libraries it names. */
    private static String shortClassPath() throws IOException {
        List<String> starts = Files.readAllLines(Path.of("src/build/cli.libraries"));
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> entry.endsWith(".jar")
                        ? starts.stream().anyMatch(Path.of(entry).getFileName().toString()::startsWith)
                        : entry.endsWith("classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
