-- A duplicate names the enquiry that it repeats. One that older versions refused without needs attention until it is
-- undone: it stands on the alarm list, and is marked for its practice.
update enquiry set needs_attention = true
  from enquiry_tally
  where enquiry_tally.enquiry_id = enquiry.id
    and enquiry_tally.refusal = 'duplicate'
    and enquiry.duplicate_of is null
    and enquiry.state = 'refused'
    and not enquiry.needs_attention;
