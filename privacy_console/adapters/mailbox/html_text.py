"""HTML mail as text: nothing is fetched, nothing hidden is read, quotes stay quotes."""

from __future__ import annotations

import html
import re

import nh3

MAX_HTML = 2_000_000
MAX_NESTED = 300
MAX_REOPENED = 1_000_000
MAX_REFERENCES = 100_000
"""Nesting and `&` make the parser quadratic, and formatting left open is opened anew in every paragraph (each tried on nh3)."""

_BLOCKS = frozenset(
    {
        "p",
        "div",
        "br",
        "li",
        "ul",
        "ol",
        "dl",
        "dt",
        "dd",
        "tr",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "pre",
        "blockquote",
        "address",
        "article",
        "section",
        "header",
        "footer",
        "center",
    }
)
_TAGS = set(_BLOCKS) | {"span", "td", "th", "tbody", "thead", "font", "b", "i", "u", "em", "strong", "a", "small", "big", "code"}
_DROPPED = {"script", "style", "title", "template", "noscript", "svg", "math", "select", "textarea", "object", "iframe"}
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?![.\d]*[1-9])|opacity\s*:\s*0(?![.\d])",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>|([^<]+)")
_SPACES = re.compile(r"[ \t\r\n\f\v]+")
_VOID = frozenset({"br", "hr"})


_NESTING = re.compile(r"<(/?)([a-z][a-z0-9]*)", re.IGNORECASE)
_FORMATTING = frozenset({"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"})
_NO_END = frozenset(
    {"area", "base", "br", "col", "dd", "dt", "hr", "img", "input", "li", "link", "meta", "option", "p", "td", "th", "tr"}
)
_ACTIVE = re.compile(r"<(script|style)\b.*?(?:</\1|\Z)", re.IGNORECASE | re.DOTALL)


def _too_tangled(source: str) -> bool:
    if source.count("&") > MAX_REFERENCES:
        return True
    depth = formatting = reopened = 0
    for closing, name in _NESTING.findall(source):
        tag = name.lower()
        step = -1 if closing else 1
        if tag in _FORMATTING:
            formatting = max(0, formatting + step)
        elif tag not in _NO_END:
            depth = max(0, depth + step)
        reopened += formatting
        if depth > MAX_NESTED or reopened > MAX_REOPENED:
            return True
    return False


def _attribute(tag: str, name: str, value: str) -> str | None:
    """Leaves of each attribute only the mark that the text needs: what is hidden, and what is a quote."""
    if name == "style":
        return "hidden" if _HIDDEN.search(value) else None
    if name in {"type", "class"} and tag == "blockquote" and ("cite" in value.lower() or "quote" in value.lower()):
        return "quote"
    return None


def text_of(source: str) -> str:
    r"""The readable text of a page of HTML; paragraphs and table rows become lines, cited blocks lines with `> `.

    >>> text_of('<p>Dear all,<br>see <b>below</b></p><div style="display:none">x</div><blockquote type="cite">old</blockquote>')
    'Dear all,\nsee below\n\n> old'
    """
    source = source[:MAX_HTML].replace("\0", "")
    if _too_tangled(source):
        return _SPACES.sub(" ", html.unescape(re.sub(r"<[^<>]*>?", " ", _ACTIVE.sub(" ", source)))).strip()
    safe = nh3.clean(
        source,
        tags=_TAGS,
        clean_content_tags=_DROPPED,
        attributes={"*": {"style"}, "blockquote": {"style", "type", "class"}},
        attribute_filter=_attribute,
        link_rel=None,
        strip_comments=True,
    )
    lines: list[str] = []
    line: list[str] = []
    quotes: list[bool] = []
    hidden: list[str] = []

    def end_line(*, gap: bool = False) -> None:
        text = _SPACES.sub(" ", "".join(line)).strip()
        line.clear()
        if text or (gap and lines and lines[-1].strip("> ")):
            lines.append(("> " * sum(quotes) + text).rstrip())

    for closing, tag, attributes, words in _TOKEN.findall(safe):
        if hidden:
            if tag and not closing and tag not in _VOID:
                hidden.append(tag)
            elif tag and closing and tag == hidden[-1]:
                hidden.pop()
            continue
        if words:
            line.append(html.unescape(words))
            continue
        if not closing and '"hidden"' in attributes and tag not in _VOID:
            hidden.append(tag)
            continue
        if tag in {"td", "th"}:
            line.append(" ")
        if tag in _BLOCKS:
            end_line(gap=tag in {"p", "blockquote", "table"} or tag.startswith("h"))
        if tag == "blockquote":
            if not closing:
                quotes.append('"quote"' in attributes)
            elif quotes:
                quotes.pop()
    end_line()
    return "\n".join(lines).strip("\n")
