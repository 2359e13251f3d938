"""The leak matrix: a value planted where redaction fails, and where it must be found."""

from __future__ import annotations

import base64
import json
import urllib.parse
import zlib
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from privacy_console.casework.common.watch import Unwatched
from tests.casework.disclosure.samples import finding, package, reviewed, tree_of, unit, whole

NAME, MAIL, PHONE = "Rajesh Pillai", "r.pillai@northgate.example", "+44 20 7946 0958"
VALUES = (NAME, MAIL, PHONE)


@pytest.fixture(scope="module")
def clean(documents):
    review = package(reviewed("orders", {"note": "All is well. " * 40}))
    return documents.dossier(tree_of(review, watermark="DEMO"), language="en", watch=Unwatched()).pdf


def changed(data, change, **saving):
    out = BytesIO()
    with pikepdf.open(BytesIO(data)) as pdf:
        change(pdf)
        pdf.save(out, **saving)
    return out.getvalue()


def letter(documents, text):
    return documents.letter("Letter", [text], language="en", watermark="").pdf


def info(pdf):
    pdf.docinfo["/Subject"] = NAME


def info_in_utf_16(pdf):
    pdf.docinfo["/Subject"] = pikepdf.String("Žofie " + NAME)


def xmp(pdf):
    with pdf.open_metadata() as meta:
        meta["dc:title"] = NAME


def bookmark(pdf):
    with pdf.open_outline() as outline:
        outline.root.append(pikepdf.OutlineItem(NAME, 0))


def link(pdf):
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(f"mailto:{MAIL}"))
    note = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, Rect=[0, 0, 9, 9], A=action)
    pdf.pages[0].Annots = pdf.make_indirect(pikepdf.Array([note]))


def escaped_link(pdf):
    action = pikepdf.Dictionary(S=pikepdf.Name.URI, URI=pikepdf.String(f"https://x.example/?who={urllib.parse.quote(NAME)}"))
    pdf.Root.OpenAction = action


def form_field(pdf):
    field = pikepdf.Dictionary(FT=pikepdf.Name.Tx, T=pikepdf.String("who"), V=pikepdf.String(PHONE))
    pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pdf.make_indirect(pikepdf.Array([pdf.make_indirect(field)])))


def attachment(pdf):
    pdf.attachments["notes.txt"] = pikepdf.AttachedFileSpec(pdf, f"ask {NAME}".encode(), filename="notes.txt")


def name_of_attachment(pdf):
    pdf.attachments[f"{NAME}.txt"] = pikepdf.AttachedFileSpec(pdf, b"nothing", filename=f"{NAME}.txt")


def hidden_object(pdf):
    pdf.Root.Hidden = pdf.make_indirect(pikepdf.Dictionary(Note=pikepdf.String(NAME)))


def name_object(pdf):
    pdf.Root["/Rajesh-Pillai"] = True


def invisible_text(pdf):
    font = next(iter(pdf.pages[0].Resources.Font.keys()))
    pdf.pages[0].contents_add(f"BT {font} 9 Tf 3 Tr 1 0 0 1 9 9 Tm ({NAME}) Tj ET".encode())


def split_text(pdf):
    font = next(iter(pdf.pages[0].Resources.Font.keys()))
    pdf.pages[0].contents_add(f"BT {font} 9 Tf 1 0 0 1 9 9 Tm [(Raj) 5 (esh Pil) -3 (lai)] TJ ET".encode())


def actual_text(pdf):
    pdf.pages[0].contents_add(f"/Span << /ActualText ({NAME}) >> BDC EMC".encode())


def unused_form(pdf):
    form = pikepdf.Stream(pdf, f"BT (hidden {NAME}) Tj ET".encode())
    form.Type, form.Subtype, form.BBox = pikepdf.Name.XObject, pikepdf.Name.Form, [0, 0, 9, 9]
    pdf.pages[0].Resources.XObject["/Unused"] = pdf.make_indirect(form)


def note_in_base64(pdf):
    pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(pdf, base64.b64encode(f"x: ask {NAME} again".encode()), filename="a.txt")


def note_in_hex(pdf):
    pdf.attachments["a.txt"] = pikepdf.AttachedFileSpec(
        pdf, f"ask {NAME} again".encode("utf-16-be").hex().encode(), filename="a.txt"
    )


def pdf_in_pdf(pdf):
    inner = pikepdf.new()
    inner.add_blank_page()
    inner.docinfo["/Subject"] = NAME
    out = BytesIO()
    inner.save(out)
    pdf.attachments["a.pdf"] = pikepdf.AttachedFileSpec(pdf, out.getvalue(), filename="a.pdf")


PLANTS = [
    *(info, info_in_utf_16, xmp, bookmark, link, escaped_link, form_field, attachment, name_of_attachment),
    *(note_in_base64, note_in_hex, pdf_in_pdf),
    *(hidden_object, name_object, invisible_text, split_text, actual_text, unused_form),
]


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.__name__)
@pytest.mark.parametrize("packed", [True, False], ids=["packed", "plain"])
def test_a_planted_value_is_found(documents, clean, plant, packed):
    mode = pikepdf.ObjectStreamMode.generate if packed else pikepdf.ObjectStreamMode.disable
    found = documents.leaks([changed(clean, plant, object_stream_mode=mode)], VALUES)
    assert [place for place in found if "inconclusive" not in place]
    assert not [place for place in found if "Rajesh" in place or "northgate" in place or "7946" in place]


def test_a_file_that_is_only_written_again_is_clean(documents, clean):
    assert documents.leaks([clean], VALUES) == ()
    again = changed(clean, lambda pdf: None, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    assert documents.leaks([again], VALUES) == ()


def test_a_black_box_over_text_hides_nothing(documents):
    data = letter(documents, f"Please ask {NAME} about it.")
    boxed = changed(data, lambda pdf: pdf.pages[0].contents_add(b"0 g 0 0 600 850 re f"))
    assert documents.leaks([boxed], VALUES)


@pytest.mark.parametrize(
    "written",
    [
        "RAJESH PILLAI",
        "rajesh  pillai",
        "Rájesh\u00a0Pillai",
        "Rajesh\nPillai",
        "Pillai-Rajesh Pillai",
        "Ra\u00adjesh Pil\u200blai",
    ],
)
def test_a_name_is_found_however_it_is_written(documents, written):
    assert documents.leaks([letter(documents, f"x {written} y")], [NAME])


@pytest.mark.parametrize("written", ["+442079460958", "44 (20) 7946-0958", "+44.20.7946.0958"])
def test_a_telephone_number_is_found_in_any_grouping(documents, written):
    assert documents.leaks([letter(documents, f"x {written} y")], [PHONE])


@pytest.mark.parametrize("name", ["محمد الخوري", "משה כהן", "王小明", "Ελένη Παπαδοπούλου", "Мария Иванова", "김철수"])
def test_a_name_is_found_in_any_script(documents, name):
    data = letter(documents, f"Text {name} text, and {name}")
    assert [place for place in documents.leaks([data], [name]) if "pdfium" in place or "pdfminer" in place]


def test_a_word_that_only_contains_a_value_is_no_leak(documents):
    assert documents.leaks([letter(documents, "Rajeshwar Pillaiyar, Umarkt, 144207946095812")], [NAME, "Mark", PHONE]) == ()


def test_two_numbers_of_which_one_stands_under_the_other_are_not_one(documents):
    under = json.dumps({"text": "page 1 of 38\n11"}).encode()
    assert documents.leaks([under], ["3811"]) == ()
    assert documents.leaks([under], ["38 11"])


def test_a_value_broken_over_two_lines_is_found(documents):
    long = "x" * 40 + "pillai" + "y" * 60
    assert documents.leaks([letter(documents, f"{'word ' * 12}{long}")], [long])


def test_an_address_within_a_longer_one_is_no_leak(documents, clean):
    data = changed(clean, lambda pdf: pdf.docinfo.__setitem__("/Subject", "192.0.2.17 and 1192.0.2.1"))
    assert documents.leaks([data], ["192.0.2.1"]) == ()
    assert documents.leaks([changed(clean, lambda pdf: pdf.docinfo.__setitem__("/Subject", "at 192.0.2.1."))], ["192.0.2.1"])


def test_values_too_short_to_prove_anything_are_left_out(documents):
    assert documents.leaks([letter(documents, "Al is here")], ["Al", "", "  "]) == ()


def test_an_earlier_state_of_the_file_is_looked_into(documents):
    first = letter(documents, f"ask {NAME}")
    last = first + _appended(first)
    with pikepdf.open(BytesIO(last), attempt_recovery=False):
        pass
    found = documents.leaks([last], VALUES)
    assert [place for place in found if "earlier state" in place]


def _appended(data):
    """An incremental save that empties the page's content."""
    with pikepdf.open(BytesIO(data)) as pdf:
        number = pdf.pages[0].Contents.objgen[0]
        size = len(pdf.objects) + 1
        root = pdf.trailer.Root.objgen[0]
    start = int(data.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])
    body = b"%d 0 obj\n<< /Length 1 >>\nstream\n \nendstream\nendobj\n" % number
    table = b"xref\n%d 1\n%010d 00000 n \n" % (number, len(data))
    trailer = b"trailer\n<< /Size %d /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        size,
        root,
        start,
        len(data) + len(body),
    )
    return body + table + trailer


def test_a_stream_that_nothing_refers_to_is_looked_into(documents, clean):
    lost = zlib.compress(f"BT ({NAME}) Tj ET".encode())
    orphan = b"999 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(lost), lost)
    found = documents.leaks([clean + orphan], VALUES)
    assert [place for place in found if "of the file's bytes" in place]


@pytest.mark.parametrize(
    "broken", [b"", b"%PDF-1.5 and nothing more", b"not json", b"\xff\xfe\x00"], ids=["empty", "stub", "text", "bytes"]
)
def test_what_cannot_be_read_is_never_called_clean(documents, broken):
    found = documents.leaks([broken], VALUES)
    assert found
    assert all("inconclusive" in place for place in found)


def test_a_truncated_file_is_never_called_clean(documents, clean):
    for part in (len(clean) // 3, len(clean) - 40):
        assert documents.leaks([clean[:part]], VALUES)


@pytest.mark.parametrize(
    ("document", "place"),
    [
        ({"a": [1, {"b": NAME}]}, "/a/1/b"),
        ({"a": {NAME: 1}}, "a name in /a"),
        ({"a": f"x {MAIL.upper()} y"}, "/a"),
        ({"a": "Rajesh&nbsp;Pillai"}, "/a"),
        ({"a": urllib.parse.quote(NAME)}, "/a"),
        ({"a": ["Rajesh", "Pillai"]}, "/a"),
        ({"a": "0044 20 7946 0958".replace("0044", "+44")}, "/a"),
    ],
)
def test_json_is_looked_into_by_name_and_value(documents, document, place):
    assert f"document 1: {place}" in documents.leaks([json.dumps(document).encode()], VALUES)


def test_a_number_in_json_is_looked_into(documents):
    assert documents.leaks([b'{"a": 442079460958}'], [PHONE]) == ("document 1: /a",)


def test_json_without_a_value_is_clean(documents):
    data = json.dumps({"a": [True, None, 1.5, {"b": "Rajesh and Pillaiyar"}], "hash": base64.b64encode(b"x").decode()}).encode()
    assert documents.leaks([data], VALUES) == ()


def test_documents_are_told_apart(documents, clean):
    found = documents.leaks([clean, json.dumps([NAME]).encode()], VALUES)
    assert found == ("document 2: /", "document 2: /0")


@given(st.dictionaries(st.text(max_size=5), st.text(max_size=20), max_size=3))
def test_the_json_of_an_answer_never_has_what_its_tree_withholds(documents, document):
    row = finding("users").row
    values = [value for value in document.values() if len(value) > 3 and value.strip() == value]
    units = [
        unit(row, "preferences", value, whole(value), pointer="/" + key.replace("~", "~0").replace("/", "~1"))
        for key, value in document.items()
        if value in values
    ]
    tree = tree_of(package(reviewed("users", {"preferences": document}, *units)))
    told = json.loads(documents.json(tree))
    shown = [value["value"] for section in told["sections"] for record in section["records"] for value in record["values"]]
    assert not [value for value in shown if value in values]
