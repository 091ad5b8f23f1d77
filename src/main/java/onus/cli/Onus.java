package onus.cli;

import picocli.CommandLine.Command;

/** The desk's name on the command line: alone, it shows what can be asked of it. */
@Command(name = "onus", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class Onus {}
