-- What somebody searches for is cut into words exactly as what is searched: at every sign that is neither letter nor digit.
alter table desk.queue drop column words;
alter table desk.queue add column words tsvector generated always as
    (to_tsvector('simple', regexp_replace(reference || ' ' || customer_name || ' ' || subject, '[!-/:-@\[-`{-~]+', ' ', 'g'))) stored;

alter table desk.customer_row drop column words;
alter table desk.customer_row add column words tsvector generated always as
    (to_tsvector('simple', regexp_replace(reference || ' ' || name, '[!-/:-@\[-`{-~]+', ' ', 'g'))) stored;
