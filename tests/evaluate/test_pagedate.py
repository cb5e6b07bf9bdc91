"""The metric of page dates, on pages of our own."""

import gzip
import json

from pactline.evaluate import pagedate

BODY = "<p>The harbour council met and counted its boats, which took the whole of a long and windy afternoon.</p>"


def page(tmp_path, name, head, day, url="https://example.org/a"):
    text = f"<html><head>{head}</head><body>{BODY}</body></html>"
    (tmp_path / name).write_bytes(gzip.compress(text.encode()))
    return json.dumps({"id": name, "url": url, "html": name, "date": day})


def test_right_wrong_and_unanswered_pages(tmp_path):
    meta = '<meta property="article:published_time" content="2031-03-04">'
    lines = [
        page(tmp_path, "right", meta, "2031-03-04"),
        page(tmp_path, "wrong", meta, "2031-03-05"),
        page(tmp_path, "open", "", "2031-03-04"),
        page(tmp_path, "address", meta, "2031-03-03", url="https://example.org/2031/03/03/boats"),
    ]
    gold = tmp_path / "gold.jsonl"
    gold.write_text("\n".join(lines), encoding="utf-8")
    (row,) = pagedate.evaluate(gold, None)
    figures = dict(row.figures)
    assert (figures["accuracy"], figures["pages"]) == (0.5, 4.0)
    assert (round(figures["precision"], 3), round(figures["recall"], 3)) == (0.667, 0.667)
