-- An alert that fits no service may be set aside by somebody of the desk; it stays written down, and the next one of its kind asks again.
alter table uptime.sighting add column dismissed_by uuid;
alter table uptime.sighting add column dismissed_at timestamptz;
alter table uptime.sighting add constraint sighting_dismissed_whole check ((dismissed_by is null) = (dismissed_at is null));
alter table uptime.sighting add constraint sighting_dismissed_only_unmatched check (dismissed_at is null or service_id is null);
