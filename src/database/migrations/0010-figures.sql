-- What each enquiry brings into the figures: derived from its history, written with every fact.
create table enquiry_tally (
  enquiry_id uuid primary key references enquiry,
  practice_id uuid not null references practice,
  procedure_id uuid not null references procedure,
  group_id uuid not null references enquiry,
  sent_at timestamptz,
  transmitted_at timestamptz,
  read_at timestamptz,
  handled_at timestamptz,
  handled_by uuid references person,
  handled_how text,
  served_at timestamptz,
  withdrawn_at timestamptz,
  refusal text,
  contested_at timestamptz
);
create index enquiry_tally_sent on enquiry_tally (practice_id, sent_at) where sent_at is not null;
create index enquiry_tally_of_all on enquiry_tally (sent_at) where sent_at is not null;
create index enquiry_tally_group on enquiry_tally (group_id, served_at) where served_at is not null;
create index enquiry_tally_contested on enquiry_tally (contested_at) where contested_at is not null;

insert into enquiry_tally
select id, practice_id, procedure_id, coalesce(first_id, id), sent_at, transmitted_at, first_read_at, handled_at,
  handling.by_person,
  case handling.kind when 'refused' then handling.data->>'reason' else handling.kind end,
  (
    select min(at) from enquiry_fact
    where enquiry_id = enquiry.id and (kind = 'answered' or (kind = 'contacted' and data->>'outcome' = 'reached'))
  ),
  withdrawn_at,
  case when state = 'refused' then refusal.data->>'reason' end,
  case when state = 'refused' then (
    select min(at) from enquiry_fact
    where enquiry_id = enquiry.id and kind = 'written' and number > refusal.number
  ) end
from enquiry
left join lateral (
  select kind, by_person, data from enquiry_fact
  where enquiry_id = enquiry.id and at = enquiry.handled_at and kind in ('answered', 'contacted', 'refused')
  order by number limit 1
) handling on true
left join lateral (
  select number, data from enquiry_fact
  where enquiry_id = enquiry.id and kind = 'refused'
  order by number desc limit 1
) refusal on true;

-- Each night every figure is counted again from the histories; `after` is how far the night has come.
create table figure_proof (
  night date primary key,
  began_at timestamptz not null,
  after uuid,
  enquiries integer not null default 0,
  differences integer not null default 0,
  ended_at timestamptz
);

create table figure_difference (
  enquiry_id uuid not null references enquiry,
  place text not null,
  kept text,
  counted text,
  found_at timestamptz not null,
  ended_at timestamptz,
  primary key (enquiry_id, place)
);
create index figure_difference_open on figure_difference (found_at) where ended_at is null;
