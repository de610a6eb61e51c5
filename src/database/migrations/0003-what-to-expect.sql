create index enquiry_sent on enquiry (practice_id, sent_at desc) where sent_at is not null;
