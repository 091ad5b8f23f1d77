-- An erasure is asked for once confirmed, done once, and what the law kept goes once its years are over.
create table desk.erasure (
    account_id uuid        not null,
    erasure_id uuid        not null,
    person_id  uuid,
    asked_by   uuid        not null,
    asked_at   timestamptz not null,
    keep_until date,
    done_at    timestamptz,
    ended_at   timestamptz,
    constraint erasure_pk primary key (account_id, erasure_id),
    constraint erasure_ends_after_it_was_done check (ended_at is null or done_at is not null)
);

alter table desk.erasure enable row level security;
create policy erasure_own on desk.erasure using (account_id::text = current_setting('onus.account', true));

revoke delete on desk.erasure from ${app};
