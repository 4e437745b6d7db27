"""Planted workers: people who do not exist, whose calendars are made from a plan. What the figures and findings of such a
calendar must be follows from the plan alone, by counting minutes (`oracle`), and is never read off the program.

`worker` plans one worker from a seed, `writer` writes the plan as calendar files in one of three dialects, `oracle` says
what is to be found, `verdict` holds the program's answer against it."""
