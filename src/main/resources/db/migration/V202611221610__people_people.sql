-- One person per e-mail address; a token, a link and a membership always belong to a person; secrets are stored only as hashes.
create schema people;

create table people.person (
  person_id uuid not null,
  email text not null,
  name text not null,
  language text not null,
  zone text not null,
  staff boolean not null,
  password_hash text,
  disabled_at timestamptz,
  created_at timestamptz not null,
  constraint person_pk primary key (person_id),
  constraint person_email_once unique (email),
  constraint person_email_lower check (email = lower(email)),
  constraint person_language_known check (language in ('cs', 'de', 'en', 'fr', 'pl'))
);

create table people.staff_role (
  person_id uuid not null,
  role text not null,
  market text not null,
  constraint staff_role_pk primary key (person_id, role, market),
  constraint staff_role_person foreign key (person_id) references people.person (person_id),
  constraint staff_role_known check (role in ('agent', 'technician', 'billing', 'sales', 'supervisor'))
);

create table people.membership (
  account_id uuid not null,
  person_id uuid not null,
  role text not null,
  named boolean not null,
  since timestamptz not null,
  constraint membership_pk primary key (account_id, person_id),
  constraint membership_person foreign key (person_id) references people.person (person_id),
  constraint membership_role_known check (role in ('owner', 'delegate', 'member'))
);
create index membership_by_person on people.membership (person_id);

create table people.token (
  token_id uuid not null,
  hash bytea not null,
  person_id uuid not null,
  account_id uuid,
  kind text not null,
  scopes text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used timestamptz,
  constraint token_pk primary key (token_id),
  constraint token_hash_once unique (hash),
  constraint token_hash_length check (length(hash) = 32),
  constraint token_person foreign key (person_id) references people.person (person_id),
  constraint token_kind_known check (kind in ('session', 'api')),
  constraint token_has_a_scope check (cardinality(scopes) > 0)
);
create index token_by_person on people.token (person_id);

create table people.one_time_link (
  hash bytea not null,
  purpose text not null,
  person_id uuid not null,
  account_id uuid,
  role text,
  staff_roles text[] not null,
  markets text[] not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  constraint one_time_link_pk primary key (hash),
  constraint one_time_link_hash_length check (length(hash) = 32),
  constraint one_time_link_person foreign key (person_id) references people.person (person_id),
  constraint one_time_link_purpose_known check (purpose in ('invitation', 'reset')),
  constraint one_time_link_role_at_customer check ((account_id is null) = (role is null))
);
create index one_time_link_by_person on people.one_time_link (person_id);

-- Only central work sees who is who; a customer's transaction sees its own memberships and nothing else of this room.
alter table people.person enable row level security;
alter table people.staff_role enable row level security;
alter table people.membership enable row level security;
alter table people.token enable row level security;
alter table people.one_time_link enable row level security;
create policy person_central on people.person using (current_setting('onus.account', true) = 'central');
create policy staff_role_central on people.staff_role using (current_setting('onus.account', true) = 'central');
create policy membership_own on people.membership
  using (current_setting('onus.account', true) in ('central', account_id::text));
create policy token_central on people.token using (current_setting('onus.account', true) = 'central');
create policy one_time_link_central on people.one_time_link
  using (current_setting('onus.account', true) = 'central');
