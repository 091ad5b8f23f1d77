-- A person is told of an occasion once; the words stay as they were sent, and only whether and when they went out is noted later.
create schema if not exists channel;

create table channel.notice (
    account_id  uuid        not null,
    notice_id   uuid        not null,
    kind        text        not null,
    thing_id    uuid        not null,
    occurrence  text        not null,
    person_id   uuid        not null,
    thread_id   uuid        not null,
    language    text        not null,
    subject     text        not null,
    body        text        not null,
    digest      bytea       not null,
    message_id  text        not null,
    made_at     timestamptz not null,
    attempts    integer     not null,
    sent_at     timestamptz,
    failure     text,
    constraint notice_pk primary key (account_id, notice_id),
    constraint notice_once unique (account_id, kind, thing_id, occurrence, person_id),
    constraint notice_message_once unique (account_id, message_id),
    constraint notice_language_known check (language in ('cs', 'de', 'en', 'fr', 'pl')),
    constraint notice_digest_is_sha256 check (length(digest) = 32),
    constraint notice_attempts_count_up check (attempts >= 0),
    constraint notice_sent_by_an_attempt check (sent_at is null or (attempts > 0 and failure is null))
);

create index notice_newest on channel.notice (account_id, made_at desc, notice_id desc);
create index notice_thread on channel.notice (account_id, thread_id, person_id, notice_id);

revoke update, delete on channel.notice from ${app};
grant update (attempts, sent_at, failure) on channel.notice to ${app};

alter table channel.notice enable row level security;
create policy notice_own on channel.notice using (account_id::text = current_setting('onus.account', true));
