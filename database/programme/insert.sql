INSERT INTO teaching_session
    (uid, date, start, minutes, title, is_untitled, area, is_clinical, outcomes, leadership_domain,
     venue, online_link, state, cancellation_reason, sequence, laid_out_for, capacity)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
RETURNING id
