-- An individual rule is written down before a second person approves it, and what then holds is what was written, from a later day on.
create table contract.amendment_draft (
    account_id   uuid  not null,
    amendment_id uuid  not null,
    contract     text  not null,
    starts_on    date  not null,
    ends_on      date,
    overrides    jsonb not null,
    reason       text  not null,
    constraint amendment_draft_pk primary key (account_id, amendment_id),
    constraint amendment_draft_contract_fk foreign key (contract) references contract.contract (contract),
    constraint amendment_draft_ends_after_start check (ends_on is null or ends_on > starts_on),
    constraint amendment_draft_changes_something check (jsonb_typeof(overrides) = 'object' and overrides <> '{}'),
    constraint amendment_draft_reason_given check (length(reason) > 0)
);

alter table contract.amendment_draft enable row level security;
create policy amendment_draft_own on contract.amendment_draft using (account_id::text = current_setting('onus.account', true));
revoke update, delete on contract.amendment_draft from ${app};

alter table contract.amendment
    add constraint amendment_draft_fk foreign key (account_id, amendment_id)
        references contract.amendment_draft (account_id, amendment_id),
    add constraint amendment_begins_later check (starts_on > (agreed_at at time zone 'UTC')::date);
