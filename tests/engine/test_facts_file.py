"""A facts.toml that is not as it should be is told by file, table and key; nothing of it is passed over."""

import os

import pytest

from pactline.engine import building
from pactline.errors import PactlineError

GOOD = '[[fact]]\nsays = "a"\nwhen = "2020-08"\nmatch = "fund"\n'


def said(path, text):
    path.write_text(text)
    with pytest.raises(PactlineError) as fault:
        building.read_facts(path)
    words = str(fault.value)
    assert "\n" not in words
    assert "facts.toml" in words
    return words


@pytest.fixture
def path(tmp_path):
    return tmp_path / "facts.toml"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (GOOD.replace("fact", "facts"), "facts is no table of it, did you mean [[fact]]?"),
        ("[[person]]\nname = 'x'\n", "person is no table of it, known are [[fact]], [[tenure]]"),
        (GOOD.replace("[[fact]]", "[fact]"), "head each with [[fact]]"),
        (GOOD.replace("when", "wen"), '[[fact]] 1: "wen" is no key of it, did you mean when?'),
        (GOOD.replace("when", "wen"), '[[fact]] 1: "when" is missing'),
        (GOOD.replace("match", "mach"), '"mach" is no key of it, did you mean match?'),
        (GOOD + GOOD.replace("2020-08", "2020-13"), "[[fact]] 2: \"when\" is no day, month or year: '2020-13'"),
        (GOOD.replace('"2020-08"', "2020-08-27"), '"when" is a day without quotation marks and should be text'),
        (GOOD.replace("fund", "("), "\"match\" is no pattern that can be searched for: '('"),
        (GOOD.replace("fund", "a*"), '"match" fits the empty text'),
        (GOOD.replace('match = "fund"', ""), 'give "match", or "actor" and "office"'),
        ("[[tenure]]\nperson = 'A'\noffice = 'mayor'\n", '[[tenure]] 1: "from" is missing'),
        ("[[tenure]]\nperson = 'A'\noffice = 'mayor'\nfrom = 'May'\n", '[[tenure]] 1: "from" is no day'),
        ("[[tenure]]\nperson = 'A'\noffice = 'm'\nfrom = '2020'\nuntil = '2019'\n", '"until" lies before "from"'),
        ("[[fact", "the facts are no TOML"),
    ],
)
def test_each_fault_is_named(path, text, words):
    assert words in said(path, text)


def test_all_faults_are_told_at_once_and_many_are_counted(path):
    words = said(path, GOOD.replace("2020-08", "2020-13") * 8)
    assert words.count("2020-13") == 5
    assert words.endswith("and 3 more")


def test_what_is_no_file_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "facts.toml")
    with pytest.raises(PactlineError, match="not a regular file"):
        building.read_facts(tmp_path / "facts.toml")


def test_good_facts_are_read(path):
    path.write_text(GOOD + '[[fact]]\nsays = "b"\nwhen = "2020"\nactor = "Anna Berg"\noffice = "Mayor"\n')
    facts, _ = building.read_facts(path)
    assert [one.when for one in facts.fact] == ["2020-08", "2020"]
