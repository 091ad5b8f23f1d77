package onus.api.consent;

import java.util.Optional;
import onus.api.reading.Fields;
import onus.contract.ObjectKind;
import onus.settlement.ScopedObject;

/** Something that may be touched, as it is written outside: a kind, and the name of a part. */
record ObjectBody(ObjectKind kind, Optional<String> name) {

    static ObjectBody of(ScopedObject it) {
        return new ObjectBody(it.kind(), Optional.ofNullable(it.name()));
    }

    /** A name that could mean another thing is refused, not mended. */
    static ScopedObject scoped(Fields fields) {
        var kind = fields.required("kind").code(ObjectKind.class);
        var name = fields.optional("name").line(200);
        var object = kind.maybe().flatMap(it -> ScopedObject.of(it, name.given()));
        if (kind.given() != null && object.isEmpty()) {
            fields.wrong("name", kind.given().isNamed() ? "not-a-plain-name" : "has-no-name");
        }
        fields.end();
        return object.orElseThrow();
    }
}
