-- What the later waits of an enquiry contribute to the figures, one row for each, derived from its history.
create table enquiry_wait (
  enquiry_id uuid not null references enquiry,
  number integer not null,
  practice_id uuid not null references practice,
  procedure_id uuid not null references procedure,
  since timestamptz not null,
  ended_at timestamptz,
  how text,
  by_person uuid references person,
  primary key (enquiry_id, number)
);
create index enquiry_wait_since on enquiry_wait (practice_id, since);
create index enquiry_wait_all on enquiry_wait (since);
