-- What the desk wishes to have erased is approved by a second person exactly as it was shown, or not at all.
create table desk.erasure_wish (
    account_id uuid        not null,
    wish_id    uuid        not null,
    person_id  uuid,
    shown      bigint      not null,
    wished_at  timestamptz not null,
    constraint erasure_wish_pk primary key (account_id, wish_id)
);

alter table desk.erasure_wish enable row level security;
create policy erasure_wish_own on desk.erasure_wish using (account_id::text = current_setting('onus.account', true));

revoke update, delete on desk.erasure_wish from ${app};

alter table customer.proposal
    drop constraint proposal_kind_known,
    drop constraint proposal_verdict_kept,
    add constraint proposal_kind_known check (kind in ('reinstatement', 'manual-outage', 'amendment', 'erasure')),
    add constraint proposal_verdict_kept check (verdict_id is not null or kind in ('amendment', 'erasure'));
