package onus.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Starts one command of Onus. Exits 0 when all went well, 1 when something was refused, 2 when the command was not understood. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        int exit = commandLine(args).execute(args.length == 0 ? new String[] {"--help"} : args);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Knows only the verb that was said, so that a question does not wait for the others to load; without one, all of them. */
    static CommandLine commandLine(String... args) {
        CommandLine line = new CommandLine(new Onus()).setExecutionExceptionHandler(Main::told);
        String first = args.length == 0 ? "" : args[0];
        for (Verb verb : Verb.said(first)) {
            line.addSubcommand(verb.word(), verb.command());
        }
        return line.setCaseInsensitiveEnumValuesAllowed(true);
    }

    /** What the machine refused is said in its words; anything else is a bug and shows where. */
    private static int told(Exception thrown, CommandLine line, ParseResult said) throws Exception {
        if (thrown instanceof UncheckedIOException refused) {
            line.getErr().println(refused.getMessage());
            return 1;
        }
        throw thrown;
    }
}
