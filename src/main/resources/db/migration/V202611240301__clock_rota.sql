-- On a line nobody is called first beside somebody else: shifts of one line and rank never overlap. A shift that was taken out stays on record.
alter table clock.shift add column removed_at timestamptz;
alter table clock.shift add column removed_by uuid;
alter table clock.shift add constraint shift_removed_by_somebody check ((removed_at is null) = (removed_by is null));

alter table clock.shift add column slot int not null generated always as (
    rank + case line when 'customer-office' then 10 when 'technicians' then 20 when 'experts' then 30 else 40 end) stored;
alter table clock.shift add constraint shift_never_overlaps
    exclude using gist (int4range(slot, slot, '[]') with &&, tstzrange(from_at, to_at) with &&) where (removed_at is null);
