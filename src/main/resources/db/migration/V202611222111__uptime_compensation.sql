-- A month is decided once for the same facts; a later decision adds to it and never takes back.
create table uptime.compensation (
    account_id      uuid           not null,
    compensation_id uuid           not null,
    month           date           not null,
    plan            text           not null,
    from_on         date           not null,
    revision        int            not null,
    verdict_id      uuid           not null,
    credit          numeric(19, 2) not null,
    penalty         numeric(19, 2) not null,
    given_credit    numeric(19, 2) not null,
    given_penalty   numeric(19, 2) not null,
    currency        char(3)        not null,
    decided_at      timestamptz    not null,
    constraint compensation_pk primary key (account_id, compensation_id),
    constraint compensation_once unique (account_id, month, from_on, revision),
    constraint compensation_customer_fk foreign key (account_id) references customer.customer (account_id),
    constraint compensation_verdict_fk foreign key (account_id, verdict_id) references journal.verdict (account_id, verdict_id),
    constraint compensation_of_a_month check (extract(day from month) = 1 and from_on >= month),
    constraint compensation_gives_no_more_than_decided check (
        given_credit between 0 and credit and given_penalty between 0 and penalty),
    constraint compensation_revisions_count check (revision >= 1)
);

alter table uptime.compensation enable row level security;
create policy compensation_own on uptime.compensation using (account_id::text = current_setting('onus.account', true));
revoke update, delete on uptime.compensation from ${app};
