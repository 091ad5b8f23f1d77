package onus.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Tokens on the command line. */
@Command(name = "token", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class TokenCommand {

    /** Asks for the password, exchanges it for a token and keeps that in a file that only its owner can read. */
    @Command(mixinStandardHelpOptions = true)
    int create(
            @Mixin Connection on,
            @Option(names = "--email", required = true, descriptionKey = "token.email") String email,
            @Option(names = "--customer", descriptionKey = "token.customer") @Nullable String customer,
            @Option(names = "--days", descriptionKey = "token.days") @Nullable Integer days) {
        var wish = Desk.body();
        if (customer != null) {
            wish.put("customer", customer);
        }
        if (days != null) {
            wish.put("days", days);
        }
        var desk = on.desk();
        var answer = desk.signIn(email, password(on, email), wish);
        if (answer.statusCode() < 400) {
            Credentials.keep(on.server(), Desk.json(answer).path("token").asString());
            on.out().println(MessageFormat.format(on.says("token.kept"), Credentials.file()));
            on.out().flush();
            return 0;
        }
        return desk.told(answer, Printed::fields);
    }

    /** From the keyboard without showing it, or a line of standard input. */
    private static String password(Connection on, String email) {
        var console = Optional.ofNullable(System.console()).filter(Console::isTerminal);
        if (console.isPresent()) {
            var asked = MessageFormat.format(on.says("token.password"), email);
            return new String(console.get().readPassword("%s ", asked));
        }
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return Objects.requireNonNullElse(line, "");
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }
}
