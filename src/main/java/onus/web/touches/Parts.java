package onus.web.touches;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import onus.contract.ObjectKind;
import onus.customer.Service;
import onus.settlement.ScopedObject;
import onus.web.Form;

/** Parts of a service as somebody writes them into a form, one a line: a path, an address, or the name of a database. */
final class Parts {

    private Parts() {}

    static List<ScopedObject> of(Form form, String field) {
        var all = new ArrayList<ScopedObject>();
        for (var line : form.typed(field).split("\\R")) {
            var name = line.strip();
            if (!name.isEmpty()) {
                ScopedObject.of(kind(name), name).ifPresentOrElse(all::add, () -> form.wrong(field, "wrong.scope"));
            }
        }
        return List.copyOf(all);
    }

    /** The parts that are named; the whole service where none is. */
    static List<ScopedObject> orWhole(Form form, String field, Service service) {
        var named = of(form, field);
        return named.isEmpty() ? List.of(whole(service)) : named;
    }

    private static ScopedObject whole(Service service) {
        return Arrays.stream(ObjectKind.values())
                .filter(it -> it.code().equals(service.kind().code()))
                .map(ScopedObject::whole)
                .findFirst()
                .orElseThrow();
    }

    private static ObjectKind kind(String name) {
        if (name.startsWith("/")) {
            return ObjectKind.FILE;
        }
        return name.contains("@") ? ObjectKind.MAILBOX : ObjectKind.DATABASE;
    }
}
