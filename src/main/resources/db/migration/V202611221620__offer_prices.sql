-- A price told is kept as it was told; each offer has at most one answer, and an order is an answer of exactly the told gross.
create schema if not exists offer;

create table offer.offer (
    account_id   uuid           not null,
    offer_id     uuid           not null,
    kind         text           not null,
    ticket_id    uuid,
    service_id   uuid           not null,
    contract     text           not null,
    version      date           not null,
    net          numeric(19, 2) not null,
    vat_category text           not null,
    vat_rate     numeric(6, 3)  not null,
    vat          numeric(19, 2) not null,
    gross        numeric(19, 2) not null,
    currency     char(3)        not null,
    payable_if   text           not null,
    text         text           not null,
    language     char(2)        not null,
    text_digest  bytea          not null,
    made_at      timestamptz    not null,
    made_by      uuid           not null,
    valid_until  timestamptz    not null,
    verdict_id   uuid           not null,
    constraint offer_pk primary key (account_id, offer_id),
    constraint offer_kind_known check (kind in ('announcement', 'quote', 'renewal')),
    constraint offer_not_negative check (net >= 0 and vat >= 0),
    constraint offer_gross_is_the_sum check (gross = net + vat),
    constraint offer_valid_for_some_time check (valid_until > made_at),
    constraint offer_service_fk foreign key (account_id, service_id) references customer.service (account_id, service_id)
);

create index offer_by_ticket on offer.offer (account_id, ticket_id);

create table offer.line (
    account_id uuid           not null,
    offer_id   uuid           not null,
    position   int            not null,
    text       text           not null,
    net        numeric(19, 2) not null,
    constraint line_pk primary key (account_id, offer_id, position),
    constraint line_offer_fk foreign key (account_id, offer_id) references offer.offer (account_id, offer_id),
    constraint line_not_negative check (net >= 0)
);

create table offer.answer (
    account_id  uuid        not null,
    offer_id    uuid        not null,
    kind        text        not null,
    at          timestamptz not null,
    by          uuid,
    gross       numeric(19, 2),
    text        text,
    text_digest bytea,
    constraint answer_pk primary key (account_id, offer_id),
    constraint answer_kind_unique unique (account_id, offer_id, kind),
    constraint answer_offer_fk foreign key (account_id, offer_id) references offer.offer (account_id, offer_id),
    constraint answer_kind_known check (kind in ('ordered', 'refused', 'expired', 'withdrawn')),
    constraint answer_order_is_complete check (kind <> 'ordered' or (by is not null and gross is not null and text is not null and text_digest is not null))
);

alter table offer.offer enable row level security;
alter table offer.line enable row level security;
alter table offer.answer enable row level security;
create policy offer_own on offer.offer using (account_id::text = current_setting('onus.account', true));
create policy line_own on offer.line using (account_id::text = current_setting('onus.account', true));
create policy answer_own on offer.answer using (account_id::text = current_setting('onus.account', true));

revoke update, delete on offer.offer, offer.line, offer.answer from ${app};
