create table practice_edit (
  practice_id uuid not null references practice,
  part text not null,
  mark bytea not null,
  person_id uuid not null references person,
  edited_at timestamptz not null,
  primary key (practice_id, part)
);
