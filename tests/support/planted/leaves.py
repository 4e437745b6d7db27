"""Days on which the owner does not work: leave in several ways, half days, public holidays."""
from . import clock
from .plan import Rule

ONE_DAY = clock.ONE_DAY


def leave(plan, first, days, minute=0):
    """All day, by the title's words."""
    plan.add(clock.at(first, minute), 0, "away", days=days,
             title=plan.random.choice(("Urlaub", "Vacation", "Annual leave", "Out of office", "Team: vacaciones")))


def half_day(plan, date):
    start = plan.random.choice((540, 780))
    plan.add(clock.at(date, start + 1), 239, "away", title=plan.random.choice(("Abwesend bis morgen", "OOO: moving",
                                                                             "Congé")))


def by_category(plan, date):
    plan.add(clock.at(date, 601), 177, "away", title="Klettern", category="Vacation")


def holiday(plan, date):
    """What a holidays calendar holds is a day off whatever its title and its transparency."""
    plan.add(clock.at(date, 0), 0, "away", days=1, source="holidays", title="A saint's day")


def plant_leaves(plan):
    """Where no script counts days: long ago, and far ahead. Some workers have just come back."""
    random = plan.random
    weeks = random.sample(range(-24, -13), 5) + random.sample(range(5, 9), 2)
    leave(plan, plan.settings.week(weeks[0]), 7)
    for week, days in ((weeks[1], 3), (weeks[5], 2)):
        leave(plan, plan.workdays(week)[0], days)
    leave(plan, plan.workdays(weeks[1])[1], 4)  # overlaps the one before
    half_day(plan, plan.workdays(weeks[2])[1])
    half_day(plan, plan.workdays(weeks[2])[2])
    by_category(plan, plan.workdays(weeks[2])[0])
    for week in (weeks[3], weeks[6]):
        holiday(plan, plan.workdays(week)[0])
    plan.add(clock.at(plan.workdays(weeks[4])[0], 0), 0, "away", days=1, title="Absence", rule=Rule("WEEKLY", 1, (),
             plan.workdays(weeks[4] + 2)[0]))
    if random.random() < 0.3:
        plan.recent_leave = plan.settings.today - ONE_DAY * 21
        leave(plan, plan.recent_leave, 21)
