import pytest

from pactline.model.report import Raw
from pactline.reports import comments, furniture, read

REPORT = """Harbour pilots in Merrin voted for a new rota on Monday, the union said.
“We shall sail at dawn,” said Ada Thorne, who leads the pilots.
The mayor told reporters that the port would stay open."""
POSTS = """I don't believe a word of this!
You people never learn.
March 4, 2021 at 7:53 am | Report abuse | Is that right, my boy?
She will sink the whole fleet by May.
March 4, 2021 at 9:12 am | Report abuse |"""


@pytest.mark.parametrize(
    "sign", (*comments.signs().mark, *comments.signs().notice, *comments.signs().heading), ids=lambda sign: sign.name
)
def test_each_sign_catches_its_example_and_spares_its_counter_example(sign):
    said = "I knew it!"
    assert comments.find([*REPORT.split("\n"), sign.catch, said, sign.catch, said]) is not None
    assert comments.find([*REPORT.split("\n"), sign.spare, *REPORT.split("\n"), sign.spare]) is None


def test_posts_that_stand_before_their_mark_go_from_the_first_on():
    lines = f"{REPORT}\n{POSTS}".split("\n")
    assert comments.find(lines) == comments.Cut(3)


def test_a_page_in_another_language_is_no_post_for_a_mark_in_its_headline():
    page = ["Selmi.test", "Zi e madhe!", "0", "Anija u mbyt dje.", "Dita u quajt e zezë.", "Leave A Reply"]
    notice = next(sign.catch for sign in comments.signs().notice if sign.at == "below")
    cut = comments.find([*page, notice])
    assert cut is not None
    assert cut.line >= len(page) - 1


def test_posts_that_stand_after_their_mark_leave_the_line_above_whole():
    posts = (
        "The sea was calm. At 5:33 pm on 01 Jun 2010, quayside wrote: Out with her.",
        "At 5:40 pm on 01 Jun 2010, fen wrote: In with her.",
    )
    assert comments.find([*REPORT.split("\n"), *posts]) == comments.Cut(3, 18)


def test_one_time_of_day_is_no_comment():
    assert comments.find([*REPORT.split("\n"), "March 4, 2021 at 7:53 am | By the Log's staff"]) is None


def test_a_notice_below_takes_the_posts_above_it():
    notice = "Comments are not pre-screened before they post."
    posts = "Grow up, you lot!\nI agree with Petr.\nMy tide never turns."
    assert comments.find(f"{REPORT}\n{posts}\n{notice}\nMore tides".split("\n")) == comments.Cut(3)


def test_a_notice_above_takes_nothing_above_it():
    notice = "(Reporting by Ada Thorne) We welcome comments that advance the story."
    lines = f"{REPORT}\nI was on the quay that night.\n{notice}\nRubbish!".split("\n")
    assert comments.find(lines) == comments.Cut(4, 26)


def test_a_report_in_the_first_person_loses_only_what_stands_below_it():
    own = [f"I walked along quay number {number} with my dog." for number in range(12)]
    assert comments.find([*own, "Comments are not pre-screened before they post."]) == comments.Cut(12)


def test_a_heading_without_readers_below_it_is_no_comment():
    assert comments.find([*REPORT.split("\n"), "12 Comments", *REPORT.split("\n")]) is None


def test_what_goes_is_kept_as_a_repair():
    raw = Raw(path="a.txt", form="text", data=f"{REPORT}\n{POSTS}".replace("\n", "\n\n").encode(), digest="0" * 64)
    report = read(raw)
    assert report.text.endswith("stay open.")
    (repair,) = [one for one in report.repairs if one.kind == "comments"]
    assert repair.text.startswith("I don't believe") and repair.text.endswith("Report abuse |")


GALLERY = "Photos: Flood in Merrin A boat on the quay. Hide Caption {} of 25 "


def test_a_gallery_is_furniture_however_long():
    assert furniture.kind("".join(GALLERY.format(number) for number in range(1, 26)).strip()) == "gallery"


def test_hostile_lines_take_no_time():
    for line in ("a" * 100_000, "Posted by: " * 9_000, "- 4 hrs ago " * 9_000, "I said “" * 9_000):
        comments.find([line, line])
        furniture.kind(line)


def test_the_credit_below_a_comment_form_stays():
    page = "\n\n".join(
        [*REPORT.split("\n"), "Leave a Reply", "Your email address will not be published.", "Agencies - Tidewire"]
    )
    report = read(Raw(path="a.txt", form="text", data=page.encode(), digest="0" * 64))
    assert report.agency == "Tidewire"
    assert report.text.endswith("would stay open.")
