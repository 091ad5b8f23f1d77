package onus.billing;

import static onus.billing.BillingRoom.NOON;
import static onus.billing.BillingRoom.SUPERVISOR;
import static onus.billing.ContestingTest.granted;
import static onus.billing.PayingTest.denial;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onus.customer.Proposal;
import onus.customer.Proposing;
import onus.customer.Reinstating;
import onus.customer.Service;
import onus.people.Asked;
import onus.people.Caller;
import onus.people.StaffRole;
import onus.settlement.StandingState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ReinstatingTest {

    @RegisterExtension
    static final BillingRoom ROOM = new BillingRoom();

    private static final Instant LATER = NOON.plus(Duration.ofDays(3));
    private static final Caller.Staff SECOND =
            new Caller.Staff(new UUID(0, 17), Set.of(StaffRole.SUPERVISOR), Set.of());

    @Test
    void twoSupervisorsGiveSupportBack() {
        var service = contested();
        var proposal = propose(service);
        assertThat(ROOM.standing(service, LATER)).isEqualTo(StandingState.WITHDRAWN);
        var approved = granted(ROOM.the(Proposing.class)
                .approve(service.account(), proposal.id(), Asked.now(SECOND, LATER.plusSeconds(5))));
        assertThat(approved.approval()).isEqualTo(new Proposal.Approval(SECOND.person(), LATER.plusSeconds(5)));
        assertThat(ROOM.standing(service, LATER.plusSeconds(5))).isEqualTo(StandingState.FULL);
    }

    @Test
    void whoProposedCannotApprove() {
        var service = contested();
        var proposal = propose(service);
        assertThat(denial(ROOM.the(Proposing.class)
                        .approve(service.account(), proposal.id(), Asked.now(SUPERVISOR, LATER))))
                .isEqualTo("same-person");
        assertThatThrownBy(() -> ROOM.database
                        .asSuperuser()
                        .sql(
                                "insert into customer.proposal_answer select account_id, proposal_id, 'approved', proposed_by, proposed_by, "
                                        + "proposed_at from customer.proposal where proposal_id = :proposal")
                        .param("proposal", proposal.id())
                        .update())
                .hasMessageContaining("proposal_answer_by_a_second_person");
        assertThat(ROOM.standing(service, LATER)).isEqualTo(StandingState.WITHDRAWN);
    }

    @Test
    void anApprovalCountsOnce() {
        var service = contested();
        var proposal = propose(service);
        var door = ROOM.the(Proposing.class);
        granted(door.approve(service.account(), proposal.id(), Asked.now(SECOND, LATER)));
        assertThat(denial(door.approve(service.account(), proposal.id(), Asked.now(SECOND, LATER))))
                .isEqualTo("already-approved");
    }

    @Test
    void onlySupervisorsProposeAndOnlyWhereSupportIsWithdrawn() {
        var withdrawn = contested();
        var door = ROOM.the(Reinstating.class);
        assertThat(denial(door.propose(withdrawn.account(), "Please.", Asked.now(BillingRoom.CLERK, LATER))))
                .isEqualTo("not-allowed");
        var full = ROOM.french();
        assertThat(denial(door.propose(full.account(), "Please.", Asked.now(SUPERVISOR, LATER))))
                .isEqualTo("not-withdrawn");
    }

    @Test
    void whatWasRefusedOrTakenBackIsOver() {
        var service = contested();
        var door = ROOM.the(Proposing.class);
        var refused = propose(service);
        granted(door.refuse(service.account(), refused.id(), "He still shouts.", Asked.now(SECOND, LATER)));
        assertThat(denial(door.approve(service.account(), refused.id(), Asked.now(SECOND, LATER))))
                .isEqualTo("already-answered");
        var own = propose(service);
        assertThat(denial(door.withdraw(service.account(), own.id(), Asked.now(SECOND, LATER))))
                .isEqualTo("anothers");
        var taken = granted(door.withdraw(service.account(), own.id(), Asked.now(SUPERVISOR, LATER)));
        assertThat(taken.answer()).isNotNull();
        assertThat(denial(door.withdraw(service.account(), own.id(), Asked.now(SUPERVISOR, LATER))))
                .isEqualTo("already-answered");
        assertThat(ROOM.standing(service, LATER)).isEqualTo(StandingState.WITHDRAWN);
    }

    private static Service contested() {
        var service = ROOM.french();
        granted(ROOM.contest(ROOM.invoice(service, NOON), true, NOON.plusSeconds(1)));
        return service;
    }

    private static Proposal propose(Service service) {
        return granted(ROOM.the(Reinstating.class)
                .propose(service.account(), "A misunderstanding, cleared up.", Asked.now(SUPERVISOR, LATER)));
    }
}
