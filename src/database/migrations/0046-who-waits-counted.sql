-- What waits is counted from the index of the lists, and what is late by practice from one of its own.
drop index enquiry_sent;
create index enquiry_sent on enquiry (practice_id, sent_at desc)
  include (state, waits_since, unread, contested, first_id) where sent_at is not null;
drop index enquiry_waiting;
drop index enquiry_late;
create index enquiry_late on enquiry (practice_id, late_at) where late_at is not null;
