package onus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractCommandTest {

    private record Said(int exit, String out, String err) {}

    @TempDir
    private Path folder;

    @Test
    void aSoundFileIsSaidToBeSound() {
        var said = onus(
                "contract", "check", "src/main/resources/contracts/ovh-fr.yaml", "src/main/resources/markets/FR.yaml");
        assertThat(said.out()).contains("ovh-fr.yaml: no flaws.", "FR.yaml: no flaws.");
        assertThat(said.exit()).isZero();
    }

    @Test
    void flawsHaveTheirPlaceAndTheExitTellsThem() throws Exception {
        var file = broken();
        var line = Files.readAllLines(file).indexOf("        termDay: 30") + 1;
        var said = onus("contract", "check", file.toString());
        assertThat(said.out())
                .contains(file + ":" + line + ":9 versions[1].terms.payment.termDay: ")
                .contains("Did you mean “termDays”?");
        assertThat(said.exit()).isEqualTo(1);

        var json = onus("contract", "check", "--json", file.toString());
        assertThat(json.out())
                .contains("\"line\":" + line
                        + ",\"column\":9,\"path\":\"versions[1].terms.payment.termDay\",\"rule\":\"unknown-key\"");
        assertThat(json.exit()).isEqualTo(1);
    }

    private Path broken() throws Exception {
        var text = Files.readString(Path.of("src/main/resources/contracts/ovh-fr.yaml"));
        int at = text.lastIndexOf("termDays:");
        return Files.writeString(
                folder.resolve("broken.yaml"), text.substring(0, at) + "termDay:" + text.substring(at + 9));
    }

    @Test
    void theShippedVersionsAreListed() {
        assertThat(onus("contract", "list").out())
                .contains(
                        "ovh-fr@2008-01-01 ",
                        "ovh-fr@2010-06-14 ",
                        "oktawave-pl@2015-01-01 ",
                        "Basic and advanced support (Poland)");
    }

    @Test
    void aContractIsShownOnADayAndInAFormat() {
        assertThat(onus("contract", "show", "ovh-fr", "--on", "2009-05-05").out())
                .contains("ovh-fr@2008-01-01", "Incident support is free.");
        assertThat(onus("contract", "show", "oktawave-pl", "--format", "markdown")
                        .out())
                .contains("| Base fee per month | 300.00" + "\u00a0" + "PLN | 300.00");
        assertThat(onus("contract", "show", "ovh-fr", "--format", "html").out())
                .contains("<h1>Incident support and diagnosis (France)</h1>");
    }

    @Test
    void whatCannotBeShownIsExplained() {
        assertThat(onus("contract", "show", "ovh-xx").err())
                .contains("There is no contract “ovh-xx”. Known: oktawave-pl,");
        assertThat(onus("contract", "show", "ovh-fr", "--on", "2007-01-01").err())
                .contains("its first one starts on 2008-01-01");
        assertThat(onus("contract", "show", "ovh-fr", "--on", "tomorrow").err()).contains("“tomorrow” is no date");
        assertThat(onus("contract", "show", "ovh-fr", "--lang", "it").exit()).isEqualTo(2);
    }

    @Test
    void aComparisonTellsOldAndNewValuesClauseByClause() {
        var versions = onus("contract", "diff", "ovh-fr@2008-01-01", "ovh-fr").out();
        assertThat(versions)
                .contains("This clause is new: A diagnosis costs", "This clause is gone: Incident support is free.");
        var markets = onus("contract", "diff", "ovh-fr", "ovh-cz").out();
        assertThat(markets).contains("diagnosis.fee: 20.00\u00a0EUR → 500.00\u00a0CZK");
        assertThat(onus("contract", "diff", "ovh-fr", "ovh-fr").out()).contains("For customers nothing changes.");
    }

    private static Said onus(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit = Main.commandLine(args)
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Said(exit, out.toString(), err.toString());
    }
}
