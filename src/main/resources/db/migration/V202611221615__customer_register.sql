-- A customer's rows are seen only from its own account; a service is under exactly one contract.
create schema if not exists customer;

create table customer.customer (
    account_id   uuid        not null,
    reference    text        not null,
    name         text        not null,
    consumer     boolean     not null,
    country      char(2)     not null,
    vat_id       text,
    vat_id_valid boolean     not null,
    address      text        not null,
    market       char(2)     not null,
    language     char(2)     not null,
    created_at   timestamptz not null,
    head_seq     bigint      not null,
    head_hash    bytea       not null,
    constraint customer_pk primary key (account_id),
    constraint customer_consumer_has_no_vat_id check (not (consumer and vat_id is not null)),
    constraint customer_name_given check (length(name) between 1 and 200)
);

create table customer.service (
    account_id  uuid          not null,
    service_id  uuid          not null,
    reference   text          not null,
    kind        text          not null,
    name        text          not null,
    contract    text          not null,
    ends_on     date          not null,
    monthly_net numeric(19, 2) not null,
    currency    char(3)       not null,
    created_at  timestamptz   not null,
    constraint service_pk primary key (account_id, service_id),
    constraint service_customer_fk foreign key (account_id) references customer.customer (account_id),
    constraint service_kind_known check (kind in ('site', 'mail', 'domain', 'server', 'instance', 'network', 'disk')),
    constraint service_price_not_negative check (monthly_net >= 0)
);

-- What moved the standing of a customer's support: append-only, in any order.
create table customer.standing_event (
    account_id uuid        not null,
    event_id   uuid        not null,
    what       text        not null,
    invoice    text,
    at         timestamptz not null,
    verdict_id uuid        not null,
    constraint standing_event_pk primary key (account_id, event_id),
    constraint standing_event_customer_fk foreign key (account_id) references customer.customer (account_id),
    constraint standing_event_what_known check (what in ('contest', 'lapse', 'payment', 'reinstatement')),
    constraint standing_event_invoice_named check (what = 'reinstatement' or invoice is not null),
    constraint standing_event_once unique (account_id, what, invoice)
);

alter table customer.customer enable row level security;
alter table customer.service enable row level security;
alter table customer.standing_event enable row level security;
create policy customer_own on customer.customer using (account_id::text = current_setting('onus.account', true));
create policy service_own on customer.service using (account_id::text = current_setting('onus.account', true));
create policy standing_event_own on customer.standing_event using (account_id::text = current_setting('onus.account', true));

revoke update, delete on customer.standing_event from ${app};
