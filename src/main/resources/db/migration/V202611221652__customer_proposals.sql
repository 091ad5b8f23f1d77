-- A proposal keeps its reason and its verdict; only another person than its author approves it, and only once.
alter table platform.reference drop constraint reference_kind_known;
alter table platform.reference add constraint reference_kind_known check (kind in ('CUSTOMER', 'SERVICE', 'TICKET', 'PROPOSAL'));

create table customer.proposal (
    account_id  uuid        not null,
    proposal_id uuid        not null,
    reference   text        not null,
    kind        text        not null,
    subject     uuid        not null,
    reason      text        not null,
    verdict_id  uuid        not null,
    proposed_by uuid        not null,
    proposed_at timestamptz not null,
    constraint proposal_pk primary key (account_id, proposal_id),
    constraint proposal_author_unique unique (account_id, proposal_id, proposed_by),
    constraint proposal_customer_fk foreign key (account_id) references customer.customer (account_id),
    constraint proposal_verdict_fk foreign key (account_id, verdict_id) references journal.verdict (account_id, verdict_id),
    constraint proposal_kind_known check (kind in ('reinstatement', 'manual-outage')),
    constraint proposal_says_why check (length(reason) between 1 and 10000)
);

create table customer.approval (
    account_id  uuid        not null,
    proposal_id uuid        not null,
    proposed_by uuid        not null,
    approved_by uuid        not null,
    approved_at timestamptz not null,
    constraint approval_pk primary key (account_id, proposal_id),
    constraint approval_proposal_fk foreign key (account_id, proposal_id, proposed_by)
        references customer.proposal (account_id, proposal_id, proposed_by),
    constraint approval_by_a_second_person check (approved_by <> proposed_by)
);

alter table customer.proposal enable row level security;
alter table customer.approval enable row level security;
create policy proposal_own on customer.proposal using (account_id::text = current_setting('onus.account', true));
create policy approval_own on customer.approval using (account_id::text = current_setting('onus.account', true));

revoke update, delete on customer.proposal, customer.approval from ${app};
