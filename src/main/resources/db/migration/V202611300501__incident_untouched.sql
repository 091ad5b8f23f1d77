-- A finding and a report of work keep their author's word that nothing of the customer's was changed for them.
alter table incident.finding add column untouched boolean not null default false;
alter table incident.work add column untouched boolean not null default false;
