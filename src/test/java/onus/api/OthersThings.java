package onus.api;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import onus.people.ContactRole;
import onus.people.StaffRole;

/**
 * For every path with a variable: the name of a thing that belongs to another customer or person (RoutesTest asks for it and must be told 404), or
 * of one that is everybody's. Whoever adds such a path adds its line here.
 */
final class OthersThings {

    /** The name to put in, and whether it is somebody else's. */
    record Thing(String name, boolean others) {}

    private static final Map<String, Function<TestServer, Thing>> BY_PATH = Map.of(
            "/contracts/{key}", _ -> new Thing("ovh-fr", false),
            "/invitations/{link}", _ -> new Thing("no-such-link", false),
            "/password-resets/{link}", _ -> new Thing("no-such-link", false),
            "/runs/{id}", _ -> new Thing("00000000-0000-7000-8000-000000000000", false),
            "/tokens/{id}", server -> new Thing(tokenOfAnother(server), true),
            "/invoices/{number}", server -> new Thing(invoiceOfAnother(server), true),
            "/proposals/{id}", server -> new Thing(proposalOfAnother(server), true),
            "/customers/{reference}",
                    server -> new Thing(Household.in(server, "ovh-fr").customer(), true),
            "/services/{reference}",
                    server -> new Thing(Household.in(server, "ovh-fr").service(), true),
            "/tickets/{reference}",
                    server ->
                            new Thing(Household.in(server, "ovh-fr").diagnosis().at("/reference"), true));

    private static final Map<String, Function<TestServer, Thing>> OF_MONITORS = Map.of(
            "/alerts/{source}", _ -> new Thing("grafana", false),
            "/duty/{shift}", _ -> new Thing(UUID.randomUUID().toString(), false),
            "/known-incidents/{id}", server -> new Thing(knownToAnother(server), true),
            "/monitoring/sources/{id}", _ -> new Thing(UUID.randomUUID().toString(), false));

    private static final Map<String, Function<TestServer, Thing>> OF_CONSENT = Map.of(
            "/interventions/{id}", server -> new Thing(interventionOfAnother(server), true),
            "/authorisations/{id}", server -> new Thing(authorisationOfAnother(server), true));

    private OthersThings() {}

    /** The thing for a path, found by the part up to its first variable. */
    static Thing in(String path, TestServer server) {
        var known = path.substring(0, path.indexOf('}') + 1);
        var thing = BY_PATH.getOrDefault(known, OF_MONITORS.getOrDefault(known, OF_CONSENT.get(known)));
        if (thing == null) {
            throw new AssertionError("OthersThings does not know a thing for " + known);
        }
        return thing.apply(server);
    }

    private static String invoiceOfAnother(TestServer server) {
        return Billed.in(server).number();
    }

    private static String proposalOfAnother(TestServer server) {
        var contested = Billed.in(server).contested();
        return contested.reinstatement(server.staff(StaffRole.SUPERVISOR)).at("/id");
    }

    private static String knownToAnother(TestServer server) {
        var service = Household.in(server, "ovh-fr").service();
        return server.staff(StaffRole.AGENT)
                .post("/known-incidents", """
                {"title":"Power cut","words":"Soon over.","services":["%s"]}
                """.formatted(service))
                .at("/id");
    }

    private static String interventionOfAnother(TestServer server) {
        var home = Household.in(server, "ovh-fr");
        var ticket = home.diagnosis().at("/reference");
        return server.staff(StaffRole.TECHNICIAN)
                .post("/tickets/" + ticket + "/interventions", """
                        {"action":"restore-data","object":{"kind":"site"},"reason":"The shop is empty."}
                        """)
                .at("/id");
    }

    private static String authorisationOfAnother(TestServer server) {
        var home = Household.in(server, "ovh-fr");
        return home.owner()
                .post("/services/" + home.service() + "/authorisations", """
                        {"actions":["read-configuration"],"objects":[{"kind":"site"}]}
                        """)
                .at("/id");
    }

    private static String tokenOfAnother(TestServer server) {
        return server.contact(UUID.randomUUID(), ContactRole.OWNER)
                .get("/tokens")
                .at("/items/0/id");
    }
}
