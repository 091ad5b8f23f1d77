-- One request per principal and key: the row is written first, in the transaction of the work, and holds the first answer.
create table platform.idempotency (
  principal text not null,
  key text not null,
  request text not null,
  status integer,
  headers text,
  body text,
  made_at timestamptz not null,
  constraint idempotency_pk primary key (principal, key),
  constraint idempotency_answered check ((status is null) = (headers is null) and (status is null) = (body is null))
);
create index idempotency_by_age on platform.idempotency (made_at);
alter table platform.idempotency enable row level security;
create policy idempotency_central on platform.idempotency using (current_setting('onus.account', true) = 'central');
