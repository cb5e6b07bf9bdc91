"""For whom something is to be done, where he has no name."""

import pytest
from tests.records.ledger import vows


@pytest.mark.parametrize(
    ("text", "to"),
    [
        ("Lars Holm promised to lend the farmers $20 million.", ["the farmers"]),
        ("Lars Holm vowed support for the nurses.", ["the nurses"]),
        ("The council will protect tenants from eviction.", ["tenants"]),
        ("The bank agreed to hand the files to prosecutors.", ["prosecutors"]),
        ("Lars Holm will lend Latvia and its farmers $20 million.", ["Latvia"]),
        # not looked for, not gone to, not aimed at, sent and not sent to
        ("Lars Holm said he would meet Marta Lund on Friday.", []),
        ("Lars Holm said he would back Marta Lund on Friday.", ["Marta Lund"]),
        ("The council will search for survivors at sea.", []),
        ("The ministry will send troops to the city.", []),
        ("Lars Holm vowed to run for governor.", []),
        ("The council will stop the loans to farmers.", []),
        ("The council will not lend the farmers money.", []),
        ("The council will close the road to the harbour.", []),
    ],
)
def test_a_receiver_is_people_or_a_body_and_no_place(text, to, language, world):
    (record,) = vows(text, language, world)
    assert [party.text for party in record.parties if party.role == "to"] == to
