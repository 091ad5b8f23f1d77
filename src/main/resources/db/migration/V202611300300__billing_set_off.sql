-- No cent of a customer's credit pays twice: each use of a credit begins where the last one of it ended, and never goes beyond what it was.
create table billing.set_off (
    account_id   uuid           not null,
    credit_entry uuid           not null,
    used_before  numeric(19, 2) not null,
    amount       numeric(19, 2) not null,
    whole        numeric(19, 2) not null,
    currency     char(3)        not null,
    invoice_id   uuid           not null,
    kind         text           not null default 'invoice',
    position     int            not null,
    set_off_at   timestamptz    not null,
    constraint set_off_pk primary key (account_id, credit_entry, used_before),
    constraint set_off_credit_fk foreign key (account_id, credit_entry) references billing.ledger_entry (account_id, entry_id),
    constraint set_off_invoice_fk foreign key (account_id, invoice_id, kind) references billing.invoice (account_id, invoice_id, kind),
    constraint set_off_place_unique unique (account_id, invoice_id, position),
    constraint set_off_is_of_an_invoice check (kind = 'invoice'),
    constraint set_off_never_beyond_the_credit check (amount > 0 and used_before >= 0 and used_before + amount <= whole)
);

create index ledger_entry_of_credit on billing.ledger_entry (account_id, booked_at, entry_id) where credit = 'customer-credit';

alter table billing.ledger_entry drop constraint ledger_entry_happening_known;
alter table billing.ledger_entry add constraint ledger_entry_happening_known check (
    happening in ('invoice', 'credit-note', 'payment', 'write-off', 'penalty', 'set-off'));

alter table billing.set_off enable row level security;
create policy set_off_own on billing.set_off using (account_id::text = current_setting('onus.account', true));
create policy set_off_in_run on billing.set_off for select using (current_setting('onus.account', true) = 'run');
create policy set_off_by_run on billing.set_off for insert with check (current_setting('onus.account', true) = 'run');
create policy ledger_entry_in_run on billing.ledger_entry for select
    using (current_setting('onus.account', true) = 'run' and credit = 'customer-credit');

revoke update, delete on billing.set_off from ${app};
