-- A secret is stored only sealed, by a key that is not in the database; once ended nothing of it is left but that it was there; who read it is never changed.
create schema if not exists consent;

create table consent.secret (
    account_id uuid        not null,
    secret_id  uuid        not null,
    ticket_id  uuid        not null,
    label      text        not null,
    handed_by  uuid        not null,
    handed_at  timestamptz not null,
    until      timestamptz not null,
    key_name   text        not null,
    nonce      bytea,
    contents   bytea,
    ended_at   timestamptz,
    constraint secret_pk primary key (account_id, secret_id),
    constraint secret_ticket_fk foreign key (account_id, ticket_id) references ticket.ticket (account_id, ticket_id),
    constraint secret_has_label check (length(label) between 1 and 200),
    constraint secret_lasts check (until > handed_at),
    constraint secret_ended_is_gone check ((ended_at is null) = (contents is not null) and (ended_at is null) = (nonce is not null))
);
create index secret_of_ticket on consent.secret (account_id, ticket_id);

create table consent.secret_showing (
    account_id uuid        not null,
    showing_id uuid        not null,
    secret_id  uuid        not null,
    shown_to   uuid        not null,
    shown_at   timestamptz not null,
    reason     text        not null,
    constraint secret_showing_pk primary key (account_id, showing_id),
    constraint secret_showing_secret_fk foreign key (account_id, secret_id) references consent.secret (account_id, secret_id),
    constraint secret_showing_has_reason check (length(reason) between 1 and 1000)
);
create index secret_showing_of_secret on consent.secret_showing (account_id, secret_id);

alter table consent.secret enable row level security;
alter table consent.secret_showing enable row level security;
create policy secret_own on consent.secret using (account_id::text = current_setting('onus.account', true));
create policy secret_showing_own on consent.secret_showing using (account_id::text = current_setting('onus.account', true));

revoke update, delete on consent.secret_showing from ${app};
