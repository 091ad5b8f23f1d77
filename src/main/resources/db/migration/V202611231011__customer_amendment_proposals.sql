-- An individual rule is proposed like everything that needs two people; nothing is decided when it is, so it alone has no verdict.
alter table customer.proposal drop constraint proposal_kind_known;
alter table customer.proposal
    alter column verdict_id drop not null,
    add constraint proposal_kind_known check (kind in ('reinstatement', 'manual-outage', 'amendment')),
    add constraint proposal_verdict_kept check (verdict_id is not null or kind = 'amendment');
