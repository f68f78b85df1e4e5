SELECT speaker.session_id, speaker.name, speaker.role, speaker.email, speaker.state
FROM speaker
JOIN teaching_session ON teaching_session.id = speaker.session_id
WHERE teaching_session.date BETWEEN ? AND ?
ORDER BY speaker.session_id, speaker.position
