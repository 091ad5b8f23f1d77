package onus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class NamesTest {

    private static final Pattern EMPTY_WORD =
            Pattern.compile(".*(Impl|Manager|Helper|Utils?|Dto|DTO|.Service)|Abstract.+");

    @Test
    void noTypeIsNamedByAnEmptyWord() {
        assertThat(named().filter(it -> EMPTY_WORD.matcher(it.getSimpleName()).matches()))
                .as(
                        "Impl, Manager, Helper, Util, Dto, Service and Abstract name a place in a framework, not a thing of the trade")
                .isEmpty();
    }

    @Test
    void noTypeIsOnlyAStartForOthers() {
        assertThat(named().filter(it -> !it.isRecord() && !it.isEnum())
                        .filter(it -> it.getSimpleName().matches("Base[A-Z].*|.*Base")))
                .as("a base class is where unrelated things meet; say what the thing is and pass it along")
                .isEmpty();
    }

    @Test
    void recordsAreAskedWithoutGet() {
        assertThat(named().filter(JavaClass::isRecord)
                        .flatMap(it -> it.getMethods().stream())
                        .filter(it -> !it.getModifiers().contains(JavaModifier.STATIC))
                        .filter(it -> it.getName().matches("get[A-Z].*"))
                        .map(JavaMethod::getFullName))
                .as("a record answers by the name of what it knows")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhereNothingMayBeMissing() {
        assertThat(named().filter(it -> !it.getSimpleName().equals("package-info"))
                        .map(JavaClass::getPackage)
                        .distinct()
                        .filter(it -> !it.isAnnotatedWith(NullMarked.class))
                        .map(it -> it.getName()))
                .as("null is checked by the compiler only in packages marked @NullMarked")
                .isEmpty();
    }

    private static Stream<JavaClass> named() {
        return Compiled.ONUS.stream().filter(it -> !it.isAnonymousClass());
    }
}
