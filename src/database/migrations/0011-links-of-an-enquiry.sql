-- The clock asks whether a reminder has left by the links of its enquiry.
create index link_enquiry on link (enquiry_id) where enquiry_id is not null;
