-- Entries, verdicts and roots are only ever added; the salt of an erased body goes, the chain stays.
create schema journal;

create table journal.entry (
    account_id  uuid        not null,
    thing_kind  text        not null,
    thing_id    uuid        not null,
    seq         bigint      not null,
    at          timestamptz not null,
    actor       text        not null,
    what        text        not null,
    facts       jsonb       not null,
    body_digest bytea       not null,
    hash        bytea       not null,
    constraint entry_pk primary key (account_id, thing_kind, thing_id, seq),
    constraint entry_seq_from_one check (seq >= 1),
    constraint entry_hash_whole check (length(hash) = 32),
    constraint entry_digest_whole check (length(body_digest) in (0, 32))
);

create index entry_by_time on journal.entry (at);

create table journal.salt (
    account_id uuid   not null,
    thing_kind text   not null,
    thing_id   uuid   not null,
    seq        bigint not null,
    salt       bytea  not null,
    constraint salt_pk primary key (account_id, thing_kind, thing_id, seq),
    constraint salt_entry_fk foreign key (account_id, thing_kind, thing_id, seq)
        references journal.entry (account_id, thing_kind, thing_id, seq)
);

create table journal.verdict (
    account_id uuid        not null,
    verdict_id uuid        not null,
    thing_kind text        not null,
    thing_id   uuid        not null,
    question   text        not null,
    contract   text        not null,
    version    date        not null,
    facts      jsonb       not null,
    answer     jsonb       not null,
    because    jsonb       not null,
    rules      text        not null,
    at         timestamptz not null,
    constraint verdict_pk primary key (account_id, verdict_id)
);

create index verdict_by_thing on journal.verdict (account_id, thing_kind, thing_id, at);

create table journal.root (
    day       date        not null,
    at        timestamptz not null,
    previous  bytea       not null,
    chains    int         not null,
    hash      bytea       not null,
    key       text        not null,
    signature bytea       not null,
    constraint root_pk primary key (day),
    constraint root_follows_one unique (previous),
    constraint root_hash_whole check (length(hash) = 32)
);

create table journal.root_chain (
    account_id uuid   not null,
    thing_kind text   not null,
    thing_id   uuid   not null,
    seq        bigint not null,
    day        date   not null,
    hash       bytea  not null,
    constraint root_chain_pk primary key (account_id, thing_kind, thing_id, seq)
);

create index root_chain_by_day on journal.root_chain (day);

alter table journal.entry enable row level security;
alter table journal.salt enable row level security;
alter table journal.verdict enable row level security;
alter table journal.root_chain enable row level security;

create policy entry_own on journal.entry using (account_id::text = current_setting('onus.account', true));
create policy entry_sealed on journal.entry for select using (current_setting('onus.account', true) = 'central');
create policy salt_own on journal.salt using (account_id::text = current_setting('onus.account', true));
create policy verdict_own on journal.verdict using (account_id::text = current_setting('onus.account', true));
create policy root_chain_sealed on journal.root_chain using (current_setting('onus.account', true) = 'central');

revoke update, delete on journal.entry, journal.verdict, journal.root, journal.root_chain from ${app};
revoke update on journal.salt from ${app};
