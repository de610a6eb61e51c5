-- What a patient may expect is counted over the last 90 days of a practice: from the indexes, in the place of a page of
-- the table for each enquiry, and of another for its group.
drop index enquiry_tally_sent;
create index enquiry_tally_sent on enquiry_tally (practice_id, sent_at) include (enquiry_id, group_id, read_at, handled_at, withdrawn_at) where sent_at is not null;
drop index enquiry_tally_group;
create index enquiry_tally_group on enquiry_tally (group_id, served_at) include (enquiry_id) where served_at is not null;
