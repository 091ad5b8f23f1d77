package onus.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReferencesTest {

    @RegisterExtension
    static final TestDatabase database = new TestDatabase();

    private final References references = new References(database.jdbc());
    private final Transactions transactions = database.transactions();

    @Test
    void aReferenceIsFoundHoweverItWasTyped() {
        var account = UUID.randomUUID();
        var ticket = UUID.randomUUID();
        var reference =
                transactions.inAccount(account, () -> references.register(References.Kind.TICKET, account, ticket));
        assertThat(reference).matches("T-[0-9A-Z]{5}-[0-9A-Z]{5}");
        var typed = " "
                + reference.toLowerCase(java.util.Locale.ROOT).replace('0', 'o').replace("-", " ");
        assertThat(transactions.atDesk(() -> references.find(typed)))
                .contains(new References.Found(reference, References.Kind.TICKET, account, ticket));
    }

    @Test
    void insideAnAccountAnotherCustomersReferenceDoesNotExist() {
        var anna = UUID.randomUUID();
        var reference = transactions.inAccount(anna, () -> references.register(References.Kind.CUSTOMER, anna, anna));
        assertThat(transactions.inAccount(UUID.randomUUID(), () -> references.find(reference)))
                .isEmpty();
        assertThat(transactions.inAccount(anna, () -> references.find(reference)))
                .isPresent();
    }

    @Test
    void aThingHasOneReference() {
        var account = UUID.randomUUID();
        transactions.inAccount(account, () -> references.register(References.Kind.CUSTOMER, account, account));
        assertThatThrownBy(() -> transactions.inAccount(
                        account, () -> references.register(References.Kind.CUSTOMER, account, account)))
                .hasStackTraceContaining("reference_of_one_thing");
    }

    @Test
    void everyWrongCharacterIsNoticed() {
        var code = ReferenceCode.draw(References.Kind.SERVICE, new Random(7));
        for (var at = 0; at < code.length(); at++)
            for (var wrong : "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray())
                if (code.charAt(at) != '-' && code.charAt(at) != wrong)
                    assertThat(ReferenceCode.read(code.substring(0, at) + wrong + code.substring(at + 1)))
                            .isEmpty();
    }

    @Test
    void everySwapOfNeighboursIsNoticed() {
        var random = new Random(7);
        var swaps = new HashSet<String>();
        for (var round = 0; round < 200; round++) {
            var code = ReferenceCode.draw(References.Kind.TICKET, random).replace("-", "");
            for (var at = 1; at + 1 < code.length(); at++)
                if (code.charAt(at) != code.charAt(at + 1))
                    swaps.add(code.substring(0, at) + code.charAt(at + 1) + code.charAt(at) + code.substring(at + 2));
        }
        assertThat(swaps)
                .hasSizeGreaterThan(1000)
                .allMatch(swapped -> ReferenceCode.read(swapped).isEmpty());
    }

    @Test
    void rubbishIsNoReference() {
        assertThat(ReferenceCode.read("")).isEmpty();
        assertThat(ReferenceCode.read("X-00000-00000")).isEmpty();
        assertThat(ReferenceCode.read("T-00000")).isEmpty();
        assertThat(ReferenceCode.read("T-0000ß-00000")).isEmpty();
    }
}
