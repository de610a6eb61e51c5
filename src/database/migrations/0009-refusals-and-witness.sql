alter table enquiry
  add column contact_marks bytea[] not null default '{}',
  add column text_mark bytea,
  add column contested boolean not null default false,
  add column duplicate_of uuid references enquiry;
create index enquiry_contact_marks on enquiry using gin (contact_marks);
create index enquiry_text_mark on enquiry (practice_id, text_mark) where text_mark is not null;
create index enquiry_duplicate_of on enquiry (duplicate_of) where duplicate_of is not null;
create index enquiry_contested on enquiry (practice_id) where contested;
