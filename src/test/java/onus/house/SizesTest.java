package onus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.MethodTree;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SizesTest {

    private static final int BRACES = 2;

    @Test
    void noSourceIsLongerThanAReaderHolds() {
        assertThat(longerThan(250, Sources.under(Path.of("src"), ".java")))
                .as("a file over 250 lines holds two ideas; the second wants its own name")
                .isEmpty();
    }

    @Test
    void noTemplateIsLongerThanAScreenOrTwo() {
        assertThat(longerThan(120, Sources.under(Path.of("src/main/jte"), ".jte")))
                .as("a page over 120 lines hides its parts; give them names")
                .isEmpty();
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        var found = new Finding() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getBody() != null && height(method.getBody()) - BRACES > 25) {
                    note(method.getBody(), method.getName() + " has more than 25 lines");
                }
                return super.visitMethod(method, null);
            }
        };
        assertThat(found.everywhere())
                .as("a method over 25 lines is read twice; its steps want names")
                .isEmpty();
    }

    @Test
    void noMethodAsksForMoreThanFourThings() {
        var found = new Finding() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                if (method.getParameters().size() > 4 && method.getReturnType() != null && !overrides(method)) {
                    note(
                            method,
                            method.getName() + " has " + method.getParameters().size() + " parameters");
                }
                return super.visitMethod(method, null);
            }
        };
        assertThat(found.everywhere())
                .as("five things that travel together are one thing without a name")
                .isEmpty();
    }

    private static boolean overrides(MethodTree method) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(it -> it.getAnnotationType().toString().equals("Override"));
    }

    private static Stream<String> longerThan(int limit, List<Path> files) {
        return files.stream()
                .filter(it -> Sources.lines(it).size() > limit)
                .map(it -> it + " has " + Sources.lines(it).size() + " lines");
    }
}
