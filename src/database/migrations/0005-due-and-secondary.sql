create index enquiry_due_at_practice on enquiry (practice_id, due_at) where due_at is not null;
create index enquiry_secondary on enquiry (practice_id, last_activity_at desc, id desc) where first_id is not null;
