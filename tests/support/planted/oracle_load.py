"""When a day is too much."""
DAY_MEETINGS, DAY_MINUTES, CHAIN_MEETINGS, CHAIN_MINUTES = 6, 300, 4, 180


def is_overloaded(day):
    by_chain = any(chain["count"] >= CHAIN_MEETINGS or chain["minutes"] >= CHAIN_MINUTES for chain in day.chains)
    return day.meetings >= DAY_MEETINGS or len(day.met) >= DAY_MINUTES or by_chain
