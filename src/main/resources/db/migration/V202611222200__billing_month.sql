-- A month of an account is billed once for each thing; a run reads what it bills, adds documents of many accounts, and can change none.
create table billing.period (
    account_id uuid not null,
    month      date not null,
    what       text not null,
    occurrence text not null,
    verdict_id uuid not null,
    constraint period_pk primary key (account_id, month, what, occurrence),
    constraint period_verdict_fk foreign key (account_id, verdict_id) references journal.verdict (account_id, verdict_id),
    constraint period_is_a_month check (extract(day from month) = 1)
);

-- Central: one run for each contract and month; begun again it looks for what is missing.
create table billing.run (
    run_id      uuid        not null,
    contract    text        not null,
    month       date        not null,
    round       int         not null,
    state       text        not null,
    begun_at    timestamptz not null,
    begun_by    text        not null,
    issued_at   timestamptz,
    issued_by   text,
    finished_at timestamptz,
    constraint run_pk primary key (run_id),
    constraint run_once_for_a_month unique (contract, month),
    constraint run_state_known check (state in ('drafting', 'drafted', 'issuing', 'done')),
    constraint run_round_counts check (round >= 1),
    constraint run_issued_by_somebody check ((issued_at is null) = (issued_by is null) and (state in ('issuing', 'done')) = (issued_at is not null)),
    constraint run_is_a_month check (extract(day from month) = 1)
);

-- Central: a stretch of accounts that is drafted and issued in one transaction each.
create table billing.run_batch (
    run_id        uuid           not null,
    round         int            not null,
    position      int            not null,
    first_account uuid           not null,
    last_account  uuid           not null,
    accounts      int            not null,
    drafts        int            not null default 0,
    net           numeric(19, 2) not null default 0,
    invoices      int            not null default 0,
    gross         numeric(19, 2) not null default 0,
    drafted_at    timestamptz,
    issued_at     timestamptz,
    constraint run_batch_pk primary key (run_id, round, position),
    constraint run_batch_run_fk foreign key (run_id) references billing.run (run_id),
    constraint run_batch_is_bounded check (accounts between 1 and 500),
    constraint run_batch_issued_after_drafted check (issued_at is null or drafted_at is not null)
);

-- Central: accounts whose month could not be drafted or differs from what was billed, for somebody to look at.
create table billing.run_flaw (
    run_id     uuid not null,
    round      int  not null,
    account_id uuid not null,
    code       text not null,
    what       text not null,
    constraint run_flaw_pk primary key (run_id, round, account_id, what),
    constraint run_flaw_run_fk foreign key (run_id) references billing.run (run_id)
);

alter table billing.period enable row level security;
alter table billing.run_flaw enable row level security;
create policy period_own on billing.period using (account_id::text = current_setting('onus.account', true));
create policy period_in_run on billing.period for select using (current_setting('onus.account', true) = 'run');
create policy period_by_run on billing.period for insert with check (current_setting('onus.account', true) = 'run');
create policy run_flaw_by_run on billing.run_flaw using (current_setting('onus.account', true) = 'run');
create policy run_flaw_at_desk on billing.run_flaw for select using (current_setting('onus.account', true) = 'desk');

create policy customer_in_run on customer.customer for select using (current_setting('onus.account', true) = 'run');
create policy amendment_in_run on contract.amendment for select using (current_setting('onus.account', true) = 'run');
create policy subscription_in_run on plan.subscription for select using (current_setting('onus.account', true) = 'run');
create policy step_in_run on plan.step for select using (current_setting('onus.account', true) = 'run');
create policy cover_in_run on plan.cover for select using (current_setting('onus.account', true) = 'run');
create policy compensation_in_run on billing.compensation for select using (current_setting('onus.account', true) = 'run');
create policy verdict_in_run on journal.verdict for select using (current_setting('onus.account', true) = 'run');
create policy verdict_by_run on journal.verdict for insert with check (current_setting('onus.account', true) = 'run');
create policy entry_by_run on journal.entry for insert with check (current_setting('onus.account', true) = 'run');
create policy charge_by_run on billing.charge for insert with check (current_setting('onus.account', true) = 'run');
create policy invoice_by_run on billing.invoice for insert with check (current_setting('onus.account', true) = 'run');
create policy invoice_line_by_run on billing.invoice_line for insert with check (current_setting('onus.account', true) = 'run');
create policy invoice_vat_by_run on billing.invoice_vat for insert with check (current_setting('onus.account', true) = 'run');
create policy ledger_entry_by_run on billing.ledger_entry for insert with check (current_setting('onus.account', true) = 'run');
create policy register_by_run on billing.register for insert with check (current_setting('onus.account', true) = 'run');

revoke update, delete on billing.period from ${app};
revoke delete on billing.run, billing.run_batch, billing.run_flaw from ${app};
