-- A duplicate is merged once, into another ticket of the same customer, with a reason and never unsaid; its clock ends as merged, and the other's may count from the earlier receipt.
create table ticket.merger (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    master_id  uuid        not null,
    reason     text        not null,
    made_by    uuid        not null,
    at         timestamptz not null,
    constraint merger_pk primary key (account_id, ticket_id),
    constraint merger_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint merger_master_fk foreign key (account_id, master_id) references ticket.ticket (account_id, ticket_id),
    constraint merger_of_two check (ticket_id <> master_id),
    constraint merger_says_why check (length(reason) between 1 and 2000)
);

create index merger_by_master on ticket.merger (account_id, master_id, at);

alter table ticket.merger enable row level security;
create policy merger_own on ticket.merger using (account_id::text = current_setting('onus.account', true));
revoke update, delete on ticket.merger from ${app};

alter table clock.happening add column since timestamptz;
alter table clock.happening drop constraint happening_what_known;
alter table clock.happening add constraint happening_what_known check (what in ('opened', 'reclassified', 'plan-changed', 'answered',
    'status-changed', 'asked-back', 'authorisation-requested', 'customer-wrote', 'authorisation-answered', 'automatic', 'dropped', 'merged',
    'absorbed'));
alter table clock.happening add constraint happening_absorbed_since check ((what = 'absorbed') = (since is not null));
alter table clock.clock drop constraint clock_ending_known;
alter table clock.clock add constraint clock_ending_known check (ending in ('open', 'met', 'missed', 'replaced', 'dropped', 'merged'));
