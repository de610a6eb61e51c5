-- By which blind terms each enquiry is found. `whole` is false where only a part of its words is in it yet.
create table enquiry_search (
  enquiry_id uuid primary key references enquiry on delete cascade,
  terms bigint[] not null,
  whole boolean not null
);
insert into enquiry_search select id, '{}', false from enquiry;
create index enquiry_search_terms on enquiry_search using gin (terms);
create index enquiry_search_part on enquiry_search (enquiry_id) where not whole;
