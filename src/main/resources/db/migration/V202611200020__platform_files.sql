-- A file is stored once and never changed: its chunks follow each other from zero, 25 MB at most.
create table platform.file_chunk (
    account_id uuid  not null,
    file_id    uuid  not null,
    number     int   not null,
    contents   bytea not null,
    constraint file_chunk_pk primary key (account_id, file_id, number),
    constraint file_chunk_number_from_zero check (number >= 0),
    constraint file_chunk_not_empty check (length(contents) between 1 and 262144)
);

create table platform.file (
    account_id uuid        not null,
    file_id    uuid        not null,
    name       text        not null,
    media_type text        not null,
    size       bigint      not null,
    digest     bytea       not null,
    stored_at  timestamptz not null,
    constraint file_pk primary key (account_id, file_id),
    constraint file_size_in_limit check (size between 0 and 26214400),
    constraint file_digest_whole check (length(digest) = 32),
    constraint file_name_given check (length(name) between 1 and 255)
);

alter table platform.file enable row level security;
alter table platform.file_chunk enable row level security;
create policy file_own on platform.file using (account_id::text = current_setting('onus.account', true));
create policy file_chunk_own on platform.file_chunk using (account_id::text = current_setting('onus.account', true));

alter table platform.file_chunk alter column contents set storage external;
revoke update on platform.file, platform.file_chunk from ${app};
