INSERT INTO session_specialty (session_id, specialty_id)
SELECT ?, id FROM specialty WHERE search_key = ?
ON CONFLICT DO NOTHING
