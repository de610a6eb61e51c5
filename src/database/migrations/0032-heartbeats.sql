-- What each process of each kind is at: one row for each of its parts, written by the process itself.
create table heartbeat (
  process uuid not null,
  part text not null,
  kind text not null check (kind in ('web', 'worker', 'both')),
  started_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  failed_at timestamptz,
  fault text,
  left_at timestamptz,
  primary key (process, part)
);

-- The longest waiting letter goes by its posting, and whether others left meanwhile by when they did.
create index letter_waiting on letter (posted_at) where state = 'waiting';
create index letter_accepted on letter (settled_at) where state = 'accepted';
