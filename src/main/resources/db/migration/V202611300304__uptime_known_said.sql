-- A ticket says once that it belongs to a known incident, wherever the saying breaks off.
alter table uptime.known_ticket add column said_at timestamptz;
update uptime.known_ticket set said_at = joined_at;
