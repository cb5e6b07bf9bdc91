"""Agreements across reports: what is one under several labels, what stays apart, and the reasons said."""

import msgspec

from pactline.model.mention import Amount, Time
from pactline.model.reading import Reading
from pactline.model.record import Agreement, Commitment, Measure, Party, Record, Stage
from pactline.model.report import Report, Source
from pactline.model.span import Evidence, Span
from pactline.model.story import Actor, Bound, Dating, Fact, Role
from pactline.model.when import Fixed, When
from pactline.story import agreements, commitments, progress
from pactline.story.facts import ground, join
from pactline.story.sources import Origins


class Unjudged:
    """A language without a judge."""

    def sequels(self, asked):
        return ()


def day(iso: str) -> When:
    return When(edtf=iso, first=iso, last=iso)


def pact(report: str, label: str, **fields) -> Record:
    """An agreement in a report that stands at the start of its text."""
    stages = tuple(stage(report, *one) for one in fields.pop("stages", ()))
    body = Agreement(label=label, stages=stages, **{"kind": "programme", **fields})
    return Record(
        id=f"g-{report}-{label}", body=body, evidence=(Evidence(Span(report, 0, len(label)), "by-hand", "label"),)
    )


def stage(report: str, name: str, year: int, month: int | None = None) -> Stage:
    time = Time(Span(report, 0, 4), 0, str(year), "DATE", Fixed(year=year, month=month))
    return Stage(name, time, (Evidence(Span(report, 0, 4), "by-hand", "stage"),))


def tell(*records: Record):
    """Merge and follow, every report with the same two states, one month apart from January 2021 on."""
    keys = sorted({record.evidence[0].span.report for record in records})
    texts = {key: next(r.evidence[0].span.report for r in records) for key in keys}
    readings = [
        Reading(
            report=Report(id=key, text="x" * 80, source=Source(key, "")),
            records=tuple(record for record in records if record.evidence[0].span.report == key),
        )
        for key in texts
    ]
    datings = [
        Dating(report=key, when=day(f"2021-{number:02}-01"), candidates=(), method="stated")
        for number, key in enumerate(keys, 1)
    ]
    actors = [
        Actor(
            id=f"a-{name}",
            name=name,
            kind="state",
            country=name,
            chains=(name,),
            mentions=tuple(Span(k, 0, 1) for k in keys),
        )
        for name in ("NO", "LV")
    ]
    base = ground(actors, datings, Origins({key: key for key in keys}))
    merged = agreements.merge(join(readings, base), actors, base)
    followed = commitments.follow(merged, readings, base, language=Unjudged())
    return followed, progress.chart(readings, base, followed)


def labels(facts) -> list[tuple[str, ...]]:
    return sorted(fact.ledger.labels for fact in facts if isinstance(fact.record.body, Agreement))


def test_one_number_between_the_same_parties_is_one_agreement_under_all_labels():
    facts, _ = tell(pact("a", "24 programmes", number=24), pact("b", "24 joint projects", number=24))
    (fact,) = facts
    assert fact.ledger.labels == ("24 joint projects", "24 programmes")
    assert "both count 24" in fact.ledger.why[0]
    assert (fact.reports, fact.independent) == (2, 2)


def test_two_years_and_two_numbers_stay_apart():
    one = pact("a", "1987 border treaty", kind="treaty", year=1987)
    other = pact("b", "1988 border treaty", kind="treaty", year=1988)
    assert len(labels(tell(one, other)[0])) == 2
    assert len(labels(tell(pact("a", "24 programmes", number=24), pact("b", "16 programmes", number=16))[0])) == 2


def test_stages_come_in_order_and_a_vaguer_telling_of_one_is_no_second():
    facts, _ = tell(
        pact("b", "24 programmes", number=24, stages=[("signed", 2021)]),
        pact("a", "24 projects", number=24, stages=[("agreed", 2020), ("signed", 2021)]),
    )
    assert [(one.stage, one.when.edtf) for one in facts[0].ledger.stages] == [("agreed", "2020"), ("signed", "2021")]


def test_a_bare_word_is_what_it_takes_up():
    first = pact("a", "fishing treaty", kind="treaty", stages=[("signed", 2020)])
    second = pact("a", "treaty", kind="treaty", taken_up=first.id)
    assert labels(tell(first, second)[0]) == [("fishing treaty", "treaty")]


def vow(report: str, action: str, **fields) -> Record:
    """A commitment of Norway."""
    body = Commitment(action=action, strength="firm", **fields)
    evidence = (Evidence(Span(report, 10, 20), "by-hand", "action"),)
    return Record(id=f"c-{report}-{action}", body=body, evidence=evidence, parties=(Party("by", "NO", "Norway"),))


def test_a_promise_that_no_later_report_takes_up_is_silent_and_never_broken():
    facts, _ = tell(vow("a", "repair the northern pier"), pact("b", "fishing treaty", kind="treaty", year=1990))
    (fact,) = [one for one in facts if isinstance(one.record.body, Commitment)]
    assert (fact.ledger.status, fact.ledger.overdue) == ("no-report-since", False)


def test_a_passed_term_without_a_report_is_overdue():
    term = Time(Span("a", 10, 14), 0, "2020", "DATE", Fixed(year=2020))
    facts, _ = tell(
        vow("a", "repair the northern pier", due=term), pact("b", "fishing treaty", kind="treaty", year=1990)
    )
    assert next(one for one in facts if isinstance(one.record.body, Commitment)).ledger.overdue


def test_a_promise_to_sign_is_reported_done_once_it_is_signed():
    treaty = pact("b", "fishing treaty", kind="treaty", stages=[("signed", 2021, 2)])
    facts, _ = tell(vow("a", "sign the fishing treaty", agreement=treaty.id), treaty)
    (fact,) = [one for one in facts if isinstance(one.record.body, Commitment)]
    assert [turn.status for turn in fact.ledger.history] == ["announced", "reported-done"]
    assert fact.ledger.history[-1].evidence and fact.ledger.agreement == treaty.id


def approved(year: int, *names: str) -> Stage:
    """An approval by some in a February, told in report b."""
    time = Time(Span("b", 0, 4), 0, str(year), "DATE", Fixed(year=year, month=2))
    by = tuple(Party("by", name, name) for name in names)
    return Stage("approved", time, (Evidence(Span("b", 0, 4), "by-hand", "stage"),), by)


def with_stages(record: Record, *stages: Stage) -> Record:
    """An agreement with stages that say by whom."""
    return msgspec.structs.replace(record, body=msgspec.structs.replace(record.body, stages=stages))


def test_what_somebody_else_approved_keeps_no_promise_to_approve():
    for doers, statuses in (
        (("LV",), ["announced"]),
        (("NO",), ["announced", "reported-done"]),
        ((), ["announced", "reported-done"]),
    ):
        treaty = with_stages(pact("b", "fishing treaty", kind="treaty"), approved(2021, *doers))
        facts, _ = tell(vow("a", "approve the fishing treaty", agreement=treaty.id), treaty)
        (fact,) = [one for one in facts if isinstance(one.record.body, Commitment)]
        assert [turn.status for turn in fact.ledger.history] == statuses


def test_what_both_approved_together_is_one_stage_and_what_each_did_alone_two():
    together = with_stages(pact("b", "fishing treaty"), approved(2021, "NO", "LV"), approved(2021))
    assert len(next(iter(tell(together)[0])).ledger.stages) == 1
    alone = with_stages(pact("b", "fishing treaty"), approved(2020, "NO"), approved(2021, "LV"))
    assert [[one.actor for one in each.by] for each in next(iter(tell(alone)[0])).ledger.stages] == [["a-NO"], ["a-LV"]]


def test_one_promise_in_two_reports_is_one():
    facts, _ = tell(vow("a", "repair the northern pier"), vow("b", "repair the northern pier"))
    (fact,) = facts
    assert (fact.reports, fact.id) == (2, "c-a-repair the northern pier")


def test_a_promise_and_the_promise_not_to_are_two():
    facts, _ = tell(vow("a", "not close the northern pier"), vow("b", "close the northern pier"))
    assert len(facts) == 2


def share(report: str, value: float, of: str, agreement: str) -> Record:
    span = Span(report, 30, 40)
    amount = Amount(span=span, sentence=0, text=f"{value:g} percent", value=value, unit="percent")
    body = Measure(label=of, amount=amount, of=of, agreement=agreement)
    return Record(id=f"m-{report}-{of}", body=body, evidence=(Evidence(span, "by-hand", "value"),))


def test_shares_of_one_agreement_are_one_indicator_and_other_denominators_are_said():
    first, second = pact("a", "24 programmes", number=24), pact("b", "24 projects", number=24)
    shares = (share("a", 60, "the programmes", first.id), share("b", 70, "the tasks", second.id))
    _, (indicator,) = tell(first, second, *shares)
    assert [point.relation for point in indicator.observations] == ["first", "other-denominator"]
    assert indicator.about == first.id


def test_merging_is_the_same_in_any_order():
    records = [
        pact("a", "24 programmes", number=24),
        pact("b", "24 projects", number=24),
        pact("c", "16 plans", number=16),
    ]
    assert tell(*records) == tell(*reversed(records))
    assert msgspec.json.encode(tell(*records)[0])


def test_two_deals_are_not_one_for_being_deals():
    one = pact("a", "new trade deal with Latvia", kind="agreement")
    other = pact("b", "multilateral trade deal", kind="agreement")
    assert len(labels(tell(one, other)[0])) == 2


def test_one_name_in_two_reports_is_one_agreement():
    one = pact("a", "Harbour Accord", kind="treaty", stages=[("signed", 2021)])
    other = pact("b", "Harbour Accord", kind="treaty")
    assert labels(tell(one, other)[0]) == [("Harbour Accord",)]


def test_a_bare_noun_is_the_named_one_that_was_signed_then():
    one = pact("a", "Harbour Accord", kind="treaty", stages=[("signed", 2020)])
    other = pact("b", "accord", kind="treaty", stages=[("signed", 2020)])
    third = pact("c", "accord", kind="treaty", stages=[("signed", 2018)])
    assert labels(tell(one, other, third)[0]) == [("Harbour Accord", "accord"), ("accord",)]


def test_two_presidents_sign_for_their_states_and_an_envoy_of_nobody_for_himself():
    states = [Actor(id=f"a-{code}", name=code, kind="state", country=code) for code in ("NO", "LV")]
    office = Role("President", None, ())
    heads = [
        Actor("p-NO", "Lars Holm", "person", country="NO", roles=(office,)),
        Actor("p-LV", "Marta Lund", "person", roles=(Role("prime minister", "LV", ()),)),
    ]
    seats = agreements._seats((*states, *heads))
    parties = tuple(Bound("party", key, key) for key in ("p-NO", "p-LV", "a-LV"))
    fact = Fact("g", Record("g", Agreement("accord", "treaty"), ()), ("g",), parties=parties)
    assert [one.actor for one in agreements._for_states(fact, seats).parties] == ["a-LV", "a-NO"]
    lone = msgspec.structs.replace(fact, parties=(*parties, Bound("party", "p-X", "X")))
    assert agreements._for_states(lone, seats) == lone


def test_one_matter_of_one_report_is_one_agreement_under_its_names():
    facts, _ = tell(
        pact("r1", "climate accord", kind="treaty"),
        pact("r1", "new climate deal", kind="agreement"),
        pact("r1", "fishing deal", kind="agreement"),
        pact("r1", "truce", kind="agreement"),
        pact("r1", "cease-fire agreement", kind="agreement"),
        pact("r1", "NAFTA", kind="treaty"),
    )
    assert labels(facts) == [
        ("NAFTA",),
        ("cease-fire agreement", "truce"),
        ("climate accord", "new climate deal"),
        ("fishing deal",),
    ]


def test_names_and_years_keep_matters_of_one_report_apart():
    facts, _ = tell(
        pact("r1", "trade deal with Brazil", kind="agreement"),
        pact("r1", "trade deal with Japan", kind="agreement"),
        pact("r1", "2012 truce", kind="agreement", year=2012),
        pact("r1", "truce", kind="agreement"),
    )
    assert len(labels(facts)) == 4


def test_initials_and_two_nouns_of_one_name_are_one_agreement():
    facts, _ = tell(
        pact("r1", "Trans-Baltic Trade Partnership", kind="treaty"),
        pact("r1", "TBTP", kind="treaty"),
        pact("r1", "Riga Fish accords", kind="treaty"),
        pact("r2", "Riga Fish Agreement", kind="agreement"),
    )
    assert labels(facts) == [("Riga Fish Agreement", "Riga Fish accords"), ("TBTP", "Trans-Baltic Trade Partnership")]


def test_a_truce_that_ended_is_not_the_one_announced_after_it():
    facts, _ = tell(
        pact("r1", "Latvian truce", kind="agreement", stages=(("ended", 2020),)),
        pact("r1", "ceasefire", kind="agreement", stages=(("agreed", 2020),)),
    )
    assert len(labels(facts)) == 2


def test_a_day_left_open_ties_no_two_bare_deals():
    facts, _ = tell(
        pact("r1", "deal", kind="agreement", stages=(("agreed", 2020),)),
        pact("r2", "fishing deal", kind="agreement"),
    )
    assert len(labels(facts)) == 2


def test_pacts_of_two_reports_with_other_names_stay_apart():
    facts, _ = tell(
        pact("r1", "Tessarian peace accord with Norvania", kind="treaty"),
        pact("r2", "peace accord with Norvania", kind="treaty"),
        pact("r3", "Peace Accord with Norvania and Latvia", kind="treaty"),
        pact("r4", "cease-fire agreement", kind="agreement"),
        pact("r5", "new cease-fire agreement", kind="agreement"),
    )
    assert ("cease-fire agreement",) in labels(facts)


def test_a_treaty_named_by_less_is_the_only_one_it_fits():
    facts, _ = tell(
        pact("r1", "Orlen Water Treaty", kind="treaty", stages=(("signed", 2019),)),
        pact("r2", "treaty on the Orlen dam", kind="treaty", topics=("Orlen dam",)),
        pact("r3", "Orlen accord", kind="treaty"),
        pact("r4", "2019 pact on the Orlen", kind="treaty", year=2019),
    )
    assert len(labels(facts)) == 1
    assert any("only one agreement" in why for why in facts[0].ledger.why)


def test_a_treaty_that_two_fit_and_one_of_another_year_are_left_alone():
    facts, _ = tell(
        pact("r1", "Orlen Water Treaty", kind="treaty"),
        pact("r2", "Orlen Ferry Treaty", kind="treaty"),
        pact("r3", "Orlen accord", kind="treaty"),
    )
    assert len(labels(facts)) == 3
    facts, _ = tell(
        pact("r1", "Orlen Water Treaty", kind="treaty", stages=(("signed", 2019),)),
        pact("r2", "1998 Orlen treaty", kind="treaty", year=1998),
        pact("r3", "new Orlen treaty", kind="treaty"),
        pact("r4", "memorandum on the Orlen", kind="memorandum"),
        pact("r5", "Orlen treaty", kind="treaty", stages=(("signed", 2007),)),
    )
    assert ("Orlen Water Treaty",) in labels(facts)


def lent(report: str, label: str, by: tuple[str, ...] = (), **fields) -> Record:
    """A loan in a report, by some of whom the other is a party too."""
    return msgspec.structs.replace(
        pact(report, label, **{"kind": "loan", **fields}), parties=tuple(Party("party", who, who) for who in by)
    )


def millions(value: float, bound: str = "exact") -> Amount:
    """A sum in crowns."""
    return Amount(Span("a", 0, 4), 0, f"{value:g} million crowns", value * 1e6, "crowns", bound)


def test_one_loan_told_under_other_words_in_later_reports_is_one():
    first = lent("a", "loan of 148.6 million crowns", ("NO", "LV"), sum=millions(148.6), stages=[("signed", 2021, 1)])
    later = lent("b", "loan", ("NO",), known=True, stages=[("suspended", 2021, 2)])
    about = lent("c", "loan of 150 million crowns", ("NO", "LV"), sum=millions(150, "about"))
    (fact,) = tell(first, later, about)[0]
    assert [one.stage for one in fact.ledger.stages] == ["signed", "suspended"]


def test_two_sums_two_signings_and_two_loans_that_both_fit_stay_apart():
    one = lent("a", "loan of 90 million crowns", ("NO", "LV"), sum=millions(90), stages=[("signed", 2021, 1)])
    other = lent("b", "loan of 20 million crowns", ("NO", "LV"), sum=millions(20), stages=[("signed", 2021, 2)])
    which = lent("c", "loan", ("NO",), known=True, stages=[("suspended", 2021, 3)])
    assert len(tell(one, other, which)[0]) == 3
    early = lent("b", "loan", ("NO",), known=True, stages=[("suspended", 2020, 1)])
    assert len(tell(one, early)[0]) == 2
    new = lent("b", "new loan", ("NO",), known=True, stages=[("suspended", 2021, 2)])
    assert len(tell(one, new)[0]) == 2


def test_a_loan_is_no_treaty_even_on_one_day_and_the_agreement_may_be_the_loan():
    loan = lent("a", "loan", ("NO", "LV"), stages=[("signed", 2021, 1)])
    treaty = pact("a", "fishing treaty", kind="treaty", stages=[("signed", 2021, 1)])
    assert len(tell(loan, treaty)[0]) == 2
    bare = lent("b", "agreement", ("NO",), kind="agreement", known=True, stages=[("suspended", 2021, 2)])
    assert labels(tell(loan, bare)[0]) == [("agreement", "loan")]
    assert len(tell(loan, treaty, bare)[0]) == 3


def test_in_force_again_is_a_stage_of_its_own_behind_the_suspension():
    again = Stage("in-force", None, (Evidence(Span("c", 0, 4), "resumed", "stage"),))
    first = lent("a", "loan", ("NO", "LV"), stages=[("signed", 2020, 1), ("in-force", 2020, 2), ("suspended", 2021, 1)])
    record = with_stages(lent("c", "loan", ("NO",), known=True), again)
    (fact,) = tell(first, record)[0]
    assert [(one.stage, one.when.edtf) for one in fact.ledger.stages] == [
        ("signed", "2020-01"),
        ("in-force", "2020-02"),
        ("suspended", "2021-01"),
        ("in-force", ""),
    ]


def test_a_stage_beside_another_has_its_day_from_whichever_report_tells_that():
    beside = Stage("signed", None, (Evidence(Span("a", 5, 9), "by-hand", "stage"),), beside=("approved", 1))
    plain = Stage("approved", None, (Evidence(Span("a", 0, 4), "by-hand", "stage"),))
    time = Time(Span("b", 0, 4), 0, "4 May", "DATE", Fixed(year=2020, month=5, day=4))
    dated = Stage("approved", time, (Evidence(Span("b", 0, 4), "by-hand", "stage"),))
    first = with_stages(pact("a", "24 programmes", number=24), plain, beside)
    other = with_stages(pact("b", "24 projects", number=24), dated)
    (fact,) = tell(first, other)[0]
    assert [(one.stage, one.when.edtf) for one in fact.ledger.stages] == [
        ("approved", "2020-05-04"),
        ("signed", "2020-05-05"),
    ]


def test_a_ceasefire_agreement_is_the_ceasefire_and_a_second_one_is_another():
    both = tuple(Party("party", who, who) for who in ("NO", "LV"))
    names = ("ceasefire", "ceasefire agreement", "second ceasefire")
    stages = ([("agreed", 2020, 3)], [("ended", 2020, 7)], [("agreed", 2020, 10)])
    told = [
        msgspec.structs.replace(pact(key, name, kind="agreement", stages=each), parties=both)
        for key, name, each in zip("abc", names, stages, strict=True)
    ]
    assert labels(tell(*told)[0]) == [("ceasefire", "ceasefire agreement"), ("second ceasefire",)]


def test_talks_on_a_new_pact_are_on_the_one_agreed_after_them_and_not_on_the_old_one():
    both = tuple(Party("party", who, who) for who in ("NO", "LV"))
    talks = pact("b", "new herring agreement", kind="agreement", stages=[("proposed", 2020, 2)])
    later = pact("c", "herring agreement", kind="agreement", stages=[("signed", 2020, 9)])
    old = pact("a", "herring agreement", kind="agreement", stages=[("signed", 2012, 9)])
    told = [msgspec.structs.replace(one, parties=both) for one in (talks, later, old)]
    assert labels(tell(*told[:2])[0]) == [("herring agreement", "new herring agreement")]
    assert labels(tell(told[0], told[2])[0]) == [("herring agreement",), ("new herring agreement",)]
