-- What the desk looks at is computed from what happened and can be computed again: one row for each ticket and for each customer.
create schema if not exists desk;

create table desk.queue (
    account_id         uuid        not null,
    ticket_id          uuid        not null,
    reference          text        not null,
    customer_reference text        not null,
    customer_name      text        not null,
    market             text        not null,
    service_name       text        not null,
    kind               text        not null,
    state              text        not null,
    turn               text        not null,
    subject            text        not null,
    since              timestamptz not null,
    due                timestamptz,
    assignee           uuid,
    words              tsvector    generated always as (to_tsvector('simple', reference || ' ' || customer_name || ' ' || subject)) stored,
    constraint queue_pk primary key (account_id, ticket_id),
    constraint queue_turn_known check (turn in ('desk', 'customer', 'nobody'))
);

create index queue_by_turn on desk.queue (turn, since, ticket_id);
create index queue_by_time on desk.queue (since, ticket_id);
create index queue_of_customer on desk.queue (account_id, since, ticket_id);

create table desk.customer_row (
    account_id uuid    not null,
    reference  text    not null,
    name       text    not null,
    market     text    not null,
    country    text    not null,
    consumer   boolean not null,
    standing   text    not null,
    words      tsvector generated always as (to_tsvector('simple', reference || ' ' || name)) stored,
    constraint customer_row_pk primary key (account_id),
    constraint customer_row_standing_known check (standing in ('full', 'suspended', 'withdrawn'))
);

create index customer_row_by_name on desk.customer_row (name, account_id);

alter table desk.queue enable row level security;
alter table desk.customer_row enable row level security;
create policy queue_own_or_desk on desk.queue
    using (current_setting('onus.account', true) in ('desk', account_id::text))
    with check (account_id::text = current_setting('onus.account', true));
create policy customer_row_own_or_desk on desk.customer_row
    using (current_setting('onus.account', true) in ('desk', account_id::text))
    with check (account_id::text = current_setting('onus.account', true));
