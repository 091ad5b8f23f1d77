package onus.api;

import static org.assertj.core.api.Assertions.assertThat;

import onus.people.ContactRole;
import onus.people.StaffRole;
import onus.platform.task.TaskStepper;
import org.junit.jupiter.api.Test;

class NoticesApiTest {

    private final TestServer server = TestServer.running();

    @Test
    void anOwnerAndTheDeskReadWhatACustomerWasToldAndAMemberOnlyTheirOwn() {
        var house = Household.in(server, "ovh-fr");
        var ticket = house.diagnosis().at("/reference");
        server.bean(TaskStepper.class).runAllDue(server.now());
        var path = "/customers/" + house.customer() + "/notices";
        var told = house.owner().get(path);
        assertThat(told.json().path("items").size()).isEqualTo(1);
        assertThat(told.at("/items/0/kind")).isEqualTo("announcement");
        assertThat(told.at("/items/0/subject")).isEqualTo("[" + ticket + "] Price announced: The site is slow");
        assertThat(told.at("/items/0/sentAt")).isEqualTo(server.now().toString());
        assertThat(server.staff(StaffRole.AGENT).get(path).json().path("items").size())
                .isEqualTo(1);
        var member = server.contact(house.account(), ContactRole.MEMBER).get(path);
        assertThat(member.status()).isEqualTo(200);
        assertThat(member.json().path("items").size()).isZero();
        var stranger = Household.in(server, "ovh-fr").owner().get(path);
        assertThat(stranger.status()).isEqualTo(404);
    }
}
