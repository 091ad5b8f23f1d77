package onus.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;

/** Walks every source of the product and collects the places that break a rule. */
abstract class Finding extends TreePathScanner<Void, Void> {
    private final List<String> places = new ArrayList<>();

    List<String> everywhere() {
        Sources.PRODUCT.files().forEach(file -> scan(file, null));
        return List.copyOf(places);
    }

    void note(Tree tree, String what) {
        places.add(file().getSourceFile().getName() + ":" + line(start(tree)) + " " + what);
    }

    CompilationUnitTree file() {
        return getCurrentPath().getCompilationUnit();
    }

    /** Lines from the first character of the tree to its last. */
    long height(Tree tree) {
        return line(Sources.PRODUCT.trees().getSourcePositions().getEndPosition(file(), tree)) - line(start(tree)) + 1;
    }

    private long start(Tree tree) {
        return Sources.PRODUCT.trees().getSourcePositions().getStartPosition(file(), tree);
    }

    private long line(long position) {
        return file().getLineMap().getLineNumber(position);
    }
}
