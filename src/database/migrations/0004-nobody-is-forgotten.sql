-- Whoever runs several practices: they are not offered for one another.
alter table practice add column owner text;
create index practice_place on practice using gist (point(longitude, latitude));

-- A secondary enquiry points at the first one, from whose offer it came.
alter table enquiry add column first_id uuid references enquiry;
alter table enquiry add column offer_letter_at timestamptz;
create index enquiry_first on enquiry (first_id) where first_id is not null;

-- A letter may list several enquiries: it carries one link in its own row and each further one by these.
alter table link add column letter_id uuid references letter;
alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check check (purpose in ('alert', 'patient', 'offer', 'invitation'));
alter table link add check (purpose <> 'offer' or enquiry_id is not null);
