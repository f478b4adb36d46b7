"""The words that name a time or a stretch of it."""

TIMES = frozenset((
    "year", "years", "month", "months", "week", "weeks", "day", "days", "hour", "hours",
    "minute", "minutes", "night", "nights", "morning", "mornings", "afternoon", "afternoons",
    "evening", "evenings", "season", "seasons", "summer", "summers", "winter", "winters",
    "spring", "fall", "autumn", "semester", "semesters", "time", "times", "shift", "shifts",
    "quarter", "quarters", "weekend", "weekends", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "mondays", "saturdays", "sundays", "fridays", "decade",
    "decades", "term", "terms", "january", "february", "march", "april", "may", "june", "july",
    "easter", "christmas", "noon", "midnight", "dawn", "dusk", "weekdays", "tuesdays",
    "wednesdays", "thursdays", "august", "september", "october", "november", "december",
))  # fmt: skip
