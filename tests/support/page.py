"""Reads a page of Attune's, for tests: its elements as a tree, and the colours of its stylesheet."""
import html.parser
import re

LONE = {"meta", "rect", "line", "polyline"}


class Element:
    def __init__(self, name, attributes, parent):
        self.name, self.attributes, self.parent = name, dict(attributes), parent
        self.children, self.words = [], ""

    def __iter__(self):
        for child in self.children:
            yield child
            yield from child

    def text(self):
        return self.words + "".join(child.text() for child in self.children)

    def all(self, *names):
        return [element for element in self if element.name in names]

    def within(self, name):
        return self.parent is not None and (self.parent.name == name or self.parent.within(name))

    def get(self, attribute):
        return self.attributes.get(attribute)


class Reader(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.root = self.now = Element("", {}, None)
        self.faults = []

    def handle_starttag(self, name, attributes):
        element = Element(name, attributes, self.now)
        self.now.children.append(element)
        if name not in LONE or name == "rect":
            self.now = element

    def handle_startendtag(self, name, attributes):
        self.now.children.append(Element(name, attributes, self.now))

    def handle_endtag(self, name):
        if self.now.name != name:
            self.faults.append(f"</{name}> where <{self.now.name}> is open")
        self.now = self.now.parent or self.root

    def handle_data(self, data):
        self.now.words += data


def parsed(text):
    """The tree, and what is not well formed."""
    reader = Reader()
    reader.feed(text)
    reader.close()
    if reader.now is not reader.root:
        reader.faults.append(f"<{reader.now.name}> is never closed")
    return reader.root, reader.faults


def palettes(style):
    """The named colours per appearance: light, dark, print."""
    blocks = re.findall(r":root \{(.*?)\}", style, re.S)
    return {name: dict(re.findall(r"--([a-z]+): (#[0-9a-f]{6});", block))
            for name, block in zip(["light", "dark", "print"], blocks)}


def contrast(one, other):
    """WCAG 2: from 1 to 21."""
    def luminance(colour):
        channels = [int(colour[i:i + 2], 16) / 255 for i in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    lighter, darker = sorted([luminance(one), luminance(other)], reverse=True)
    return (lighter + 0.05) / (darker + 0.05)
