"""Random words for every kind of text that a calendar holds, to be searched for where they have no business."""
import base64
import binascii
import hashlib
import secrets

from calendars import event, monday, overloaded_week


class Canaries:
    """Random words for every kind of text that a calendar holds."""

    def __init__(self):
        self.words = []

    def word(self):
        self.words.append("q" + secrets.token_hex(7))
        return self.words[-1]

    def events(self):
        meetings = []
        for day in overloaded_week(monday(1)):
            person, place = self.word(), self.word()
            address = f"{person}@{self.word()}.example"
            self.words.append(address)
            lines = day.replace("SUMMARY:Planning", f"SUMMARY:{self.word()} {self.word()}")
            lines = lines.replace("UID:", f"UID:{self.word()}")
            lines = lines.replace("END:VEVENT", "\r\n".join([
                f"LOCATION:{place}", f"DESCRIPTION:{self.word()}", f"URL:https://{self.word()}.example/{self.word()}",
                f"ATTENDEE;CN={self.word()};PARTSTAT=ACCEPTED:mailto:{address}",
                f"X-{self.word().upper()}:{self.word()}", "END:VEVENT"]))
            meetings.append(lines)
        # What is wrong is reported, and not quoted.
        meetings.append(event(monday(1), "18:00", 30, extra=[f"RRULE:FREQ={self.word()}", f"EXDATE:{self.word()}",
                                                            f"RECURRENCE-ID;TZID={self.word()}:20260101T000000"]))
        meetings.append(f"BEGIN:VEVENT\r\nUID:{self.word()}\r\nDTSTART;TZID={self.word()}:{self.word()}\r\nEND:VEVENT\r\n")
        return meetings

    def traces(self):
        """Each word as itself and as what people take for hiding it."""
        found = set()
        for word in self.words:
            for spelled in {word, word.lower(), word.upper()}:
                raw = spelled.encode()
                found |= {raw, spelled.encode("utf-16-le"), binascii.hexlify(raw)}
                found |= {base64.b64encode(raw)[:-4], base64.urlsafe_b64encode(raw)[:-4]}
                for name in ("md5", "sha1", "sha256", "blake2b", "blake2s"):
                    digest = hashlib.new(name, raw)
                    found |= {digest.digest()[:16], digest.hexdigest()[:32].encode()}
                found.add(hashlib.blake2b(raw, digest_size=16).digest())
        return found

    def found_in(self, content):
        return next((trace for trace in self.traces() if trace in content), None)
