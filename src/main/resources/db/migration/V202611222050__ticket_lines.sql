-- A ticket goes from line to line, and turns out to be of another kind, each with a reason and never unsaid.
create table ticket.handover (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    number     int         not null,
    from_line  text        not null,
    to_line    text        not null,
    reason     text        not null,
    made_by    uuid        not null,
    at         timestamptz not null,
    constraint handover_pk primary key (account_id, ticket_id, number),
    constraint handover_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint handover_from_known check (from_line in ('customer-office', 'technicians', 'experts', 'sales')),
    constraint handover_to_known check (to_line in ('customer-office', 'technicians', 'experts', 'sales')),
    constraint handover_moves check (from_line <> to_line),
    constraint handover_says_why check (length(reason) between 1 and 2000)
);

create table ticket.reclassification (
    account_id uuid        not null,
    ticket_id  uuid        not null,
    revision   bigint      not null,
    from_kind  text        not null,
    to_kind    text        not null,
    reason     text        not null,
    made_by    uuid        not null,
    at         timestamptz not null,
    constraint reclassification_pk primary key (account_id, ticket_id, revision),
    constraint reclassification_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint reclassification_says_why check (length(reason) between 1 and 2000)
);

alter table ticket.handover enable row level security;
alter table ticket.reclassification enable row level security;
create policy handover_own on ticket.handover using (account_id::text = current_setting('onus.account', true));
create policy reclassification_own on ticket.reclassification using (account_id::text = current_setting('onus.account', true));

revoke update, delete on ticket.handover, ticket.reclassification from ${app};
