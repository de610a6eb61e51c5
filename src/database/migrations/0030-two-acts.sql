-- When somebody first acted in a session that may be a machine's.
alter table session add column first_act_at timestamptz;
-- Whatever its age, a session of a link waits for two acts.
update session set maybe_automatic = true where person_id is not null and enquiry_id is not null;
