package onus.cli;

import picocli.CommandLine;

/** Starts one command of Onus. Exits 0 when all went well, 1 when something was refused, 2 when the command was not understood. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.exit(new CommandLine(new Onus()).execute(args.length == 0 ? new String[] {"--help"} : args));
    }
}
