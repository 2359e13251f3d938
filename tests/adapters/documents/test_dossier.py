from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from privacy_console.adapters.documents.sheet import BOTTOM, LEFT, MARK_WIDTH, RIGHT
from privacy_console.casework.common.errors import Cancelled
from privacy_console.casework.common.watch import Unwatched
from privacy_console.casework.disclosure.manifest import leaves_digest, same_leaves
from privacy_console.casework.disclosure.tree import Words
from privacy_console.casework.review.spans import Proposal, Reason
from privacy_console.casework.search.findings import Hop, Reach, RowRef
from tests.adapters.documents.reading import by_page, by_pdfium, by_pdfminer, codes_without_glyph, opened, squeezed
from tests.casework.disclosure.samples import (
    MAP,
    NOTE,
    ORDER,
    USER,
    finding,
    package,
    reviewed,
    sample_review,
    span,
    tree_of,
    unit,
)

SCRIPTS = {
    "Latin": "Łódź, Őrség, İstanbul, ş ğ ﬁ Ω € “Größe” Nguyễn Thị Hằng",
    "Greek": "Η Ελένη Παπαδοπούλου μένει στην Αθήνα",
    "Cyrillic": "Мария Иванова живёт в Москве",
    "Hebrew": "משה כהן גר ברחוב הרצל 12 (דירה 4), תל אביב",
    "Arabic": "محمد الخوري يسكن في شارع الملك فهد",
    "Chinese": "王小明住在上海市浦东新区世纪大道100号",
    "Japanese": "山田太郎さんは東京都に住んでいます",
    "Korean": "김철수는 서울에 삽니다",
}
HOSTILE = "<b>not bold</b> &amp; (paren) \\back\\ {brace} ') Tj ET \r\n% comment\tend"


def dossier(documents, tree, language="en"):
    return documents.dossier(tree, language=language, watch=Unwatched())


def with_note(note: str, *spans, **more):
    row = finding("orders").row
    return package(reviewed("orders", {"note": note}, unit(row, "note", note, *spans), **more))


def test_the_same_tree_gives_the_same_bytes(documents):
    assert dossier(documents, tree_of()) == dossier(documents, tree_of())


def test_another_instant_gives_other_bytes(documents):
    later = replace(tree_of(), made_at=datetime(2026, 11, 25, tzinfo=UTC))
    assert dossier(documents, tree_of()).sha256 != dossier(documents, later).sha256


def test_the_file_has_no_error_and_no_person_in_its_metadata(documents):
    with opened(dossier(documents, tree_of(watermark="DEMO"))) as pdf:
        assert pdf.check_pdf_syntax() == []
        assert str(pdf.docinfo["/Title"]) == "Copy of personal data, request DSR-2026-0142"
        assert "/Author" not in pdf.docinfo
        assert str(pdf.docinfo["/CreationDate"]) == "D:20261124130500+00'00'"
        assert str(pdf.Root.Lang) == "en"
        assert "Elena" not in str(dict(pdf.docinfo))


def test_every_font_is_embedded(documents):
    with opened(dossier(documents, tree_of(with_note("\n".join(SCRIPTS.values()))))) as pdf:
        fonts = [item for item in pdf.objects if isinstance(item, type(pdf.Root)) and item.get("/Type") == "/FontDescriptor"]
        assert all("/FontFile2" in font for font in fonts)
        names = " ".join(str(font.FontName) for font in fonts)
    assert all(
        name in names for name in ("NotoSans-Regular", "NotoSansHebrew", "NotoSansArabic", "DroidSansFallback", "NanumGothic")
    )


def test_every_value_that_is_not_withheld_can_be_read(documents):
    text = squeezed(by_pdfium(dossier(documents, tree_of()).pdf))
    for _, record in tree_of().records():
        for leaf in record.leaves:
            for piece in leaf.pieces:
                if isinstance(piece, Words) and leaf.type not in {"boolean", "datetime"}:
                    assert squeezed(piece.text) in text, leaf.label


def test_what_is_withheld_cannot_be_read_by_anybody(documents):
    data = dossier(documents, tree_of()).pdf
    for text in (by_pdfium(data), by_pdfminer(data)):
        assert "Elena" in text
        for secret in ("Pillai", "northgate", "7946", "4471", "argon2"):
            assert secret not in text
    assert documents.leaks([data], ["Rajesh Pillai", "+44 20 7946 0958", "4471"]) == ()


def test_every_mark_is_as_wide_as_every_other(documents):
    long, short = "Ng", "Wolfeschlegelsteinhausenbergerdorff"
    note = f"{long} met {short}."
    made = dossier(documents, tree_of(with_note(note, span(note, long, label="Person A"), span(note, short, label="Person AB"))))
    assert {round(box.right - box.left, 6) for box in made.boxes} == {MARK_WIDTH}
    assert len(made.boxes) == 2


def test_marks_and_proposals_stand_where_their_boxes_say(documents):
    made = dossier(documents, tree_of(original=True))
    boxes = [box for box in made.boxes if box.page < len(made.pages)]
    refs = {one.ref for each in sample_review().units for one in each.spans}
    assert {box.ref for box in boxes} == refs
    for box in boxes:
        assert LEFT <= box.left < box.right <= RIGHT + 0.1
        assert BOTTOM - 4 <= box.bottom < box.top


def test_a_proposal_over_two_lines_has_two_boxes(documents):
    words = "a very long name " * 12
    note = f"Start {words}end."
    made = dossier(documents, tree_of(with_note(note, span(note, words.strip())), original=True))
    assert len({(box.page, box.bottom) for box in made.boxes}) > 1
    assert len({box.ref for box in made.boxes}) == 1


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_script_is_drawn_with_a_glyph_for_every_letter(documents, script):
    made = dossier(documents, tree_of(with_note(SCRIPTS[script])))
    assert made.warnings == ()
    assert list(codes_without_glyph(made.pdf)) == []
    if script not in {"Hebrew", "Arabic"}:  # a reader puts these back into reading order, each in its own way
        assert squeezed(SCRIPTS[script].replace("ﬁ", "fi")) in squeezed(by_pdfium(made.pdf)).replace("ﬁ", "fi")


def test_hebrew_and_arabic_are_read_as_plain_letters(documents):
    text = by_pdfium(dossier(documents, tree_of(with_note(f"{SCRIPTS['Hebrew']}\n{SCRIPTS['Arabic']}"))).pdf)
    for word in ("אביב", "الخوري", "فهد"):
        assert word in text or word[::-1] in text


def test_a_letter_without_a_glyph_is_spelt_out_and_told(documents):
    made = dossier(documents, tree_of(with_note("ok 😀 \x07 ก")))
    assert made.warnings == ("no_glyph: U+0007", "no_glyph: U+0E01", "no_glyph: U+1F600")
    text = by_pdfium(made.pdf)
    assert "[grinning face]" in text
    assert "[U+0007]" in text
    assert list(codes_without_glyph(made.pdf)) == []


def test_markup_and_operators_in_a_text_are_only_text(documents):
    made = dossier(documents, tree_of(with_note(HOSTILE)))
    with opened(made) as pdf:
        assert pdf.check_pdf_syntax() == []
    assert squeezed(HOSTILE) in squeezed(by_pdfium(made.pdf))


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(codec="utf-8"), max_size=200))
def test_no_text_breaks_a_dossier(documents, note):
    made = dossier(documents, tree_of(with_note(note)))
    with opened(made) as pdf:
        assert pdf.check_pdf_syntax() == []
    assert list(codes_without_glyph(made.pdf)) == []


@settings(max_examples=40, deadline=None)
@given(st.text(st.characters(categories=["Lu", "Ll"], max_codepoint=0x24F), min_size=8, max_size=24), st.text(max_size=60))
def test_what_redaction_hides_is_in_no_byte(documents, secret, around):
    note = f"{around} | {secret} | end"
    assume(note.count(secret) == 1)
    row = finding("orders").row
    review = package(reviewed("orders", {"note": note}, unit(row, "note", note, span(note, secret))))
    made, data = dossier(documents, tree_of(review)), documents.json(tree_of(review))
    same_leaves(tree_of(review), made, data)
    without = tree_of(package(reviewed("orders", {"note": "end"}, unit(row, "note", "end"))))
    assume(not documents.leaks([dossier(documents, without).pdf, documents.json(without)], [secret]))  # a word of the form
    assert secret.encode() not in made.pdf
    assert documents.leaks([made.pdf, data], [secret]) == ()
    assert documents.leaks([dossier(documents, tree_of(review, original=True)).pdf], [secret])


def test_the_leaves_that_were_drawn_are_counted(documents):
    made = dossier(documents, tree_of())
    assert (made.leaves, made.leaves_sha256) == leaves_digest(tree_of().leaf_ids())


def test_a_value_longer_than_a_page_goes_on_over_the_next(documents):
    note = "\n".join(f"line {number}" for number in range(200))
    made = dossier(documents, tree_of(with_note(note)))
    text = by_pdfium(made.pdf)
    assert all(f"line {number}" in text for number in range(200))
    assert text.count("Work order, continued") >= 3
    assert len(made.pages) >= 6


def test_contents_and_outline_lead_to_their_pages(documents):
    review = package(*(reviewed("orders", ORDER, key=number) for number in range(40)))
    made = dossier(documents, tree_of(review))
    with opened(made) as pdf:
        links = list(pdf.pages[0].Annots)
        pages = {page.objgen: number for number, page in enumerate(pdf.pages)}
        assert len(links) == 5
        with pdf.open_outline() as outline:
            titles = [entry.title for entry in outline.root]
            assert titles == [
                "About this copy",
                "Service content",
                "Your rights",
                "Where was looked",
                "How each record was found",
            ]
            assert [entry.title for entry in outline.root[1].children] == ["Work order"]
        text = by_pdfium(made.pdf)
        for link, title in zip(links, titles, strict=True):
            number = pages[link.Dest[0].objgen]
            assert title in by_page(made.pdf)[number]
        assert f"Page {len(made.pages)} of {len(made.pages)}" in " ".join(text.split())


def test_more_chapters_than_a_page_has_room_for_are_all_in_the_contents(documents):
    tree = tree_of()
    section = tree.sections[0]
    many = replace(tree, sections=tuple(replace(section, category=f"c{n}", title=f"Category {n}", records=()) for n in range(60)))
    made = dossier(documents, many)
    first, second, *_ = by_page(made.pdf)
    assert "Category 59" in second + by_page(made.pdf)[2]
    assert "Category 1" in first
    with opened(made) as pdf:
        assert sum(len(page.get("/Annots", [])) for page in pdf.pages) == 64


def test_a_demonstration_says_so_on_every_page(documents):
    made = dossier(documents, tree_of(watermark="DEMO"))
    with opened(made) as pdf:
        assert all(b"/Sign Do" in page.Contents.read_bytes() for page in pdf.pages)
    plain = dossier(documents, tree_of())
    assert b"DEMO" not in plain.pdf


def test_the_original_says_that_it_is_internal_on_every_page(documents):
    for text in by_page(dossier(documents, tree_of(original=True)).pdf):
        assert "internal" in text.casefold()
    assert "internal" not in by_pdfium(dossier(documents, tree_of()).pdf).casefold()


def test_an_empty_answer_says_where_was_looked(documents):
    text = by_pdfium(dossier(documents, tree_of(package())).pdf)
    assert "found none" in text
    assert "main.users" in text


def test_drawing_stops_when_asked(documents):
    class Impatient(Unwatched):
        def checkpoint(self):
            raise Cancelled

    with pytest.raises(Cancelled):
        documents.dossier(tree_of(), language="en", watch=Impatient())


def test_a_kept_span_is_read_as_part_of_its_text(documents):
    note = "Dear Elena, welcome."
    made = dossier(documents, tree_of(with_note(note, span(note, "Elena", Proposal.KEEP, Reason.SUBJECT, ""))))
    assert note in by_pdfium(made.pdf)
    assert made.boxes == ()


def test_the_sample_note_reads_well(documents):
    text = " ".join(by_pdfium(dossier(documents, tree_of()).pdf).split())
    assert "Hello Elena, TP_STAFF · Person A comes at 11:00; reach him at" in text
    assert NOTE.splitlines()[0] not in text


def test_a_heading_is_not_left_alone_at_the_foot_of_a_page(documents):
    for lines in range(1, 60):
        review = with_note("\n".join(f"line {number}" for number in range(lines)))
        tree = tree_of(package(*review.records, reviewed("roles", {"title": "Administrator"}, key=3)))
        for text in by_page(dossier(documents, tree).pdf)[1:]:
            assert ("Service content" in text) <= ("What is written into work orders." in text)
            assert text.count("Further records, for context") <= text.count("Administrator")
            assert ("Where was looked" in text) <= ("main.users" in text)


def test_a_code_that_says_what_it_means_is_said_once(documents):
    text = by_pdfium(
        dossier(documents, tree_of(package(reviewed("orders", {"status": "40"}), reviewed("orders", {"status": "x"}, key=2)))).pdf
    )
    assert "done (40)" in text


def test_what_was_withheld_of_one_person_in_a_record_is_one_line_of_the_log(documents):
    text = " ".join(by_pdfium(dossier(documents, tree_of()).pdf).split())
    assert "Person, E-mail address, Telephone" in text


def test_the_subject_is_told_how_many_others_own_a_row_and_not_who(documents):
    others = tuple(RowRef(source="main", table="users", key=(("id", key),)) for key in (770077, 880088))
    review = package(reviewed("orders", ORDER, reach=Reach.SHARED, others=others, copies=3, decided_by="0123456789abcdef"))
    made, data = dossier(documents, tree_of(review)), documents.json(tree_of(review))
    for said in ("also belongs to others: 2", "identical rows: 3", "chosen by the privacy office"):
        assert squeezed(said) in squeezed(by_pdfium(made.pdf))
    (record,) = [one for section in json.loads(data)["sections"] for one in section["records"]]
    assert (record["others"], record["copies"], record["decided_by"]) == (2, 3, "officer")
    same_leaves(tree_of(review), made, data)
    for secret in ("770077", "880088", "0123456789abcdef"):
        assert secret.encode() not in made.pdf + data
        assert secret not in by_pdfium(made.pdf)


def test_the_appendix_says_of_each_record_how_it_was_found_and_decided_and_of_like_ones_together(documents):
    way = (Hop(from_="email = exact", to="users.email"), Hop(from_="users.id", to="orders.user_id", link="orders_of_user"))
    by_hand = {"decided_by": "0123456789abcdef", "decided_at": datetime(2026, 11, 24, 23, 30, tzinfo=UTC)}
    review = package(
        reviewed("users", USER, **by_hand), *(reviewed("orders", ORDER, key=number, path=way) for number in (1, 2, 3))
    )
    made, data = dossier(documents, tree_of(review)), json.loads(documents.json(tree_of(review)))
    (appendix,) = [page for page in by_page(made.pdf) if "How each record was found" in page and "Of each record" in page]
    appendix = squeezed(appendix)
    for said in (
        "identifies somebody by: Name",
        "included by the privacy office on 25 November 2026",  # in Berlin
        "No. 2–4",
        "found by email = exact › users.id › orders.user_id",
        "links followed: orders_of_user",
        "included by the rules of the search",
    ):
        assert squeezed(said) in appendix, said
    users, order, *_ = [one for section in data["sections"] for one in section["records"]]
    assert users["identifiers"] == [{"column": "display_name", "label": "Name", "kind": "name"}]
    assert users["decided_on"] == "2026-11-25"
    assert order["path"][-1] == {"from": "users.id", "to": "orders.user_id", "by": "orders_of_user"}
    assert "decided_on" not in order


def test_a_row_without_a_key_shows_no_address(documents):
    bare = replace(MAP, tables=MAP.tables | {("main", "orders"): replace(MAP.tables["main", "orders"], key=())})
    row = RowRef(source="main", table="orders", key=(("id", 42), ("note", "sha256:" + "0" * 64)))
    review = package(reviewed("orders", {"note": NOTE}))
    record = replace(review.records[0].record, finding=replace(review.records[0].record.finding, row=row))
    tree = tree_of(package(replace(review.records[0], record=record)), data_map=bare)
    assert [dict(one.key) for _, one in tree.records()] == [{}]
    assert "sha256:" not in by_pdfium(dossier(documents, tree).pdf)
