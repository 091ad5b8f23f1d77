package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import onus.customer.Registering;
import onus.customer.Service;
import onus.customer.ServiceDraft;
import onus.customer.ServiceKind;
import onus.reason.Language;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PlanWalkTest {

    @Test
    void aShopChoosesAPlanFromTheTableReadsItsPriceOrdersItAndSpendsAUnit() {
        var village = Village.business(Language.EN);
        var server = server(village);
        try (var reader = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            reader.opens("/help/" + server.reference());
            assertThat(reader.text()).contains("The plan Basic contains no changes.", "The plan Silver contains more");

            reader.opens("/home").presses("Support plan");
            assertThat(reader.text()).contains("You have the plan Basic.", "553.50", "any number");

            reader.ticks("Silver").presses("Show the price");
            assertThat(reader.text()).contains("553.50", "450.00", "Silver z 1 serwerem");

            reader.presses("Zamów");
            assertThat(reader.text()).contains("You have the plan Silver.", "5 / 5 units left this month", "named");

            reader.opens("/help/" + server.reference()).presses("Have something changed");
            reader.fills("What is it about?", "The new shop").fills("What happened?", "As we said on the phone.");
            reader.fills("What is to be done, one action a line", "Create a user\nOpen port 443")
                    .presses("Send");
            reader.opens("/plan");
            assertThat(reader.text()).contains("3 / 5 units left this month", "Open port 443", "reserved");

            reader.presses("Cancel for the end of the month");
            assertThat(reader.text()).contains("After that Basic, from");
        }
    }

    @Test
    void thePlansFitAPhone() {
        var village = Village.business(Language.EN);
        server(village);
        try (var reader = Reader.of(Language.EN).as(village.owner, village.customer.account())) {
            reader.page().setViewportSize(390, 844);
            reader.opens("/plan");
            assertThat(reader.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing hangs over the edge; the table scrolls by itself")
                    .isEqualTo(true);
        }
    }

    private static Service server(Village village) {
        var draft = new ServiceDraft(
                ServiceKind.SERVER, "shop-1", "oktawave-pl", LocalDate.of(2027, 6, 30), Money.parse("PLN 100.00"));
        return Village.SERVER.bean(Registering.class).service(village.customer.account(), draft, Village.SERVER.now());
    }
}
