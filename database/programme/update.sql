UPDATE teaching_session
SET date = ?, start = ?, minutes = ?, title = ?, is_untitled = ?, area = ?, is_clinical = ?, outcomes = ?,
    leadership_domain = ?, venue = ?, online_link = ?, state = ?, cancellation_reason = ?, capacity = ?, sequence = sequence + 1
WHERE id = ? AND sequence = ?
