package onus.house;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class OrderTest {

    @Test
    void everyModuleUsesOnlyWhatStandsBeforeIt() {
        classes()
                .that(areInAModule())
                .should(useOnlyWhatStandsBefore())
                .because("calls go down the list and news goes up as events, so no change travels in circles")
                .check(Compiled.ONUS);
    }

    @Test
    void everyModuleHasAPlaceInTheOrder() {
        assertThat(Compiled.ONUS.stream().map(it -> Compiled.module(it.getPackageName())))
                .as("a module without a place would be used by everyone and use everyone")
                .filteredOn(module -> !module.isEmpty())
                .isSubsetOf(Compiled.ORDER);
    }

    @Test
    void modulesKeepTheirInsidesToThemselves() {
        ApplicationModules.of("onus").verify();
    }

    private static DescribedPredicate<JavaClass> areInAModule() {
        return DescribedPredicate.describe("are in a module", it -> place(it) >= 0);
    }

    private static ArchCondition<JavaClass> useOnlyWhatStandsBefore() {
        return new ArchCondition<>("use only what stands before their module") {
            @Override
            public void check(JavaClass user, ConditionEvents events) {
                user.getDirectDependenciesFromSelf().stream()
                        .filter(it -> goesUp(user, it.getTargetClass()))
                        .map(Dependency::getDescription)
                        .forEach(description -> events.add(violated(user, description)));
            }
        };
    }

    /** The root package starts everything; only the command line, last of all, may name it. */
    private static boolean goesUp(JavaClass user, JavaClass used) {
        boolean root = used.getPackageName().equals("onus") && place(user) < Compiled.ORDER.size() - 1;
        return root || place(used) > place(user);
    }

    private static int place(JavaClass type) {
        return type.getPackageName().startsWith("onus.")
                ? Compiled.ORDER.indexOf(Compiled.module(type.getPackageName()))
                : -1;
    }
}
