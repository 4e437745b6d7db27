"""Planted workers: people who do not exist, whose calendars are made from a plan. What the figures and findings of
such a calendar must be follows from the plan alone, by counting minutes, and is never read off the program.

`worker` plans one worker from a seed (`leaves`, `scripts` of one-to-ones, `themes` of weeks, `noise`), `writer` writes
the plan as calendars in one of three `dialects`, the oracles say what is to be found, `verdict` holds the program's
answer against it."""
