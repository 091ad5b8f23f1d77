package onus.cli;

import picocli.CommandLine.Command;

/** Reads, checks and compares contracts, without a server. */
@Command(
        name = "contract",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = {CheckContracts.class, ListContracts.class, ShowContract.class, DiffContracts.class})
final class ContractCommand {}
