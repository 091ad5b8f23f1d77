-- A proposal is answered once: approved or refused by another person than its author, or withdrawn by its author.
create table customer.proposal_answer (
    account_id  uuid        not null,
    proposal_id uuid        not null,
    kind        text        not null,
    proposed_by uuid        not null,
    answered_by uuid        not null,
    answered_at timestamptz not null,
    reason      text,
    constraint proposal_answer_pk primary key (account_id, proposal_id),
    constraint proposal_answer_proposal_fk foreign key (account_id, proposal_id, proposed_by)
        references customer.proposal (account_id, proposal_id, proposed_by),
    constraint proposal_answer_kind_known check (kind in ('approved', 'refused', 'withdrawn')),
    constraint proposal_answer_by_a_second_person check (kind = 'withdrawn' or answered_by <> proposed_by),
    constraint proposal_answer_withdrawn_by_its_author check (kind <> 'withdrawn' or answered_by = proposed_by),
    constraint proposal_answer_refused_with_a_reason check ((kind = 'refused') = (reason is not null)),
    constraint proposal_answer_reason_length check (length(reason) between 1 and 10000)
);

insert into customer.proposal_answer (account_id, proposal_id, kind, proposed_by, answered_by, answered_at)
select account_id, proposal_id, 'approved', proposed_by, approved_by, approved_at from customer.approval;
drop table customer.approval;

alter table customer.proposal_answer enable row level security;
create policy proposal_answer_own on customer.proposal_answer using (account_id::text = current_setting('onus.account', true));
revoke update, delete on customer.proposal_answer from ${app};
