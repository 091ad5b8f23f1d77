package onus.cli;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A customer's support plan on the command line: its price first, then the order. */
@Command(name = "plan", resourceBundle = "onus.cli.commands", mixinStandardHelpOptions = true)
final class CustomerPlan {

    @Command(mixinStandardHelpOptions = true)
    int show(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk().show(CustomerCommand.path(customer, "/subscription"), Printed::fields);
    }

    /** Tells the price of a plan and all the servers it is to cover. */
    @Command(mixinStandardHelpOptions = true)
    int price(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER", index = "0") String customer,
            @Parameters(paramLabel = "PLAN", index = "1") String plan,
            @Option(names = "--cover", paramLabel = "SERVICE", descriptionKey = "plan.server") @Nullable
                    List<String> servers) {
        var wish = Desk.body().put("plan", plan);
        var all = wish.putArray("servers");
        (servers == null ? List.<String>of() : servers).forEach(all::add);
        return on.desk().tell(CustomerCommand.path(customer, "/subscription"), wish, Printed::fields);
    }

    /** Orders a told price: the amount is the monthly one, tax included. */
    @Command(mixinStandardHelpOptions = true)
    int order(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER", index = "0") String customer,
            @Parameters(paramLabel = "OFFER", index = "1") UUID offer,
            @Parameters(paramLabel = "AMOUNT", index = "2..3", arity = "2") List<String> amount) {
        var order = Desk.body()
                .put("offer", offer.toString())
                .put("amount", amount.get(0))
                .put("currency", amount.get(1));
        return on.desk().tell(CustomerCommand.path(customer, "/subscription/order"), order, Printed::fields);
    }

    /** Ends the plan with the month. */
    @Command(mixinStandardHelpOptions = true)
    int cancel(@Mixin Connection on, @Parameters(paramLabel = "CUSTOMER") String customer) {
        return on.desk().actOn(CustomerCommand.path(customer, "/subscription"), "/cancellation", Desk.body());
    }

    /** Names somebody who may order changes. */
    @Command(mixinStandardHelpOptions = true)
    int name(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER", index = "0") String customer,
            @Parameters(paramLabel = "PERSON", index = "1") UUID person) {
        return contact(on, customer, person, true);
    }

    @Command(mixinStandardHelpOptions = true)
    int strike(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER", index = "0") String customer,
            @Parameters(paramLabel = "PERSON", index = "1") UUID person) {
        return contact(on, customer, person, false);
    }

    private static int contact(Connection on, String customer, UUID person, boolean named) {
        var body = Desk.body().put("person", person.toString()).put("named", named);
        return on.desk().actOn(CustomerCommand.path(customer, "/subscription"), "/contacts", body);
    }

    @Command(mixinStandardHelpOptions = true)
    int quota(
            @Mixin Connection on,
            @Parameters(paramLabel = "CUSTOMER") String customer,
            @Option(names = "--month", paramLabel = "MONTH", descriptionKey = "plan.month") @Nullable String month) {
        var asked = month == null ? "/quota" : "/quota?month=" + Desk.segment(month);
        return on.desk().show(CustomerCommand.path(customer, asked), Printed::fields);
    }
}
