-- A suspension or rescue mode stands in the list of the desk from its beginning until it is lifted.
create table desk.in_force (
    account_id         uuid        not null,
    intervention_id    uuid        not null,
    reference          text        not null,
    ticket_reference   text        not null,
    customer_reference text        not null,
    customer_name      text        not null,
    market             text        not null,
    service_name       text        not null,
    action             text        not null,
    reason             text        not null,
    since              timestamptz not null,
    constraint in_force_pk primary key (account_id, intervention_id)
);

create index in_force_by_age on desk.in_force (since, intervention_id);

alter table desk.in_force enable row level security;
create policy in_force_own_or_desk on desk.in_force
    using (current_setting('onus.account', true) in ('desk', account_id::text))
    with check (account_id::text = current_setting('onus.account', true));
