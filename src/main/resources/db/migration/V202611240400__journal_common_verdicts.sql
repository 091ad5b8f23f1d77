-- A decision that is the same for many, and about none of them, is kept once; an index holds only what is looked for by it.
create table journal.common_verdict (
    verdict_id uuid        not null,
    question   text        not null,
    contract   text        not null,
    version    date        not null,
    facts      jsonb       not null,
    answer     jsonb       not null,
    because    jsonb       not null,
    rules      text        not null,
    at         timestamptz not null,
    constraint common_verdict_pk primary key (verdict_id)
);

revoke update, delete on journal.common_verdict from ${app};

-- The due date of an invoice rests on a verdict of its own, or on the one of its month. No foreign key: it would lock the one row once for each
-- invoice of a batch, and nobody may delete what it would protect.
alter table billing.invoice add column due_common uuid;
alter table billing.invoice drop constraint invoice_credit_note_says_what_and_why;
alter table billing.invoice add constraint invoice_credit_note_says_what_and_why check (
    (kind = 'credit-note' and corrects is not null and corrects_kind is not null and reason is not null and due is null)
    or (kind = 'invoice' and corrects is null and corrects_kind is null and reason is null and due is not null
        and (due_verdict is null) <> (due_common is null)));

drop index billing.charge_by_ticket;
create index charge_by_ticket on billing.charge (account_id, ticket_id) where ticket_id is not null;
drop index billing.invoice_by_ticket;
create index invoice_by_ticket on billing.invoice (account_id, ticket_id) where ticket_id is not null;
drop index billing.invoice_by_corrected;
create index invoice_by_corrected on billing.invoice (account_id, corrects) where corrects is not null;
drop index billing.invoice_by_age;

-- What a batch put off for all its invoices is looked up by their numbers when its time comes.
create policy register_in_run on billing.register for select using (current_setting('onus.account', true) = 'run');
