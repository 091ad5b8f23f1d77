package onus.channel;

import java.util.Map;
import onus.people.Person;
import onus.reason.Phrases;
import onus.reason.Value;

/** A letter before it has a recipient. */
record Letter(Letterhead head, String subject, String words) {

    /** The whole text for one person. */
    String to(Person person) {
        return greeted(Phrases.in(head.language(), Draft.FILE), person) + "\n\n" + words + "\n\n" + signature();
    }

    private static String greeted(Phrases phrases, Person person) {
        return Layout.paragraph(phrases.say("greeting", Map.of("name", new Value.Name(Layout.oneLine(person.name())))));
    }

    private String signature() {
        var seller = head.seller();
        return "-- \n" + Layout.paragraph(seller.name() + "\n" + seller.address() + "\n" + seller.email()) + "\n";
    }
}
