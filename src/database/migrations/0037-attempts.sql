-- What was tried at a door that opens to what can be guessed: until when the attempts of an account, a link, a network
-- or an enrolled device are spent. Whose they are stands as a keyed mark alone.
create table attempt (
  mark bytea primary key,
  spent_until timestamptz not null
);
create index attempt_spent_until on attempt (spent_until);
