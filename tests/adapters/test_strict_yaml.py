"""A file from outside never gets more than mappings, lists and text into the program."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from privacy_console.adapters import strict_yaml
from privacy_console.adapters.strict_yaml import MOST_BYTES, MOST_DEPTH, Fields, Items, Node, Origin, Text, load
from privacy_console.casework.common.errors import Unreadable


class FileUnreadable(Unreadable):
    code = "test.unreadable"
    sentence = "{place}: {message}"


ORIGIN = Origin("file.yaml", FileUnreadable)


def refused(data):
    with pytest.raises(FileUnreadable) as raised:
        load(data, ORIGIN)
    return raised.value


def plain(node: Node):
    if isinstance(node, Fields):
        return {key: plain(value) for key, value in node.fields.items()}
    return [plain(one) for one in node.items] if isinstance(node, Items) else node.as_text().value


def test_scalars_are_the_text_that_stands_there():
    found = load("a: no\nb: 1.10\nc: 0o17\nd: 2026-01-02\ne: 'x'\nf: [1, {g: yes}]\nh:\n", ORIGIN)
    assert plain(found) == {"a": "no", "b": "1.10", "c": "0o17", "d": "2026-01-02", "e": "x", "f": ["1", {"g": "yes"}], "h": ""}


def test_only_an_unquoted_null_is_nothing():
    found = load("a: null\nb: 'null'\nc: ~\nd:\n", ORIGIN).fields
    assert [found[key].as_text().nothing for key in "abcd"] == [True, False, True, True]


def test_a_value_is_found_at_the_line_of_its_name():
    found = load("a: 1\nb:\n\n  c: 2\n  d:\n    - 3\n", ORIGIN)
    inner = found.fields["b"].as_fields()
    assert (found.fields["b"].line, inner.fields["c"].line, inner.fields["d"].line) == (2, 4, 5)


@pytest.mark.parametrize(
    ("data", "line", "said"),
    [
        ("a: 1\nb: &x 2\n", 2, "anchors"),
        ("a: 1\nb: *x\n", 2, "aliases"),
        ("a: !!python/object/apply:os.system ['true']\n", 1, "tags"),
        ("a: 1\nb: !!int 3\n", 2, "tags"),
        ("a: 1\nb: 2\na: 3\n", 3, "second time"),
        ("{a: {b: 1, b: 2}}", 1, "second time"),
        ("? [a, b]\n: 1\n", 1, "text"),
        ("a: 1\n---\nb: 2\n", 2, "one document"),
        ("%YAML 1.1\n---\na: 1\n", 2, "one document"),
        ("%TAG ! tag:x,2026:\n---\na: 1\n", 2, "one document"),
        ("- a\n- b\n", 1, "fields"),
        ("just a text", 1, "fields"),
        ("a: 1\n b: 2\n", 2, "not YAML"),
        ("a: 'open\n", 2, "not YAML"),
        ("a: 1\n\tb: 2\n", 2, "not YAML"),
    ],
)
def test_everything_else_is_refused_with_its_line(data, line, said):
    error = refused(data)
    assert said in error.message
    assert error.place == f"file.yaml, line {line}"


@pytest.mark.parametrize("data", ["", "# nothing\n", "\ufeff", "---\n...\n"])
def test_an_empty_file_is_refused(data):
    assert refused(data)


@pytest.mark.parametrize("data", ["a: \x00", "a: \x07b", 'a: "\\UFFFFFFFF"', b"a: \xff\xfe", "a: \ud800", b"\xff\xfea\x00"])
def test_what_is_no_text_is_refused(data):
    assert refused(data).place.startswith("file.yaml")


def test_a_file_that_is_no_utf_8_says_in_which_line():
    assert refused(b"a: 1\nb: \xff\n").place == "file.yaml, line 2"


def test_an_alias_bomb_does_not_get_to_its_second_line():
    bomb = "a: &a [x, x]\n" + "".join(
        f"{key}: &{key} [*{before}, *{before}]\n" for before, key in zip("abcdefgh", "bcdefghi", strict=True)
    )
    assert refused(bomb).place == "file.yaml, line 1"


@pytest.mark.parametrize("opening", ["[", "{a: ", "- "])
def test_nesting_is_bounded(opening):
    started = time.monotonic()
    assert "nested" in refused(opening * 100_000).message
    assert time.monotonic() - started < 5


def test_nesting_up_to_the_bound_is_taken():
    deep = "{a: " * (MOST_DEPTH - 1) + "{}" + "}" * (MOST_DEPTH - 1)
    assert load(deep, ORIGIN)


def test_size_is_bounded_before_anything_is_read():
    assert "larger" in refused(b"a: " + b"x" * MOST_BYTES).message


def test_the_number_of_values_is_bounded(monkeypatch):
    monkeypatch.setattr(strict_yaml, "MOST_VALUES", 1_000)
    assert load("a: [" + "1," * 997 + "]", ORIGIN)
    assert "more than" in refused("a: [" + "1," * 1_000 + "]").message


def test_a_long_scalar_within_the_bound_is_a_text():
    assert len(load("a: " + "x" * 1_000_000, ORIGIN).fields["a"].as_text().value) == 1_000_000


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_anything_is_read_or_refused(data):
    try:
        found = load(data, ORIGIN)
    except FileUnreadable:
        return
    assert isinstance(found, Fields)


@given(st.text(alphabet="a:- {}[],'\"\n#&*!|>%?\\x0 ", max_size=60))
def test_anything_that_looks_like_yaml_is_read_or_refused(data):
    try:
        found = load(data, ORIGIN)
    except FileUnreadable:
        return
    assert isinstance(found, Fields)


@given(
    st.recursive(
        st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF, exclude_categories=["Cc"])),
        lambda inner: st.dictionaries(st.text("abc", min_size=1), inner, max_size=3),
        max_leaves=8,
    )
)
def test_what_json_can_write_is_read_as_it_was(value):
    import json  # noqa: PLC0415

    found = load(json.dumps({"top": value}), ORIGIN)
    assert plain(found.fields["top"]) == value


def test_a_text_is_no_list():
    with pytest.raises(FileUnreadable):
        load("a: x", ORIGIN).items("a")
    assert isinstance(load("a: x", ORIGIN).fields["a"], Text)


def places(node: Node):
    """Every text of a document with its line, its place, and what stands there."""
    if isinstance(node, Fields):
        for name, value in node.fields.items():
            yield from places(node.names[name])
            yield from places(value)
    elif isinstance(node, Items):
        for one in node.items:
            yield from places(one)
    else:
        assert isinstance(node, Text)
        yield (node.value, node.line, node.start) if node.value else ("", 0, 0)  # which stands nowhere in particular


PIECES = [
    "a",
    "b: ",
    "é😀",
    "\n",
    "\n  ",
    "\r\n",
    "{",
    "}",
    "[",
    "]",
    ", ",
    ": ",
    "- ",
    "'",
    '"',
    " #",
    "? ",
    "|\n ",
    ">\n ",
    "\\x41",
    "\t",
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_both_parsers_tell_the_same_of_what_both_take(text):
    told = []
    for pure in (False, True):
        try:
            node = strict_yaml._build(text, YAML(typ="safe", pure=pure), ORIGIN)
        except (YAMLError, FileUnreadable):
            return
        told.append(node and list(places(node)))
    assert told[0] == told[1]


def test_what_libyaml_alone_refuses_is_taken():
    assert plain(load("a: {b: who?}\nc: {d: e.?f}\n", ORIGIN)) == {"a": {"b": "who?"}, "c": {"d": "e.?f"}}


def test_each_value_knows_its_place_in_the_text():
    text = "# é😀\nname: plain text # why\nlist: [one, 'two', {k: \"v\"}]\nblock:\n  - a\n  - b\n\n# end\n"
    found = load(text, ORIGIN)
    stands = {name: text[node.start : node.end] for name, node in found.fields.items()}
    assert stands == {"name": "plain text", "list": "[one, 'two', {k: \"v\"}]", "block": "- a\n  - b"}
    assert [text[name.start : name.end] for name in found.names.values()] == ["name", "list", "block"]
