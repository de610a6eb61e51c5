update practice set town_slug = regexp_replace(town_slug, '-cedex(-[0-9]{1,2})?$', '')
where town_slug ~ '-cedex(-[0-9]{1,2})?$';
update practice set town_slug = split_part(town_slug, '-', 1)
where town_slug ~ '^(paris-(0?[1-9]|1[0-9]|20)|lyon-0?[1-9]|marseille-(0?[1-9]|1[0-6]))(er|e|eme|nd)?(-(arrondissement|arr|arrt|arrdt|ardt))?$';
update practice set town_slug = regexp_replace(regexp_replace(town_slug,
  '(^|-)(st|ste|sts|stes)(?=-|$)', '\1\2_', 'g'), '(^|-)st(e?s?)_', '\1saint\2', 'g')
where town_slug ~ '(^|-)(st|ste|sts|stes)(-|$)';
update practice set town_slug = replace(replace(town_slug, '-s-s-', '-sous-'), '-s-', '-sur-')
where town_slug like '%-s-%';
