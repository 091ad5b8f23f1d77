package onus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.util.TreePath;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class WrittenTest {

    private static final Pattern MACHINE_TIME = Pattern.compile("(?i)\\bnow\\(\\)|\\bcurrent_(timestamp|date|time)\\b");
    private static final Pattern LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");
    private static final Pattern SKIPPED = Pattern.compile("\\bDis" + "abled\\b|\\bassum" + "e(True|False|That)\\(");

    @Test
    void everyPublicTypeSaysWhatItIsForTheBusiness() {
        var found = new Finding() {
            @Override
            public Void visitClass(ClassTree type, Void nothing) {
                boolean top = getCurrentPath().getParentPath().getLeaf() instanceof CompilationUnitTree;
                if (top && type.getModifiers().getFlags().contains(Modifier.PUBLIC) && said(getCurrentPath()) == null) {
                    note(type, type.getSimpleName() + " has no sentence");
                }
                return super.visitClass(type, null);
            }

            private String said(TreePath path) {
                return Sources.PRODUCT.trees().getDocComment(path);
            }
        };
        assertThat(found.everywhere())
                .as("whoever opens a file should know in one sentence why the desk has it")
                .isEmpty();
    }

    @Test
    void sqlIsToldTheTimeToo() {
        var found = new Finding() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                if (literal.getValue() instanceof String text
                        && MACHINE_TIME.matcher(text).find()) {
                    note(literal, "asks the database for the time");
                }
                return super.visitLiteral(literal, null);
            }
        };
        assertThat(found.everywhere())
                .as("the database's clock cannot be moved; the instant is a parameter")
                .isEmpty();
    }

    @Test
    void noColumnFillsInTheTimeByItself() {
        assertThat(linesWith(MACHINE_TIME, Sources.under(Path.of("src/main/resources/db"), ".sql")))
                .as("the database's clock cannot be moved; the instant is a parameter")
                .filteredOn(line -> !line.contains(" --"))
                .isEmpty();
    }

    @Test
    void everyMigrationStartsWithItsInvariant() {
        assertThat(Sources.under(Path.of("src/main/resources/db"), ".sql"))
                .as("a table is understood by what always holds for it")
                .allSatisfy(it -> assertThat(Files.readString(it)).startsWith("-- "));
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(linesWith(LATER, everySource()))
                .as("a note for later is read by nobody; do it or say so in an issue")
                .isEmpty();
    }

    @Test
    void noTestIsSkipped() {
        assertThat(linesWith(SKIPPED, Sources.under(Path.of("src/test"), ".java")))
                .as("a skipped test guards nothing and looks green")
                .isEmpty();
    }

    private static List<Path> everySource() {
        return Stream.of(".java", ".jte", ".sql", ".js", ".css", ".yaml", ".properties")
                .flatMap(ending -> Sources.under(Path.of("src"), ending).stream())
                .toList();
    }

    private static Stream<String> linesWith(Pattern pattern, List<Path> files) {
        return files.stream()
                .flatMap(file -> Sources.lines(file).stream()
                        .filter(line -> pattern.matcher(line).find())
                        .map(line -> file + ": " + line));
    }
}
