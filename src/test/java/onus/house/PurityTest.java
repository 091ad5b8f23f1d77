package onus.house;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Date;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class PurityTest {

    private static final String[] PURE = {
        "onus.money..", "onus.reason..", "onus.calendar..", "onus.contract..", "onus.settlement.."
    };

    /** The one corner of these modules that has tables: where contracts are published. */
    private static final String STORED = "onus.contract.published..";

    @Test
    void rulesSeeNoMachineryAroundThem() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .resideOutsideOfPackage(STORED)
                .and()
                .doNotHaveSimpleName("package-info")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..",
                        "java.sql..",
                        "javax.sql..",
                        "java.util.logging..",
                        "org.slf4j..",
                        "java.net.http..",
                        "com.github.f4b6a3.."))
                .because("a verdict must come out the same years later, in a test and on the command line"));
    }

    @Test
    void rulesDoNotKnowWhereContractsAreStored() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .resideOutsideOfPackage(STORED)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(STORED)
                .because("a contract reads the same from a file, from the program and from the database"));
    }

    @Test
    void rulesAreToldTheTimeAndNeverChance() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .and()
                .resideOutsideOfPackage(STORED)
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(Clock.class, Random.class, ThreadLocalRandom.class)
                .orShould()
                .accessTargetWhere(callsOf(UUID.class, "randomUUID"))
                .orShould()
                .accessTargetWhere(callsOf(Math.class, "random"))
                .because("the instant is a fact like the others; a clock inside a rule cannot be asked again"));
    }

    @Test
    void theTimeComesFromAClockThatWasHandedOver() {
        check(
                noClasses()
                        .that(not(isThePlatformsClock()))
                        .should()
                        .accessTargetWhere(readsTheMachinesTime())
                        .because(
                                "history is played and tested with a movable clock; what reads the machine's own falls out of it"));
    }

    @Test
    void nothingIsPrinted() {
        check(noClasses()
                .that()
                .resideOutsideOfPackages("onus.cli..")
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("only the command line talks to a terminal; the rest answers its caller or writes a log"));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Compiled.ONUS);
    }

    private static DescribedPredicate<JavaClass> isThePlatformsClock() {
        return describe(
                "the platform's clock",
                it -> it.getPackageName().startsWith("onus.platform")
                        && it.getName().contains("Clock"));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheMachinesTime() {
        return describe("reads the machine's time", access -> isNow(access.getTarget()));
    }

    private static boolean isNow(AccessTarget target) {
        String owner = target.getOwner().getName();
        return switch (target.getName()) {
            case "now" -> owner.startsWith("java.time.") && !takesAClock(target);
            case "currentTimeMillis" -> owner.equals("java.lang.System");
            case "systemUTC", "systemDefaultZone", "system" -> owner.equals(Clock.class.getName());
            case "<init>" ->
                owner.equals(Date.class.getName()) && target.getFullName().endsWith("()");
            default -> false;
        };
    }

    private static boolean takesAClock(AccessTarget target) {
        return target.getFullName().endsWith("(java.time.Clock)");
    }

    private static DescribedPredicate<JavaAccess<?>> callsOf(Class<?> owner, String... methods) {
        return describe(
                "calls of " + owner.getSimpleName() + "." + String.join("/", methods),
                access -> access.getTarget().getOwner().isEquivalentTo(owner)
                        && Set.of(methods).contains(access.getTarget().getName()));
    }
}
