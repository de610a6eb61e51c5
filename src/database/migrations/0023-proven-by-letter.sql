-- Whether a patient's session came from a link in a letter: then the address is known to be hers.
alter table session add column by_letter boolean not null default false;
create index session_by_letter on session (enquiry_id) where by_letter;
-- By which letters an address was asked to confirm, however old the enquiries are.
create index letter_confirm on letter (enquiry_id) where kind = 'patient-confirm';
