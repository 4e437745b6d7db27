"""Sets of minutes."""


def stretches(minutes):
    """Minutes that follow each other, as (first, one after the last)."""
    first = sorted(minute for minute in minutes if minute - 1 not in minutes)
    last = sorted(minute for minute in minutes if minute + 1 not in minutes)
    return [(start, end + 1) for start, end in zip(first, last)]
