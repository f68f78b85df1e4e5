INSERT INTO bank_holiday_change (date, title, is_holiday)
VALUES (?, ?, ?)
ON CONFLICT (date) DO UPDATE SET title = excluded.title, is_holiday = excluded.is_holiday
