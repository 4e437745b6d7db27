"""Rituals that the owner declared, and what becomes of them."""
from . import clock
from .plan import Rule

ONE_DAY, ONE_WEEK = clock.ONE_DAY, clock.ONE_WEEK
RETROSPECTIVE, CELEBRATION, BOOK_CLUB = "retrospective", "celebration", "Book & tea"
DECLARED = ((RETROSPECTIVE, ("retrospective", "Rückblick"), 14), (CELEBRATION, ("celebration",), 30),
            (BOOK_CLUB, ("book club",), 120))


def retrospective(plan, date, **given):
    title = plan.random.choice(("Retrospective", "Team retrospective (online)", "RÜCKBLICK"))
    return plan.add(clock.at(date, given.pop("minute", 493)), 10, "appointment", source="home", title=title,
                    ritual=RETROSPECTIVE, **given)


def days_since(plan, date):
    off = sum(plan.all_day_off(date + ONE_DAY * step) for step in range(1, (plan.settings.today - date).days + 1))
    return (plan.settings.today - date).days - off


def kept(plan):
    retrospective(plan, plan.day(-20, 2), rule=Rule("WEEKLY", 2))
    plan.promise("ritual_quiet", RETROSPECTIVE, False)


def stopped(plan):
    last = plan.days_ago(22)
    retrospective(plan, last - ONE_WEEK * 8, rule=Rule("WEEKLY", 2, (), last))
    plan.promise("ritual_quiet", RETROSPECTIVE)


def merely_late(plan):
    """One and a half intervals, not more."""
    last = plan.days_ago(21)
    retrospective(plan, last)
    plan.promise("ritual_quiet", RETROSPECTIVE, days_since(plan, last) > 21)


def planned(plan):
    """Far ahead, and perhaps; or far ahead and called off."""
    fate = plan.random.choice(("maybe", "firm", "cancelled"))
    retrospective(plan, plan.settings.today - ONE_DAY * 80)
    retrospective(plan, plan.settings.today + ONE_DAY * 40, fate=fate)
    if not plan.recent_leave:
        plan.promise("ritual_quiet", RETROSPECTIVE, fate == "cancelled")


def elsewhere(plan):
    """Under words that only look alike, in private, or called off."""
    retrospective(plan, plan.settings.today - ONE_DAY * 90)
    recent = plan.settings.today - ONE_DAY * 5
    plan.add(clock.at(recent, 493), 10, "appointment", source="home", title="Retrospectively speaking")
    plan.add(clock.at(recent, 503), 10, "appointment", source="home", title="Retrospective", private=True)
    retrospective(plan, recent, minute=513, fate="cancelled")
    plan.promise("ritual_quiet", RETROSPECTIVE)


SCRIPTS = (kept, stopped, merely_late, planned, elsewhere)


def celebrate(plan, seed):
    """Of a whole day, or beside what is done: that does not matter; by its category."""
    date = plan.settings.today - ONE_DAY * (20 if seed % 2 else 80)
    if seed % 3:
        plan.add(clock.at(date, 0), 0, "appointment", days=1, fate="all_day", source="home",
                 title="Ten years", category="Celebration", ritual=CELEBRATION)
    else:
        plan.add(clock.at(date, 893), 9, "appointment", source="home", fate="free", title="A celebration",
                 ritual=CELEBRATION)
    if not plan.recent_leave:
        plan.promise("ritual_quiet", CELEBRATION, not seed % 2)


def plant_rituals(plan, seed):
    SCRIPTS[seed % len(SCRIPTS)](plan)
    celebrate(plan, seed)
