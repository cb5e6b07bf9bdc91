import pytest


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Norwegian officials flew to Riga.", [("Norwegian", "country:NO", "demonym"), ("Riga", "Riga", "capital")]),
        ("Oslo's note to the Kremlin", [("Oslo", "Oslo", "capital"), ("Kremlin", "country:RU", "seat")]),
        ("RIGA — Trade grew", [("RIGA", "Riga", "capital")]),
        ("US$5 for us and the UN", [("UN", "body:un", "name")]),
        ("the West, west of Latvia", [("the West", "region:west", "name"), ("Latvia", "country:LV", "name")]),
        ("in the West Bank", [("West Bank", "West Bank", "name")]),
        ("Malians of Manitobana", [("Malians", "country:ML", "demonym")]),
        ("the United Nations Security Council", [("United Nations Security Council", "body:unsc", "name")]),
    ],
)
def test_find_takes_the_longest_known_name_on_word_boundaries(world, text, wanted):
    found = world.find(text)
    seen = [(text[at.start : at.end], at.known.key, at.known.name, at.known.sense) for at in found]
    assert [(t, s) for t, _, _, s in seen] == [(t, s) for t, _, s in wanted]
    assert all(name in (key, canonical) for (_, key, canonical, _), (_, name, _) in zip(seen, wanted, strict=True))


def test_lookup_abstains_where_a_form_means_two_things(world):
    assert world.lookup("Belorussia").key == "country:BY"
    assert world.lookup("UK").name == "United Kingdom"
    assert world.lookup("Georgia") is None
    assert world.lookup("Nowhere at all") is None


def test_holidays_know_public_and_commemorative_days(world):
    assert "Unity Day" in world.holidays("RU", 2021)["2021-11-04"]
    assert "Unity" in world.holidays("BY", 2023)["2023-04-02"]
    assert world.holidays("ZZ", 2021) == {}
    assert world.holidays("RU", 5) == {
        day: name for day, name in world.holidays("RU", 5).items() if day.startswith("0005-")
    }
