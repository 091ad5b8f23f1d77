-- Nothing is charged without an order and a verdict; a charge stands on one invoice and at most one credit note; numbers have no gap; what was booked stays booked.
create schema if not exists billing;

create table billing.charge (
    account_id    uuid           not null,
    charge_id     uuid           not null,
    order_id      uuid           not null,
    order_kind    text           not null default 'ordered',
    verdict_id    uuid           not null,
    ticket_id     uuid,
    item          text           not null,
    decided_net   numeric(19, 2) not null,
    net           numeric(19, 2) not null,
    vat_category  text           not null,
    vat_rate      numeric(6, 3)  not null,
    currency      char(3)        not null,
    completed_at  timestamptz    not null,
    decided_at    timestamptz    not null,
    constraint charge_pk primary key (account_id, charge_id),
    constraint charge_order_fk foreign key (account_id, order_id, order_kind) references offer.answer (account_id, offer_id, kind),
    constraint charge_order_is_an_order check (order_kind = 'ordered'),
    constraint charge_verdict_fk foreign key (account_id, verdict_id) references journal.verdict (account_id, verdict_id),
    constraint charge_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint charge_once_per_verdict unique (account_id, verdict_id, item),
    constraint charge_item_known check (item in ('diagnosis', 'quoted-work', 'deduction', 'renewal', 'plan-base', 'plan-server', 'backup', 'compensation')),
    constraint charge_only_a_deduction_is_negative check ((item = 'deduction') or net >= 0),
    constraint charge_never_above_the_decision check (net <= decided_net),
    constraint charge_tax_known check (vat_category in ('S', 'AE', 'O')),
    constraint charge_only_standard_has_a_rate check (vat_rate >= 0 and (vat_category = 'S' or vat_rate = 0))
);

create index charge_by_ticket on billing.charge (account_id, ticket_id);

-- Invoices and credit notes share one series; both are positive documents.
create table billing.invoice (
    account_id    uuid           not null,
    invoice_id    uuid           not null,
    kind          text           not null,
    number        text           not null,
    ticket_id     uuid,
    contract      text           not null,
    version       date           not null,
    issued_at     timestamptz    not null,
    issued_on     date           not null,
    completed_on  date           not null,
    due           date,
    due_verdict   uuid,
    corrects      uuid,
    corrects_kind text,
    reason        text,
    seller        jsonb          not null,
    buyer         jsonb          not null,
    net           numeric(19, 2) not null,
    vat           numeric(19, 2) not null,
    gross         numeric(19, 2) not null,
    currency      char(3)        not null,
    state         text           not null,
    state_at      timestamptz    not null,
    payable_until date,
    paid          numeric(19, 2) not null,
    credited      numeric(19, 2) not null,
    revision      bigint         not null,
    head_seq      bigint         not null,
    head_hash     bytea          not null,
    constraint invoice_pk primary key (account_id, invoice_id),
    constraint invoice_number_unique unique (account_id, number),
    constraint invoice_kind_unique unique (account_id, invoice_id, kind),
    constraint invoice_due_verdict_fk foreign key (account_id, due_verdict) references journal.verdict (account_id, verdict_id),
    constraint invoice_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint invoice_corrects_fk foreign key (account_id, corrects, corrects_kind) references billing.invoice (account_id, invoice_id, kind),
    constraint invoice_kind_known check (kind in ('invoice', 'credit-note')),
    constraint invoice_corrects_an_invoice check (corrects_kind = 'invoice'),
    constraint invoice_credit_note_says_what_and_why check (
        (kind = 'credit-note' and corrects is not null and corrects_kind is not null and reason is not null and due is null)
        or (kind = 'invoice' and corrects is null and corrects_kind is null and reason is null and due is not null and due_verdict is not null)),
    constraint invoice_reason_known check (reason in ('contest', 'review', 'goodwill', 'compensation')),
    constraint invoice_positive check (gross > 0 and net >= 0 and vat >= 0),
    constraint invoice_gross_is_the_sum check (gross = net + vat),
    constraint invoice_state_known check (state in ('issued', 'open', 'held', 'arrears', 'lapsed', 'paid', 'contested', 'credited')),
    constraint invoice_credit_note_is_only_issued check ((kind = 'credit-note') = (state = 'issued')),
    constraint invoice_due_no_earlier check ((due is null and payable_until is null) or payable_until >= due),
    constraint invoice_never_settled_twice check (paid >= 0 and credited >= 0 and paid + credited <= gross),
    constraint invoice_unpaid_owes_something check (state not in ('open', 'held', 'arrears', 'lapsed') or paid + credited < gross),
    constraint invoice_paid_owes_nothing check (state <> 'paid' or (paid > 0 and paid + credited = gross)),
    constraint invoice_contested_is_credited check (state not in ('contested', 'credited') or credited = gross)
);

create index invoice_by_ticket on billing.invoice (account_id, ticket_id);
create index invoice_by_age on billing.invoice (account_id, issued_at desc, invoice_id);
create index invoice_by_corrected on billing.invoice (account_id, corrects);

create table billing.invoice_line (
    account_id   uuid           not null,
    invoice_id   uuid           not null,
    kind         text           not null,
    position     int            not null,
    charge_id    uuid           not null,
    net          numeric(19, 2) not null,
    constraint invoice_line_pk primary key (account_id, invoice_id, position),
    constraint invoice_line_invoice_fk foreign key (account_id, invoice_id, kind) references billing.invoice (account_id, invoice_id, kind),
    constraint invoice_line_charge_fk foreign key (account_id, charge_id) references billing.charge (account_id, charge_id),
    constraint invoice_line_one_per_charge unique (account_id, charge_id, kind)
);

create table billing.invoice_vat (
    account_id   uuid           not null,
    invoice_id   uuid           not null,
    vat_category text           not null,
    vat_rate     numeric(6, 3)  not null,
    net          numeric(19, 2) not null,
    vat          numeric(19, 2) not null,
    position     int            not null,
    constraint invoice_vat_pk primary key (account_id, invoice_id, vat_category, vat_rate),
    constraint invoice_vat_invoice_fk foreign key (account_id, invoice_id) references billing.invoice (account_id, invoice_id),
    constraint invoice_vat_only_standard_is_taxed check (vat_category = 'S' or (vat_rate = 0 and vat = 0))
);

create table billing.payment (
    account_id  uuid           not null,
    payment_id  uuid           not null,
    invoice_id  uuid           not null,
    kind        text           not null default 'invoice',
    method      text           not null,
    amount      numeric(19, 2) not null,
    on_invoice  numeric(19, 2) not null,
    surplus     numeric(19, 2) not null,
    currency    char(3)        not null,
    received_on date           not null,
    reference   text           not null,
    key         text           not null,
    recorded_by uuid           not null,
    recorded_at timestamptz    not null,
    constraint payment_pk primary key (account_id, payment_id),
    constraint payment_invoice_fk foreign key (account_id, invoice_id, kind) references billing.invoice (account_id, invoice_id, kind),
    constraint payment_is_for_an_invoice check (kind = 'invoice'),
    constraint payment_key_unique unique (account_id, key),
    constraint payment_method_known check (method in ('transfer', 'card', 'cash')),
    constraint payment_every_cent_has_a_place check (amount > 0 and on_invoice >= 0 and surplus >= 0 and amount = on_invoice + surplus)
);

create index payment_by_invoice on billing.payment (account_id, invoice_id);

create table billing.contest (
    account_id   uuid        not null,
    invoice_id   uuid        not null,
    kind         text        not null default 'invoice',
    reason       text        not null,
    shown        text        not null,
    shown_digest bytea       not null,
    language     char(2)     not null,
    verdict_id   uuid        not null,
    contested_by uuid        not null,
    contested_at timestamptz not null,
    constraint contest_pk primary key (account_id, invoice_id),
    constraint contest_invoice_fk foreign key (account_id, invoice_id, kind) references billing.invoice (account_id, invoice_id, kind),
    constraint contest_verdict_fk foreign key (account_id, verdict_id) references journal.verdict (account_id, verdict_id),
    constraint contest_is_of_an_invoice check (kind = 'invoice'),
    constraint contest_says_why check (length(reason) between 1 and 10000)
);

create table billing.lapse (
    account_id uuid        not null,
    invoice_id uuid        not null,
    kind       text        not null default 'invoice',
    becomes    text        not null,
    lapsed_at  timestamptz not null,
    constraint lapse_pk primary key (account_id, invoice_id),
    constraint lapse_invoice_fk foreign key (account_id, invoice_id, kind) references billing.invoice (account_id, invoice_id, kind),
    constraint lapse_is_of_an_invoice check (kind = 'invoice'),
    constraint lapse_becomes_known check (becomes in ('lapsed', 'arrears'))
);

create table billing.reminder (
    account_id  uuid        not null,
    invoice_id  uuid        not null,
    days_before int         not null,
    reminded_at timestamptz not null,
    constraint reminder_pk primary key (account_id, invoice_id, days_before),
    constraint reminder_invoice_fk foreign key (account_id, invoice_id) references billing.invoice (account_id, invoice_id),
    constraint reminder_comes_before check (days_before > 0)
);

create table billing.goodwill (
    account_id  uuid        not null,
    charge_id   uuid        not null,
    credit_note uuid        not null,
    reason      text        not null,
    granted_by  uuid        not null,
    granted_at  timestamptz not null,
    constraint goodwill_pk primary key (account_id, charge_id),
    constraint goodwill_charge_fk foreign key (account_id, charge_id) references billing.charge (account_id, charge_id),
    constraint goodwill_credit_note_fk foreign key (account_id, credit_note) references billing.invoice (account_id, invoice_id),
    constraint goodwill_says_why check (length(reason) between 1 and 10000)
);

-- Each row moves an amount from one account to another, so the ledger cannot be out of balance; nobody can change a row.
create table billing.ledger_entry (
    account_id uuid           not null,
    entry_id   uuid           not null,
    source     uuid           not null,
    happening  text           not null,
    debit      text           not null,
    credit     text           not null,
    amount     numeric(19, 2) not null,
    currency   char(3)        not null,
    booked_at  timestamptz    not null,
    constraint ledger_entry_pk primary key (account_id, entry_id),
    constraint ledger_entry_booked_once unique (account_id, source, debit, credit),
    constraint ledger_entry_happening_known check (happening in ('invoice', 'credit-note', 'payment', 'write-off')),
    constraint ledger_entry_accounts_known check (
        debit in ('receivable', 'revenue', 'vat-payable', 'bank', 'customer-credit', 'bad-debt')
        and credit in ('receivable', 'revenue', 'vat-payable', 'bank', 'customer-credit', 'bad-debt')),
    constraint ledger_entry_moves_something check (debit <> credit and amount > 0)
);

-- Central: the last number drawn of each series; the last row locked before commit.
create table billing.counter (
    series    text   not null,
    year      int    not null,
    last      bigint not null,
    last_date date   not null,
    constraint counter_pk primary key (series, year),
    constraint counter_counts check (last >= 1)
);

-- Central: every number ever given, whose document it is, and what a list of invoices shows of it.
create table billing.register (
    number        text           not null,
    series        text           not null,
    year          int            not null,
    sequence      bigint         not null,
    account_id    uuid           not null,
    invoice_id    uuid           not null,
    ticket_id     uuid,
    kind          text           not null,
    state         text           not null,
    issued_at     timestamptz    not null,
    issued_on     date           not null,
    payable_until date,
    gross         numeric(19, 2) not null,
    open          numeric(19, 2) not null,
    currency      char(3)        not null,
    constraint register_pk primary key (number),
    constraint register_sequence_unique unique (series, year, sequence),
    constraint register_document_unique unique (account_id, invoice_id),
    constraint register_open_within_gross check (open >= 0 and open <= gross)
);

create index register_by_age on billing.register (issued_at desc, number);
create index register_by_state on billing.register (state, issued_at desc, number);

alter table billing.charge enable row level security;
alter table billing.invoice enable row level security;
alter table billing.invoice_line enable row level security;
alter table billing.invoice_vat enable row level security;
alter table billing.payment enable row level security;
alter table billing.contest enable row level security;
alter table billing.lapse enable row level security;
alter table billing.reminder enable row level security;
alter table billing.goodwill enable row level security;
alter table billing.ledger_entry enable row level security;
alter table billing.register enable row level security;
create policy charge_own on billing.charge using (account_id::text = current_setting('onus.account', true));
create policy invoice_own on billing.invoice using (account_id::text = current_setting('onus.account', true));
create policy invoice_line_own on billing.invoice_line using (account_id::text = current_setting('onus.account', true));
create policy invoice_vat_own on billing.invoice_vat using (account_id::text = current_setting('onus.account', true));
create policy payment_own on billing.payment using (account_id::text = current_setting('onus.account', true));
create policy contest_own on billing.contest using (account_id::text = current_setting('onus.account', true));
create policy lapse_own on billing.lapse using (account_id::text = current_setting('onus.account', true));
create policy reminder_own on billing.reminder using (account_id::text = current_setting('onus.account', true));
create policy goodwill_own on billing.goodwill using (account_id::text = current_setting('onus.account', true));
create policy ledger_entry_own on billing.ledger_entry using (account_id::text = current_setting('onus.account', true));
create policy register_own on billing.register using (account_id::text = current_setting('onus.account', true));
create policy register_at_desk on billing.register for select using (current_setting('onus.account', true) = 'desk');

revoke update, delete on billing.charge, billing.invoice_line, billing.invoice_vat, billing.payment, billing.contest, billing.lapse,
    billing.reminder, billing.goodwill, billing.ledger_entry from ${app};
revoke delete on billing.invoice, billing.counter, billing.register from ${app};
