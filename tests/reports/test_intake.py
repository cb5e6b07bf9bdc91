import gzip
import os
import socket

import pytest

from pactline import reports
from pactline.errors import PactlineError
from pactline.model.report import Raw, Rejected, Report

STORY = "The harbour pilots of Merrin agreed on Friday to a new rota, their union said after a night of talks."


def found(path):
    return list(reports.find([path]))


def only(path):
    (one,) = found(path)
    return one


def test_a_folder_is_walked_in_the_order_of_names_and_hidden_files_are_left_out(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("b/two.txt", "a.txt", "c.md", ".hidden.txt"):
        (tmp_path / name).write_text(STORY)
    assert [raw.path for raw in found(tmp_path)] == ["a.txt", "b/two.txt", "c.md"]


def test_paths_are_relative_to_the_common_folder_of_the_inputs(tmp_path):
    for name in ("x/one.txt", "y/two.txt"):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(STORY)
    given = [tmp_path / "x/one.txt", tmp_path / "y"]
    assert [raw.path for raw in reports.find(given)] == ["x/one.txt", "y/two.txt"]
    assert reports.root(given) == tmp_path


def test_a_path_that_is_not_there_raises(tmp_path):
    with pytest.raises(PactlineError, match="nowhere"):
        found(tmp_path / "nowhere")


def test_a_gzipped_text_is_read(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(STORY.encode()))
    assert only(tmp_path).data == STORY.encode()


def test_standard_input_is_told_by_how_it_begins(tmp_path, monkeypatch):
    class Input:
        pass

    for content, path in ((STORY, "-"), ('{"id": "a", "text": "' + STORY + '"}', "-#a")):
        file = tmp_path / "in"
        file.write_text(content)
        given = Input()
        with file.open("rb") as given.buffer:
            monkeypatch.setattr("sys.stdin", given)
            (raw,) = reports.find([__import__("pathlib").Path("-")])
        assert raw.path == path
        assert isinstance(reports.read(raw), Report)


@pytest.mark.parametrize("content", ["", " \n\t \n", "Leave a Reply\n\nShare this: Facebook Twitter\n"])
def test_row_1_nothing_to_read_is_rejected(tmp_path, content):
    (tmp_path / "a.txt").write_text(content)
    read = reports.read(only(tmp_path))
    assert isinstance(read, Rejected)
    assert "no text" in read.reason


def test_row_2_what_expands_beyond_the_cap_is_rejected(tmp_path):
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(b"a" * 40_000_000))
    assert only(tmp_path) == Rejected("a.txt.gz", "too large: more than 10 MB")


def test_row_2_a_single_line_of_50_mb_is_rejected(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"word " * 10_000_000)
    assert only(tmp_path) == Rejected("a.txt", "too large: more than 10 MB")


@pytest.mark.parametrize(
    "name, word",
    [("a.zip", "zip"), ("a.arc", "ARC"), ("a.arc.gz", "ARC"), ("a.warc.zst", "zstandard"), ("a.pdf", "PDF")],
)
def test_rows_3_4_and_7_forms_that_are_not_read_are_named(tmp_path, name, word):
    (tmp_path / name).write_bytes(b"PK\x03\x04../../etc/passwd")
    assert word in only(tmp_path).reason


def test_row_3_a_zip_that_calls_itself_text_is_rejected(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"PK\x03\x04" + b"x" * 100)
    assert "zip" in reports.read(only(tmp_path)).reason


def test_row_7_what_is_no_warc_is_said_to_be_none(tmp_path):
    (tmp_path / "a.warc").write_text(STORY)
    assert "not a WARC" in only(tmp_path).reason


def test_row_47_odd_files_never_block_and_are_rejected(tmp_path):
    os.mkfifo(tmp_path / "fifo.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round.txt").symlink_to(tmp_path / "round.txt")
    (tmp_path / "zero.txt").symlink_to("/dev/zero")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "good.txt").write_text(STORY)
    with socket.socket(socket.AF_UNIX) as plug:
        plug.bind(str(tmp_path / "plug.txt"))
        results = found(tmp_path)
    assert [one.path for one in results if isinstance(one, Raw)] == ["good.txt"]
    reasons = {one.path: one.reason for one in results if isinstance(one, Rejected)}
    assert sorted(reasons) == ["fifo.txt", "gone.txt", "loop", "plug.txt", "round.txt", "zero.txt"]
    assert reasons["fifo.txt"] == reasons["zero.txt"] == "not a regular file"
    assert "link back" in reasons["loop"]


def test_row_47_names_with_newlines_bad_bytes_and_great_length_are_labels_only(tmp_path):
    names = [b"line\nend.txt", b"caf\xe9.txt", b"n" * 251 + b".txt"]
    for name in names:
        (tmp_path / os.fsdecode(name)).write_text(STORY)
    paths = [raw.path for raw in found(tmp_path)]
    assert sorted(paths) == ["caf\\xe9.txt", "line\nend.txt", "n" * 251 + ".txt"]
    assert all(path.encode("utf-8") for path in paths)


def test_row_47_an_unreadable_file_is_rejected(tmp_path, monkeypatch):
    (tmp_path / "a.txt").write_text(STORY)

    def refuse(*_args, **_kwargs):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)
    assert only(tmp_path) == Rejected("a.txt", "cannot be opened: permission denied")


def test_a_file_of_another_kind_is_rejected_with_what_is_known(tmp_path):
    (tmp_path / "a.csv").write_text("1,2")
    assert ".txt" in only(tmp_path).reason
