"""HTML mail as text: nothing is fetched, nothing hidden is read, quotes stay quotes."""

from __future__ import annotations

import html
import re

import nh3

MAX_HTML = 2_000_000

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
    safe = nh3.clean(
        source[:MAX_HTML].replace("\0", ""),
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
