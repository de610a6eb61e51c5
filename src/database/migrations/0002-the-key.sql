-- A mark of the master key, by which a wrong one is refused before it writes anything.
create table installation (
  one boolean primary key check (one),
  key_mark bytea not null
);
