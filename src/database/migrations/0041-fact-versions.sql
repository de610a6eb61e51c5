-- What a kind of fact holds may change, and a history is never rewritten: each fact says in which version it is.
-- A process of before, while the new ones are brought in, writes the first version of each.
alter table enquiry_fact add column version smallint not null default 1;
