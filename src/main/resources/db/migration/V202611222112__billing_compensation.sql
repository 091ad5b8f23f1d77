-- What outages give back is credited once, on the invoice of the month's plan, and owed once as a penalty above it.
create table billing.compensation (
    account_id      uuid           not null,
    compensation_id uuid           not null,
    month           date           not null,
    verdict_id      uuid           not null,
    contract        text           not null,
    version         date           not null,
    credit          numeric(19, 2) not null,
    penalty         numeric(19, 2) not null,
    currency        char(3)        not null,
    decided_at      timestamptz    not null,
    credit_note     uuid,
    constraint compensation_pk primary key (account_id, compensation_id),
    constraint compensation_verdict_fk foreign key (account_id, verdict_id) references journal.verdict (account_id, verdict_id),
    constraint compensation_credit_note_fk foreign key (account_id, credit_note) references billing.invoice (account_id, invoice_id),
    constraint compensation_gives_something check (credit >= 0 and penalty >= 0 and credit + penalty > 0),
    constraint compensation_note_needs_a_credit check (credit_note is null or credit > 0)
);

create index compensation_waiting on billing.compensation (account_id, month) where credit_note is null and credit > 0;

-- A contractual penalty: no supply, no VAT, its own series; it becomes the customer's credit.
create table billing.penalty (
    account_id      uuid           not null,
    penalty_id      uuid           not null,
    compensation_id uuid           not null,
    number          text           not null,
    net             numeric(19, 2) not null,
    currency        char(3)        not null,
    issued_on       date           not null,
    issued_at       timestamptz    not null,
    constraint penalty_pk primary key (account_id, penalty_id),
    constraint penalty_number_unique unique (account_id, number),
    constraint penalty_once unique (account_id, compensation_id),
    constraint penalty_compensation_fk foreign key (account_id, compensation_id)
        references billing.compensation (account_id, compensation_id),
    constraint penalty_positive check (net > 0)
);

alter table billing.ledger_entry drop constraint ledger_entry_happening_known;
alter table billing.ledger_entry add constraint ledger_entry_happening_known check (
    happening in ('invoice', 'credit-note', 'payment', 'write-off', 'penalty'));
alter table billing.ledger_entry drop constraint ledger_entry_accounts_known;
alter table billing.ledger_entry add constraint ledger_entry_accounts_known check (
    debit in ('receivable', 'revenue', 'vat-payable', 'bank', 'customer-credit', 'bad-debt', 'other-expense')
    and credit in ('receivable', 'revenue', 'vat-payable', 'bank', 'customer-credit', 'bad-debt', 'other-expense'));

alter table billing.compensation enable row level security;
alter table billing.penalty enable row level security;
create policy compensation_own on billing.compensation using (account_id::text = current_setting('onus.account', true));
create policy penalty_own on billing.penalty using (account_id::text = current_setting('onus.account', true));

revoke delete on billing.compensation from ${app};
revoke update, delete on billing.penalty from ${app};
