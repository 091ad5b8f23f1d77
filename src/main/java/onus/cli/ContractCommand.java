package onus.cli;

import picocli.CommandLine.Command;

/** Reads, checks and compares contracts, without a server; publishes them into one. */
@Command(
        name = "contract",
        resourceBundle = "onus.cli.commands",
        mixinStandardHelpOptions = true,
        subcommands = {
            CheckContracts.class,
            ListContracts.class,
            ShowContract.class,
            DiffContracts.class,
            PublishContract.class
        })
final class ContractCommand {}
