alter table person
  add column digest boolean not null default true,
  add column digest_week text not null default '',
  add column quiet_from text,
  add column quiet_to text;
create index person_digest on person (digest_week, id) where digest;
create index enquiry_waiting on enquiry (practice_id, sent_at) where state = 'open' and handled_at is null and sent_at is not null;
