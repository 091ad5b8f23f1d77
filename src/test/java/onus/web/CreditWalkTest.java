package onus.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Objects;
import onus.api.Billed;
import onus.reason.Language;
import org.junit.jupiter.api.Test;

/** A customer sees what is in hand, and on an invoice what it paid and why. */
class CreditWalkTest {

    private static final String[] IN_HAND = {
        """
            insert into billing.compensation (account_id, compensation_id, month, verdict_id, contract, version, credit, penalty,
                currency, decided_at)
            select account_id, verdict_id, '2026-02-01', verdict_id, 'ovh-fr', '2010-06-14', 0, 30, 'EUR', at
            from journal.verdict where account_id = :account limit 1
            """, """
            insert into billing.penalty (account_id, penalty_id, compensation_id, number, net, currency, issued_on, issued_at)
            select account_id, compensation_id, compensation_id, 'FRP-2026-000001', 30, 'EUR', '2026-03-01', decided_at
            from billing.compensation where account_id = :account
            """, """
            insert into billing.ledger_entry (account_id, entry_id, source, happening, debit, credit, amount, currency, booked_at)
            select account_id, penalty_id, penalty_id, 'penalty', 'other-expense', 'customer-credit', 30, 'EUR', issued_at
            from billing.penalty where account_id = :account
            """, """
            insert into billing.set_off (account_id, credit_entry, used_before, amount, whole, currency, invoice_id, position, set_off_at)
            select i.account_id, p.penalty_id, 0, 10, 30, 'EUR', i.invoice_id, 1, i.issued_at
            from billing.invoice i join billing.penalty p on p.account_id = i.account_id where i.account_id = :account
            """, "update billing.invoice set paid = 10 where account_id = :account",
    };

    private static void look(Reader reader, String name) {
        var page = reader.page();
        assertThat(new AxeBuilder(page).setLegacyMode(true).analyze().getViolations())
                .isEmpty();
        page.screenshot(
                new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of("target", "pictures", name + ".png")));
    }

    @Test
    void theListTellsWhatIsLeftAndTheInvoiceWhatWasSetOffAndWhatRemains() {
        var billed = Billed.in(Village.SERVER);
        var account = billed.home().account();
        for (var insert : IN_HAND) {
            Village.SERVER
                    .database()
                    .asSuperuser()
                    .sql(insert)
                    .param("account", account)
                    .update();
        }
        try (var owner =
                Reader.of(Language.EN).as(Objects.requireNonNull(billed.owner().person()), account)) {
            owner.opens("/invoices");
            assertThat(owner.text())
                    .contains("Your credit: 20.00\u00a0EUR.", "The next invoice of your plan is paid with it.");
            look(owner, "credit-list");
            owner.opens(billed.path());
            assertThat(owner.text())
                    .contains(
                            "Set off from your credit (compensation above the fee FRP-2026-000001)",
                            "To pay",
                            "14.00\u00a0EUR");
            look(owner, "credit-invoice");
        }
    }
}
