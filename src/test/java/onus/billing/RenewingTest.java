package onus.billing;

import static onus.billing.BillingRoom.NOON;
import static onus.billing.ContestingTest.granted;
import static onus.billing.PayingTest.denial;
import static onus.billing.PayingTest.eur;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import onus.billing.Renewing.Wish;
import onus.billing.document.Item;
import onus.customer.Service;
import onus.customer.Services;
import onus.people.Asked;
import onus.platform.Transactions;
import onus.reason.Ruling;
import onus.settlement.StandingState;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RenewingTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    private static final Instant LATER = NOON.plus(Duration.ofDays(3));

    @Test
    void thePriceIsToldOrderedAndInvoicedAtOnce() {
        var service = ROOM.french();
        var price = granted(ROOM.the(Renewing.class).price(service.account(), service.id(), 12, LATER));
        assertThat(price.price().gross()).isEqualTo(eur("144.00"));
        assertThat(price.text()).contains("144,00", "31 décembre 2027");
        var renewed = granted(renew(service, 12, eur("144.00")));
        assertThat(renewed.service().endsOn()).isEqualTo(LocalDate.of(2027, 12, 31));
        assertThat(renewed.invoice().paper().totals().gross()).isEqualTo(eur("144.00"));
        assertThat(renewed.invoice().paper().lines())
                .extracting(it -> it.item())
                .containsExactly(Item.RENEWAL);
        assertThat(renewed.invoice().paper().ticket()).isNull();
    }

    @Test
    void anotherAmountOrdersNothing() {
        var service = ROOM.french();
        assertThat(denial(renew(service, 12, eur("143.99")))).isEqualTo("wrong-amount");
        assertThat(endOf(service)).isEqualTo(service.endsOn());
        assertThat(ROOM.count("billing.invoice")).isZero();
    }

    @Test
    void renewalGoesOnWhateverTheStanding() {
        var service = ROOM.french();
        granted(ROOM.contest(ROOM.invoice(service, NOON), true, NOON.plusSeconds(1)));
        assertThat(ROOM.standing(service, LATER)).isEqualTo(StandingState.WITHDRAWN);
        assertThat(granted(renew(service, 1, null)).service().endsOn()).isEqualTo(LocalDate.of(2027, 1, 31));
    }

    @Test
    void aRenewalCannotBeContestedBecauseItBillsNoIncident() {
        var invoice = granted(renew(ROOM.french(), 1, null)).invoice();
        assertThat(denial(ROOM.contest(invoice, true, LATER))).isEqualTo("not-an-incident");
    }

    @Test
    void whoeverRenewsAnEndedServicePaysFromToday() {
        var service = ROOM.french();
        var afterEnd = Instant.parse("2027-03-10T11:00:00Z");
        var wish = new Wish(1, null);
        var renewed = granted(ROOM.the(Renewing.class)
                .renew(service.account(), service.id(), wish, Asked.now(ROOM.owner(service.account()), afterEnd)));
        assertThat(renewed.service().endsOn()).isEqualTo(LocalDate.of(2027, 4, 10));
    }

    @Test
    void twoRenewalsAtOnceBothCount() throws Exception {
        var service = ROOM.french();
        Callable<Ruling<Renewing.Renewed>> work = () -> renew(service, 1, null);
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var done : threads.invokeAll(List.of(work, work))) {
                granted(done.get());
            }
        }
        assertThat(endOf(service)).isEqualTo(LocalDate.of(2027, 2, 28));
        assertThat(ROOM.count("billing.invoice")).isEqualTo(2);
    }

    private static Ruling<Renewing.Renewed> renew(Service service, int months, @Nullable Money gross) {
        var asked = Asked.now(ROOM.owner(service.account()), LATER);
        return ROOM.the(Renewing.class).renew(service.account(), service.id(), new Wish(months, gross), asked);
    }

    private static LocalDate endOf(Service service) {
        return ROOM.the(Transactions.class)
                .inAccount(service.account(), () -> ROOM.the(Services.class).find(service.account(), service.id()))
                .orElseThrow()
                .endsOn();
    }
}
