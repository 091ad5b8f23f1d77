package onus.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.BindingPatternTree;
import com.sun.source.tree.CaseLabelTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConstantCaseLabelTree;
import com.sun.source.tree.DeconstructionPatternTree;
import com.sun.source.tree.DefaultCaseLabelTree;
import com.sun.source.tree.PatternCaseLabelTree;
import com.sun.source.tree.PatternTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.junit.jupiter.api.Test;

class SwitchesTest {

    @Test
    void switchesOverOurOwnTypesNameEveryCase() {
        Set<String> closed = new ClosedTypes().names();
        var found = new Finding() {
            @Override
            public Void visitSwitch(SwitchTree tree, Void nothing) {
                check(tree, tree.getCases());
                return super.visitSwitch(tree, null);
            }

            @Override
            public Void visitSwitchExpression(SwitchExpressionTree tree, Void nothing) {
                check(tree, tree.getCases());
                return super.visitSwitchExpression(tree, null);
            }

            private void check(Tree tree, List<? extends CaseTree> cases) {
                if (labels(cases).anyMatch(DefaultCaseLabelTree.class::isInstance) && allClosed(cases, closed)) {
                    note(tree, "has a default over a closed type");
                }
            }
        };
        assertThat(found.everywhere())
                .as("a new state or command must not compile until every place has answered it")
                .isEmpty();
    }

    /** One label from outside, such as a number or a text, and the switch is over anything at all. */
    private static boolean allClosed(List<? extends CaseTree> cases, Set<String> closed) {
        var names = labels(cases)
                .map(SwitchesTest::name)
                .filter(it -> !it.isEmpty() && !it.equals("null"))
                .toList();
        return !names.isEmpty() && closed.containsAll(names);
    }

    private static Stream<CaseLabelTree> labels(List<? extends CaseTree> cases) {
        return cases.stream().flatMap(it -> it.getLabels().stream());
    }

    private static String name(CaseLabelTree label) {
        return switch (label) {
            case ConstantCaseLabelTree constant -> lastWord(constant.getConstantExpression());
            case PatternCaseLabelTree pattern -> type(pattern.getPattern());
            default -> "";
        };
    }

    private static String type(PatternTree pattern) {
        return switch (pattern) {
            case BindingPatternTree binding -> lastWord(binding.getVariable().getType());
            case DeconstructionPatternTree record -> lastWord(record.getDeconstructor());
            default -> "";
        };
    }

    private static String lastWord(Tree name) {
        return name.toString().replaceAll("<.*", "").replaceAll(".*\\.", "");
    }

    /** The constants of our enums and the types under our sealed types, by simple name. */
    private static final class ClosedTypes extends Finding {
        private final Set<String> closed = new HashSet<>();
        private final Map<String, Set<String>> above = new HashMap<>();

        Set<String> names() {
            everywhere();
            while (above.entrySet().stream().anyMatch(this::closesAnother)) {}
            return closed;
        }

        private boolean closesAnother(Map.Entry<String, Set<String>> type) {
            return type.getValue().stream().anyMatch(closed::contains) && closed.add(type.getKey());
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            String name = type.getSimpleName().toString();
            if (type.getModifiers().getFlags().contains(Modifier.SEALED)) {
                closed.add(name);
            }
            if (type.getKind() == Tree.Kind.ENUM) {
                type.getMembers().stream()
                        .filter(it -> isConstant(it, name))
                        .forEach(it -> closed.add(((VariableTree) it).getName().toString()));
            }
            type.getImplementsClause()
                    .forEach(it ->
                            above.computeIfAbsent(name, _ -> new HashSet<>()).add(lastWord(it)));
            return super.visitClass(type, null);
        }

        private static boolean isConstant(Tree member, String type) {
            return member instanceof VariableTree it
                    && it.getModifiers().getFlags().contains(Modifier.STATIC)
                    && lastWord(it.getType()).equals(type);
        }
    }
}
