-- A published version of a contract never changes, and an amendment names the customer, the terms, the reason and two people.
create schema contract;

create table contract.contract (
    contract           text        not null,
    market             text        not null,
    first_published_at timestamptz not null,
    constraint contract_pk primary key (contract)
);

create table contract.version (
    contract     text        not null,
    starts_on    date        not null,
    source       text        not null,
    terms        json        not null,
    digest       bytea       not null,
    published_at timestamptz not null,
    published_by text        not null,
    constraint version_pk primary key (contract, starts_on),
    constraint version_contract_fk foreign key (contract) references contract.contract (contract),
    constraint version_digest_whole check (length(digest) = 32)
);

create table contract.amendment (
    account_id   uuid        not null,
    amendment_id uuid        not null,
    contract     text        not null,
    starts_on    date        not null,
    ends_on      date,
    overrides    jsonb       not null,
    reason       text        not null,
    proposed_by  text        not null,
    approved_by  text        not null,
    agreed_at    timestamptz not null,
    constraint amendment_pk primary key (account_id, amendment_id),
    constraint amendment_contract_fk foreign key (contract) references contract.contract (contract),
    constraint amendment_ends_after_start check (ends_on is null or ends_on > starts_on),
    constraint amendment_four_eyes check (proposed_by <> approved_by),
    constraint amendment_reason_given check (length(reason) > 0)
);

alter table contract.amendment enable row level security;
create policy amendment_own on contract.amendment using (account_id::text = current_setting('onus.account', true));

revoke update, delete on contract.contract, contract.version, contract.amendment from ${app};
