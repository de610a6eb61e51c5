create table practice (
  id uuid primary key,
  reference text not null unique,
  slug text not null unique,
  name text not null,
  street text,
  postcode text not null,
  town text not null,
  town_slug text not null,
  latitude double precision,
  longitude double precision,
  territory text not null,
  zone text not null,
  phone text,
  email text,
  hours jsonb not null default '[]',
  mode text not null default 'space' check (mode in ('space', 'forward')),
  about_fr text not null default '',
  about_en text not null default ''
);
create index practice_town on practice (town_slug, id);

create table procedure (
  id uuid primary key,
  slug text not null unique,
  name_fr text not null,
  name_en text not null
);

create table practice_procedure (
  practice_id uuid not null references practice,
  procedure_id uuid not null references procedure,
  available boolean not null default true,
  primary key (practice_id, procedure_id)
);
create index practice_procedure_procedure on practice_procedure (procedure_id, practice_id);

create table closure (
  id uuid primary key,
  practice_id uuid not null references practice,
  first_day date not null,
  last_day date,
  reason text not null,
  note text
);
create index closure_practice on closure (practice_id);

create table person (
  id uuid primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  locale text not null check (locale in ('fr', 'en')),
  operator boolean not null default false,
  password_hash text,
  created_at timestamptz not null
);

create table membership (
  person_id uuid not null references person,
  practice_id uuid not null references practice,
  role text not null check (role in ('manager', 'doctor', 'assistant')),
  receives boolean not null default true,
  since timestamptz not null,
  left_at timestamptz,
  primary key (person_id, practice_id)
);
create index membership_practice on membership (practice_id) where left_at is null;

create table enquiry (
  id uuid primary key,
  practice_id uuid not null references practice,
  procedure_id uuid not null references procedure,
  locale text not null check (locale in ('fr', 'en')),
  submission text not null unique,
  submission_mark bytea not null,
  sealed_key bytea not null,
  sealed_patient bytea not null,
  patient_mark bytea not null,
  sender_mark bytea not null,
  asked_at timestamptz not null,
  sent_at timestamptz,
  transmitted_at timestamptz,
  first_read_at timestamptz,
  answered_at timestamptz,
  handled_at timestamptz,
  state text not null check (state in ('open', 'refused', 'closed')),
  version integer not null,
  last_fact integer not null,
  last_activity_at timestamptz not null,
  unread boolean not null,
  needs_attention boolean not null,
  due_at timestamptz
);
create index enquiry_running on enquiry (practice_id, last_activity_at desc, id desc) where state = 'open' and sent_at is not null;
create index enquiry_of_practice on enquiry (practice_id, last_activity_at desc, id desc) where sent_at is not null;
create index enquiry_due on enquiry (due_at) where due_at is not null;
create index enquiry_patient_mark on enquiry (patient_mark, asked_at);
create index enquiry_sender_mark on enquiry (sender_mark, asked_at);

create table enquiry_fact (
  enquiry_id uuid not null references enquiry,
  number integer not null,
  kind text not null,
  at timestamptz not null,
  by_kind text not null check (by_kind in ('patient', 'member', 'relais')),
  by_person uuid references person,
  submission text,
  data jsonb not null default '{}',
  sealed bytea,
  primary key (enquiry_id, number),
  unique (enquiry_id, submission)
);

create table link (
  id text primary key,
  purpose text not null check (purpose in ('alert', 'patient', 'invitation')),
  generation integer not null default 1,
  person_id uuid references person,
  enquiry_id uuid references enquiry,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  check (purpose <> 'alert' or (person_id is not null and enquiry_id is not null)),
  check (purpose <> 'patient' or enquiry_id is not null),
  check (purpose <> 'invitation' or person_id is not null)
);
create index link_person on link (person_id) where ended_at is null;

create table session (
  id uuid primary key,
  token_mark bytea not null unique,
  person_id uuid references person,
  enquiry_id uuid references enquiry,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  maybe_automatic boolean not null default false,
  browser text not null,
  check (person_id is not null or enquiry_id is not null)
);
create index session_person on session (person_id) where ended_at is null;

create table device (
  id uuid primary key,
  token_mark bytea not null unique,
  person_id uuid not null references person,
  created_at timestamptz not null,
  last_used_at timestamptz not null,
  ended_at timestamptz,
  browser text not null
);
create index device_person on device (person_id) where ended_at is null;

create table letter (
  id uuid primary key,
  kind text not null,
  message_id text not null unique,
  enquiry_id uuid references enquiry,
  fact_number integer,
  person_id uuid references person,
  link_id text references link,
  sealed_recipient bytea not null,
  sealed_message bytea not null,
  posted_at timestamptz not null,
  state text not null check (state in ('waiting', 'accepted', 'failed')),
  next_try_at timestamptz,
  tries integer not null default 0,
  settled_at timestamptz,
  last_reply text,
  check ((state = 'waiting') = (next_try_at is not null)),
  unique nulls not distinct (enquiry_id, fact_number, kind, person_id, link_id)
);
create index letter_due on letter (next_try_at) where state = 'waiting';
create index letter_failed on letter (settled_at) where state = 'failed';
create index letter_link on letter (link_id);

create table mailbox_letter (
  id uuid primary key,
  recipient text not null,
  raw bytea not null,
  received_at timestamptz not null
);
create index mailbox_letter_received on mailbox_letter (received_at desc, id desc);
