-- By which session of a link, which reaches one enquiry, a member did something; null on her whole desk, and for what
-- is older than this.
alter table enquiry_fact add column by_session uuid;

-- Whether she says of such a session that it was hers, and when a letter told her what was read in it.
alter table session add column hers boolean, add column told_at timestamptz;
create index session_by_link on session (person_id, created_at desc)
  where enquiry_id is not null and hers is null;
