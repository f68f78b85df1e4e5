SELECT session_specialty.session_id, specialty.name
FROM session_specialty
JOIN teaching_session ON teaching_session.id = session_specialty.session_id
JOIN specialty ON specialty.id = session_specialty.specialty_id
WHERE teaching_session.date BETWEEN ? AND ?
ORDER BY session_specialty.session_id, specialty.search_key
