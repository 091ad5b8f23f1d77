package onus.settlement;

import java.util.List;
import onus.contract.ObjectKind;

/** What an authorisation is about: the objects it opens, and those it leaves shut. */
public record Scope(List<ScopedObject> objects, List<ScopedObject> prohibited) {

    public Scope {
        objects = List.copyOf(objects);
        prohibited = List.copyOf(prohibited);
    }

    /** A whole service and everything in it. */
    public static Scope of(ObjectKind service) {
        return new Scope(List.of(ScopedObject.whole(service)), List.of());
    }

    /** How far it reaches an object; what is to be left alone stands before everything. */
    public Reach reach(ScopedObject object) {
        if (prohibited.stream().anyMatch(it -> it.isTouchedBy(object))) {
            return Reach.PROHIBITED;
        }
        if (objects.stream().anyMatch(it -> it.holds(object))) {
            return Reach.NAMED;
        }
        boolean whole = objects.stream().anyMatch(it -> !it.kind().isNamed());
        return whole && object.kind().isNamed() ? Reach.SERVICE : Reach.NOTHING;
    }
}
