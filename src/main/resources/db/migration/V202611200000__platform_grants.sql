-- What the owner makes, in any schema and at any time, the application may use; only append-only tables take rights back.
alter default privileges grant usage on schemas to ${app};
alter default privileges grant select, insert, update, delete on tables to ${app};
alter default privileges grant usage on sequences to ${app};
grant usage on schema platform to ${app};
