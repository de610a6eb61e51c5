-- Whose turn it is: since when the patient waits, in which kind of wait, and from when that is late. `projected` says by
-- which rules the columns of a row were derived: a sweep derives older ones anew. Until it has come by, whoever was
-- waiting for a first turn is found by what the row says already.
alter table enquiry
  add column waits_since timestamptz,
  add column wait text check (wait in ('first', 'later', 'contested')),
  add column says_yes boolean not null default false,
  add column late_at timestamptz,
  add column projected smallint not null default 0;

update enquiry set waits_since = sent_at, wait = 'first'
  where state = 'open' and handled_at is null and sent_at is not null;

create index enquiry_waits on enquiry (practice_id, waits_since, id) where waits_since is not null;
create index enquiry_late on enquiry (late_at) where late_at is not null;
create index enquiry_projected on enquiry (projected);

-- Later waits have a clock from the upgrade on: none of theirs is due at once. An installation that begins with these
-- rules has no such moment.
alter table installation add column later_waits_from timestamptz;
update installation set later_waits_from = current_setting('relais.now')::timestamptz;
