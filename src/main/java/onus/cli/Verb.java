package onus.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What can be asked of Onus on the command line, by its first word. */
enum Verb {
    ALERT,
    DEMO,
    CONTACT,
    CLOCK,
    CONTRACT,
    CUSTOMER,
    DUTY,
    EVALUATE,
    INTERVENTION,
    INVOICE,
    JOURNAL,
    MAINTENANCE,
    OUTAGE,
    PROPOSAL,
    SERVE,
    SERVICE,
    TICKET,
    TOKEN;

    /** The verb said, or all of them when it is none. */
    static List<Verb> said(String word) {
        return Stream.of(values())
                .filter(verb -> verb.word().equals(word))
                .findFirst()
                .map(List::of)
                .orElse(List.of(values()));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    Object command() {
        return switch (this) {
            case ALERT -> new AlertCommand();
            case DEMO -> new Demonstrate();
            case CONTACT -> new ContactCommand();
            case CLOCK -> new ClockCommand();
            case DUTY -> new DutyCommand();
            case CONTRACT -> new ContractCommand();
            case EVALUATE -> new Evaluate();
            case JOURNAL -> new JournalCommand();
            case MAINTENANCE -> new MaintenanceCommand();
            case OUTAGE -> new OutageCommand();
            case SERVE -> new Serve();
            case CUSTOMER -> new CustomerCommand();
            case INTERVENTION -> new InterventionCommand();
            case INVOICE -> new InvoiceCommand();
            case PROPOSAL -> new ProposalCommand();
            case SERVICE -> new ServiceCommand();
            case TICKET -> new TicketCommand();
            case TOKEN -> new TokenCommand();
        };
    }
}
