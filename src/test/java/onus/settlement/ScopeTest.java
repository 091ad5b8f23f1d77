package onus.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import onus.contract.ObjectKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {

    private static ScopedObject file(String path) {
        return ScopedObject.of(ObjectKind.FILE, path).orElseThrow();
    }

    private static ScopedObject mailbox(String address) {
        return ScopedObject.of(ObjectKind.MAILBOX, address).orElseThrow();
    }

    private static ScopedObject database(String name) {
        return ScopedObject.of(ObjectKind.DATABASE, name).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/var/www/../../etc/shadow",
                "/var/www/shop/..",
                "/..",
                "/var/./www",
                "/var//www",
                "var/www",
                "../var/www",
                "~/www",
                "/var/www/%2e%2e/etc",
                "/var/www/%2fetc",
                "/var/www\\..\\etc",
                "/var/www/*",
                "/var/www/?hop",
                "/var/www/$HOME",
                "/var/www/shop\u0000.png",
                "/var/www/shop\n/etc",
                "/var/www/\u2024\u2024/etc",
                "/var/www/\uFF0E\uFF0E/etc",
                "/var/www\uFF0Fetc",
                "/var/www/cafe\u0301",
                "/var/www/\u200Bshop",
                "/var/www/\u202Egnp.shop",
                " /var/www",
                "/var/www ",
                "/var/ /www",
                "",
                " "
            })
    void aPathThatCouldMeanAnotherIsNoName(String path) {
        assertThat(ScopedObject.of(ObjectKind.FILE, path)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "info@",
                "@dupont.fr",
                "info@dupont",
                "in fo@dupont.fr",
                "info@dupont.fr,boss@dupont.fr",
                "*@dupont.fr",
                "info%40dupont.fr"
            })
    void anAddressThatCouldMeanAnotherIsNoName(String address) {
        assertThat(ScopedObject.of(ObjectKind.MAILBOX, address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"shop..users", ".shop", "shop.", "shop;drop", "shop users", "shop/users", "*"})
    void aDatabaseThatCouldMeanAnotherIsNoName(String name) {
        assertThat(ScopedObject.of(ObjectKind.DATABASE, name)).isEmpty();
    }

    @Test
    void aPartNeedsANameAndAServiceHasNone() {
        assertThat(ScopedObject.of(ObjectKind.FILE, null)).isEmpty();
        assertThat(ScopedObject.of(ObjectKind.SITE, "/var/www")).isEmpty();
        assertThat(ScopedObject.of(ObjectKind.SITE, null)).contains(ScopedObject.whole(ObjectKind.SITE));
        assertThat(ScopedObject.of(ObjectKind.FILE, "/" + "a".repeat(200))).isEmpty();
    }

    @Test
    void aFolderHoldsWhatIsInItAndNothingThatOnlyBeginsAlike() {
        var scope = new Scope(List.of(file("/var/www/shop/")), List.of());
        assertThat(scope.reach(file("/var/www/shop"))).isEqualTo(Reach.NAMED);
        assertThat(scope.reach(file("/var/www/shop/index.php"))).isEqualTo(Reach.NAMED);
        assertThat(scope.reach(file("/var/www/shopping"))).isEqualTo(Reach.NOTHING);
        assertThat(scope.reach(file("/var/www"))).isEqualTo(Reach.NOTHING);
        assertThat(scope.reach(file("/var/www/SHOP"))).isEqualTo(Reach.NOTHING);
        assertThat(scope.reach(ScopedObject.whole(ObjectKind.SITE))).isEqualTo(Reach.NOTHING);
    }

    @Test
    void oneMailboxIsNotAnotherHoweverItIsWritten() {
        var scope = new Scope(List.of(mailbox("Info@Dupont.fr")), List.of());
        assertThat(scope.reach(mailbox("info@dupont.fr"))).isEqualTo(Reach.NAMED);
        assertThat(scope.reach(mailbox("info+old@dupont.fr"))).isEqualTo(Reach.NOTHING);
        assertThat(scope.reach(mailbox("info@dupont.fr.evil.fr"))).isEqualTo(Reach.NOTHING);
    }

    @Test
    void aDatabaseHoldsItsTables() {
        var scope = new Scope(List.of(database("shop")), List.of());
        assertThat(scope.reach(database("shop.orders"))).isEqualTo(Reach.NAMED);
        assertThat(scope.reach(database("shop2"))).isEqualTo(Reach.NOTHING);
    }

    @Test
    void aWholeServiceReachesItsPartsWithoutNamingThem() {
        var scope = Scope.of(ObjectKind.SITE);
        assertThat(scope.reach(file("/var/www"))).isEqualTo(Reach.SERVICE);
        assertThat(scope.reach(mailbox("info@dupont.fr"))).isEqualTo(Reach.SERVICE);
        assertThat(scope.reach(ScopedObject.whole(ObjectKind.SITE))).isEqualTo(Reach.NAMED);
        assertThat(scope.reach(ScopedObject.whole(ObjectKind.SERVER))).isEqualTo(Reach.NOTHING);
    }

    @Test
    void whatIsToBeLeftAloneStaysShutInEverySpellingAndFromAbove() {
        var scope = new Scope(
                List.of(ScopedObject.whole(ObjectKind.SITE)),
                List.of(file("/var/www/private"), mailbox("boss@dupont.fr"), database("shop.salaries")));
        assertThat(scope.reach(file("/var/www/private/plan.txt"))).isEqualTo(Reach.PROHIBITED);
        assertThat(scope.reach(file("/VAR/WWW/Private"))).isEqualTo(Reach.PROHIBITED);
        assertThat(scope.reach(file("/var/www"))).isEqualTo(Reach.PROHIBITED);
        assertThat(scope.reach(mailbox("boss+x@dupont.fr"))).isEqualTo(Reach.PROHIBITED);
        assertThat(scope.reach(database("shop"))).isEqualTo(Reach.PROHIBITED);
        assertThat(scope.reach(file("/var/www/public"))).isEqualTo(Reach.SERVICE);
    }
}
