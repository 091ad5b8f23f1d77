-- The desk sees every proposal with how it was answered: one row for each, computed from the customer's own rows.
create table desk.proposal_row (
    account_id         uuid        not null,
    proposal_id        uuid        not null,
    reference          text        not null,
    kind               text        not null,
    state              text        not null,
    customer_reference text        not null,
    customer_name      text        not null,
    market             text        not null,
    reason             text        not null,
    proposed_by        uuid        not null,
    proposed_at        timestamptz not null,
    answered_by        uuid,
    answered_at        timestamptz,
    answer_reason      text,
    constraint proposal_row_pk primary key (account_id, proposal_id),
    constraint proposal_row_state_known check (state in ('open', 'approved', 'refused', 'withdrawn')),
    constraint proposal_row_open_until_answered check ((state = 'open') = (answered_at is null))
);

create index proposal_row_by_state on desk.proposal_row (state, proposed_at, proposal_id);
create index proposal_row_by_time on desk.proposal_row (proposed_at, proposal_id);

insert into desk.proposal_row (account_id, proposal_id, reference, kind, state, customer_reference, customer_name, market, reason,
    proposed_by, proposed_at, answered_by, answered_at, answer_reason)
select p.account_id, p.proposal_id, p.reference, p.kind, coalesce(a.kind, 'open'), c.reference, c.name, c.market, p.reason,
    p.proposed_by, p.proposed_at, a.answered_by, a.answered_at, a.reason
from customer.proposal p
join customer.customer c on c.account_id = p.account_id
left join customer.proposal_answer a on a.account_id = p.account_id and a.proposal_id = p.proposal_id;

alter table desk.proposal_row enable row level security;
create policy proposal_row_own_or_desk on desk.proposal_row
    using (current_setting('onus.account', true) in ('desk', account_id::text))
    with check (account_id::text = current_setting('onus.account', true));
