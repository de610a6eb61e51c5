-- By which rules the terms and the marks of an enquiry were made; 0 where only a part of its words is in the index yet.
alter table enquiry_search add column version smallint not null default 1;
update enquiry_search set version = 0 where not whole;
drop index enquiry_search_part;
alter table enquiry_search drop column whole, alter column version drop default;
create index enquiry_search_version on enquiry_search (version);
-- By what the patient was reached outside the site, unless she has said since that she was not.
alter table enquiry add column reached_by text;
update enquiry set reached_by = reached.channel
from (
  select distinct on (enquiry_id) enquiry_id, number, data->>'channel' as channel from enquiry_fact
  where kind = 'contacted' and data->>'outcome' = 'reached'
  order by enquiry_id, number desc
) reached
where reached.enquiry_id = enquiry.id and not exists (
  select from enquiry_fact no
  where no.enquiry_id = enquiry.id and no.kind = 'testified' and no.data->>'reached' = 'false'
    and no.number > reached.number
);
-- A link that proves an address keeps it until then, sealed with the key of its enquiry.
alter table link add column sealed_address bytea;
alter table link drop constraint link_purpose_check;
alter table link add constraint link_purpose_check
  check (purpose in ('alert', 'patient', 'offer', 'invitation', 'address'));
alter table link add check (purpose <> 'address' or (enquiry_id is not null and sealed_address is not null));
-- The mailbox that a letter asks to prove itself: it keeps its place among the three of a day, whatever address its
-- enquiry has since.
alter table letter add column mailbox_mark bytea;
update letter set mailbox_mark = enquiry.contact_marks[1]
from enquiry where enquiry.id = letter.enquiry_id and letter.kind = 'patient-confirm';
create index letter_mailbox on letter (mailbox_mark, posted_at) where mailbox_mark is not null;
