-- A public name belongs to one thing for ever, and a thing has one public name.
create table platform.reference (
    reference  text not null,
    kind       text not null,
    account_id uuid not null,
    thing_id   uuid not null,
    constraint reference_pk primary key (reference),
    constraint reference_of_one_thing unique (kind, account_id, thing_id),
    constraint reference_kind_known check (kind in ('CUSTOMER', 'SERVICE', 'TICKET'))
);

alter table platform.reference enable row level security;
create policy reference_own on platform.reference using (account_id::text = current_setting('onus.account', true));
create policy reference_looked_up on platform.reference for select using (current_setting('onus.account', true) in ('desk', 'central'));

revoke update, delete on platform.reference from ${app};
