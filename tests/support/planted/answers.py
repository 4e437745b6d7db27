"""Which answer of the owner stands on an invitation, and which of several ways a program has of writing a fate
down."""
from . import clock
from .plan import occurrences_of
from .planner import OWNER

FEWEST_INVITATIONS = 8
OPTIONAL_SHARE = 0.2
MOST_DRAWS = 20


def is_invitation(event):
    return bool(event.guests) and event.organizer not in (OWNER, None)


def decide(plan):
    """Draws again where the answers would leave the habit in doubt."""
    for _ in range(MOST_DRAWS):
        draw(plan)
        if shows_habit(plan):
            return
    raise AssertionError("the habit of answering is not what was planned")


def draw(plan):
    for event in plan.events:
        event.manner = plan.random.choice(manners(plan.settings, event))
        event.answer = answer_of(plan, event)
        event.optional = is_invitation(event) and plan.random.random() < OPTIONAL_SHARE


def manners(settings, event):
    outlook = settings.dialect == "outlook"
    if event.fate == "maybe":
        invitation = is_invitation(event)
        return (["status"] + ["busystatus"] * outlook + ["answer"] * invitation
                + ["unanswered"] * (invitation and settings.answers))
    if event.fate == "cancelled":
        return ["status", "title"]
    if event.fate == "free":
        return ["busystatus", "elsewhere"] if outlook else ["transparent"]
    if event.fate == "declined":
        return ["DECLINED", "DELEGATED"]
    return ["listed", "unlisted"]


def answer_of(plan, event):
    if not event.guests:
        return None
    if event.fate == "maybe" and event.manner in ("answer", "unanswered"):
        return "TENTATIVE" if event.manner == "answer" else "NEEDS-ACTION"
    if event.fate == "declined":
        return event.manner
    if event.organizer == OWNER:
        return "ACCEPTED" if event.manner == "listed" or event.changes else None
    if event.manner in ("status", "busystatus"):
        return "ACCEPTED"  # what makes it tentative is the event's status alone
    unanswered = not plan.settings.answers and plan.random.random() < 0.9
    return "NEEDS-ACTION" if unanswered else "ACCEPTED"


def shows_habit(plan):
    """That the owner answers, or does not, is beyond doubt."""
    settings = plan.settings
    begin = clock.instant(clock.at(settings.first_day, 0), settings.zone)
    answered = []
    for event in plan.events:
        if event.source == "work" and is_invitation(event) and event.answer:
            past = [one for one in occurrences_of(event, settings.today)
                    if one.end > begin and one.start < settings.now]
            if past:
                answered.append(event.answer != "NEEDS-ACTION" or any(one.fate != event.fate for one in past))
    rarely = len(answered) >= FEWEST_INVITATIONS and 2 * sum(answered) < len(answered)
    return rarely != settings.answers or not answered
