"""Shares and sums that no plain rule explains: what they belong to, and who claims them."""

import pytest
from tests.records.test_measures import read

# text, and of each figure in it: value, and the words of its object
CASES = [
    ("The director has put the plan's chance of success at 60 percent.", [(60, "the plan's chance of success")]),
    ("The cost of the bridge to Latvia has exceeded $3.1 bn.", [(3.1e9, "The cost of the bridge to Latvia")]),
    ("Compensation claims will be less than the $20 billion it put aside.", [(2e10, "Compensation claims")]),
    ("In all, the organising committee raised $57million.", [(5.7e7, "the organising committee")]),
    ("Each committee is working to raise $60 million.", [(6e7, "Each committee")]),
    ("The party reported having almost $19 million in the bank.", [(1.9e7, "The party")]),
    ("He handed over $25 million to pay for a new bridge.", [(2.5e7, "a new bridge")]),
    ("The firm must pay $20m (# 12m) in heavy fines.", [(2e7, "heavy fines"), (1.2e7, "heavy fines")]),
    ("The firm was fined $50m in August over a fire in Riga.", [(5e7, "a fire in Riga")]),
    ("Most voters now want fewer ferries (31 percent).", [(31, "Most voters")]),
    ("Latvia finished 48 of the 120 measures, which is 40 percent.", [(48, "the 120 measures")]),
    ("Of that money, 78 percent went to the north.", [(78, "that money")]),
    ("Some 27 percent of those who named a candidate can change their mind.", [(27, "those who named a candidate")]),
    ("The attack left 14 people dead and 20 wounded.", [(14, "left 14 people dead and 20 wounded"), (20, "people")]),
    ("The fire left one soldier dead.", [(1, "soldier")]),
    ("They replaced the old pipes at a cost of $5 million.", [(5e6, "the old pipes")]),
    ("Yesterday crude oil traded at $39 a barrel.", [(39, "crude oil")]),
    ("The poll found a rise to 33 percent approval among those surveyed.", [(33, "those surveyed")]),
    ("Most Latvians now want fewer ferries (31 percent) or the number kept (41 percent).",
     [(31, "Most Latvians"), (41, "Most Latvians")]),
    ("Her ratings (at one point as low as 19%, Holm says) hurt him.", [(19, "Her ratings")]),
    ("Oil is gushing from the well at a rate of about 800,000 litres a day.", [(800000, "Oil")]),
    ("The well leaked 4.9 million barrels of oil, with only 800,000 barrels being caught.",
     [(4.9e6, "4.9 million barrels of oil"), (8e5, "oil")]),
    ("The firm's output rose to 4.4 million barrels a day.", [(4.4e6, "The firm's output")]),
    (
        "Holm leads Lund among likely voters, 46 percent to 44 percent.",
        [(46, "likely voters"), (44, "likely voters")],
    ),
    (
        "Holm earned 42 percent, Lund 34 percent and Berg 11 percent.",
        [(42, "Holm earned 42 percent"), (34, "Lund 34 percent"), (11, "Berg 11 percent")],
    ),
    ("The court ordered damages provisionally set at $10 million.", [(1e7, "damages")]),
    ("One count put the spill at up to 25,000 barrels each day.", [(25000, "the spill")]),
    ("The news sent the firm's share price up more than 1 percent.", [(1, "the firm's share price")]),
    ("Catches of cod were valued at $42 million, up 2 percent.", [(4.2e7, "Catches of cod"), (2, "Catches of cod")]),
    ("Guests spent $2 million on the beaches, supporting 41 workers.",
     [(2e6, "the beaches"), (41, "supporting 41 workers")]),
    ("Exports, which rose 4 percent in May, are down 5 percent.", [(4, "Exports"), (5, "Exports")]),
    ("Shares fell 5 percent.", [(5, "Shares")]),
    ("The minister announced $30 million for schools.", [(3e7, "schools")]),
    ("The well is leaking 1,000 barrels per day of crude.", [(1000, "crude")]),
    ("Output was flat, at 4 million barrels of oil a day.", [(4e6, "Output")]),
    ("Profit, which leaves out gains, was $5 million, up from $4 million.", [(5e6, "Profit"), (4e6, "Profit")]),
    ("Profit was $5 million, ahead of a forecast of $4 million.", [(5e6, "Profit"), (4e6, "Profit")]),
    ("Holm owns between $15,000 and $50,000 in Norwegian stock.", [(32500, "Norwegian stock")]),
    ("The firm's shares fell 1 percent to 618.5 pence.", [(1, "The firm's shares"), (6.185, "The firm's shares")]),
    ("Some 56 percent of voters want a bridge compared with 38 percent who do not.", [(56, "voters"), (38, "voters")]),
    ("The order restores the right, and the vote, of 206,000 sailors.", [(206000, "206,000 sailors")]),
    ("The talk falls into six 15-minute parts for 20 guests.", [(20, "20 guests")]),
    ("He expanded his lead in Riga by 690 votes.", [(690, "his lead")]),
    ("Harbour Line, 61 percent of which belongs to Latvia, was sold.", [(61, "Harbour Line")]),
    ("The pact sets a cod quota of 9,000 tonnes, of which 45 percent goes to Latvia.",
     [(9000, "a cod quota of 9,000 tonnes"), (45, "a cod quota of 9,000 tonnes")]),
    ("In a poll of dockers for Riga Radio, 54 percent were against.", [(54, "dockers")]),
    ("The ministry has so far spent $61 million on dredging.", [(6.1e7, "dredging")]),
    ("Investors put $6 million back into the old shipyard.", [(6e6, "the old shipyard")]),
    ("The port charges $40 for mooring small boats.", [(40, "mooring small boats")]),
    ("He praised a charity to which Holm gave $5,000 in May.", [(5000, "a charity")]),
    ("A court fined Baltic Lines $3 million on Friday.", [(3e6, "Baltic Lines")]),
    ("The mayor, who is paid $90,000 a year, was away.", [(90000, "The mayor")]),
    ("The bridge is closed. It cost $31 million.", [(3.1e7, "It")]),
    ("Latvia has promised $20 million.", [(2e7, "promised $20 million")]),
    ("Sales were $9 million, against $8 million a year before.", [(9e6, "Sales"), (8e6, "Sales")]),
    ("They counted 319 raids, 48 percent more than in May.",
     [(319, "319 raids, 48 percent more than in May"), (48, "319 raids")]),
    ("The road has cost taxpayers $31 million.", [(3.1e7, "The road")]),
    ("The quay, bought in 2006 for $61 million, lies idle.", [(6.1e7, "The quay")]),
    ("They want to double the fee for a berth, now $7.", [(7, "the fee for a berth")]),
    ("Holm ate a herring roll ($9) on the quay.", [(9, "a herring roll")]),
    ("Baltic Lines, which left Riga in May, slid 4.6 percent.", [(4.6, "Baltic Lines")]),
    ("Of the 1,020 dockers who applied, 13 percent were hired.", [(13, "the 1,020 dockers who applied")]),
    ("Output was 9,000 tonnes.", [(9000, "Output")]),
    ("A loaf costs 40 cents.", [(40, "A loaf")]),
    ("The bank's reserves, excluding gold, shrank by $4 billion.", [(4e9, "The bank's reserves, excluding gold")]),
    ("They cancelled the debts of Latvia, worth $40 million.", [(4e7, "the debts of Latvia")]),
    ("The line ordered 45 ferries, at $12 million apiece, in May.",
     [(45, "45 ferries, at $12 million apiece"), (1.2e7, "45 ferries, at $12 million apiece")]),
    ("Herring sales in Latvia are capped at 900 tonnes a year.", [(900, "Herring sales in Latvia")]),
    ("They set the cod quota at 9,000 tonnes, of which 45 percent goes to Latvia.",
     [(9000, "the cod quota"), (45, "the cod quota")]),
    ("A survey found 57 percent of voters in favour of the bridge, with 29 percent opposed.",
     [(57, "voters"), (29, "voters")]),
    ("Sixty-three percent of voters would keep the ban. Twenty-two percent would scrap it.",
     [(63, "voters"), (22, "voters")]),
    ("They want a bridge that the ministry has put at $9 million.", [(9e6, "a bridge")]),
    ("It has already cost $640 million a week, Baltic Ratings estimates.", [(6.4e8, "It")]),
    ("Donors have provided $112 million of the $480 million set aside for Latvia.",
     [(1.12e8, "the $480 million set aside for Latvia"), (4.8e8, "Latvia")]),
    ("The yard has 480 welders, 60 of them women.", [(480, "480 welders"), (60, "welders")]),
    ("The bond traded at a yield of 5.5 percent.", [(5.5, "The bond")]),
    ("Latvia saw some 38 road deaths per 100,000 people.", [(38, "some 38 road deaths per 100,000 people")]),
    ("Holm won the first two races.", []),
    ("They live in a city of over 700,000.", [(700000, "a city of over 700,000")]),
    ("It passed the $37 million raised by the committee.", [(3.7e7, "the committee")]),
    ("The $50m spent on the campaign is lost.", [(5e7, "the campaign")]),
    ("The firm, which reported $408 million in losses at its ports, paid nothing.", [(4.08e8, "losses")]),
    ("It has a market valuation in excess of $180 billion.",
     [(1.8e11, "a market valuation")]),
    ("Three firms have agreed to pool $1bn to fund a new unit.", [(1e9, "a new unit")]),
    ("Incomes per capita are $400.", [(400, "Incomes per capita")]),
    ("A spill of up to 100,000 barrels per day can be held.",
     [(1e5, "A spill of up to 100,000 barrels per day")]),
    ("The number of thefts rose 12 percent to 7,919 cases.",
     [(12, "The number of thefts"), (7919, "The number of thefts")]),
    ("The first part of a loan, 80 million euros, has come.", [(8e7, "a loan")]),
    ("The firm took a provision of $32 billion in its accounts.", [(3.2e10, "a provision of $32 billion")]),
    ("The senators helped to cut $100 billion from the bill.", [(1e11, "the bill")]),
    ("The stock has sunk 39 percent.", [(39, "The stock")]),
    ("The owners tumbled, with shares down 46 percent.", [(46, "shares")]),
    ("He was searched on more than one occasion.", []),
    ("Losses totalling $5m were reported.", [(5e6, "Losses")]),
    ("Seven million gallons (26 million litres) of oil leaked.", [(7e6, "oil"), (2.6e7, "oil")]),
    ("His rating sits at 32 points (50 percent to 68 percent).",
     [(50, "50 percent to 68 percent"), (68, "50 percent to 68 percent")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_what_a_figure_belongs_to(text, expected, language, world):
    told = []
    for record in read(text, language, world):
        thing = next(evidence.span for evidence in record.evidence if evidence.role == "object")
        if record.body.amount.unit != "points":
            told.append((record.body.amount.value, text[thing.start : thing.end].strip()))
    assert told == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The work is funded by a $500 million, 10-year grant from Norway.", "a 10-year grant from Norway"),
        ("The gang was blamed for the deaths of more than 20,000 people.", "deaths of people"),
        ("They bought a half-dozen others that once were part of the farm.", "others"),
        ("The blast sank the boat, killing 11 sailors.", "killed sailors"),
        ("Between 12 and 19 barrels of oil had been gushing out.", "barrels of oil"),
    ],
)
def test_a_label_reads_as_english(text, label, language, world):
    assert [record.body.label for record in read(text, language, world)] == [label]


def test_a_figure_of_nothing_named_is_told_by_its_words(language, world):
    (record,) = read("The minister sued the committee for $3 million.", language, world)
    assert record.body.label == "The minister sued the committee for $3 million"
    assert record.body.of is None


@pytest.mark.parametrize(
    "text",
    [
        "The judges will decide whether to join the 200 lawsuits.",
        "Norway refused to ban the 14 bodies that called for it.",
        "The ministry proposed a $500 billion bailout of the ports.",
        "The firm plans to sell the port as part of a $30bn programme.",
        "Only 12 percent said they were in doubt, and 40 percent said they had two cars.",
    ],
)
def test_who_decides_plans_or_offers_claims_no_figure(text, language, world):
    found = read(text, language, world)
    assert all(record.said_by == () for record in found)


@pytest.mark.parametrize(
    ("text", "sayers"),
    [
        ("The poll reaffirmed that he is little known: 42 percent of Latvians say they never met him.", ["The poll"]),
        ("In a port poll held on Thursday, 73 percent of Latvians said yes compared to only 24 percent who said no.",
         ["a port poll held on Thursday"] * 2),
        ("Holm reported between $5,000 and $15,000 in interest income.", ["Holm"]),
        ("It was one of about 120,000 ideas the firm says it has received.", ["the firm"]),
        ("Holm said the goal remained $25 billion despite reports that it had been raised by $10 billion.",
         ["Holm", "reports"]),
        ("A report due today is expected to say that only 26 percent of the oil is left.", ["A report due today"]),
        ("The latest report will add to pressure: it was fined $50 million in May.", []),
        ("Lars Holm called the plan for a $2 billion port a disgrace.", []),
    ],
)  # fmt: skip
def test_who_claims_a_figure(text, sayers, language, world):
    assert [party.text for record in read(text, language, world) for party in record.said_by] == sayers


def test_who_puts_a_level_at_a_figure_claims_it(language, world):
    (record,) = read("Lars Holm has put the chance of success at 60 percent.", language, world)
    assert [party.text for party in record.said_by] == ["Lars Holm"]


def test_who_says_what_another_believes_claims_the_figure(language, world):
    (record,) = read("The port believes costs will reach $40 million, analysts at the bank said.", language, world)
    assert [party.text for party in record.said_by] == ["analysts at the bank"]


@pytest.mark.parametrize(
    "text", ["Nobody in the port is 100 percent sure.", "She is small, weighing about 110 pounds."]
)
def test_wholly_and_a_persons_weight_are_no_figures(text, language, world):
    assert read(text, language, world) == ()


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("In January he had put the share at about 70%.", "In January he had put the share at about 70%"),
        ("He said almost 80 percent had been fulfilled.", "share fulfilled"),
        ("Only 7 percent said they were undecided.", "those who said they were undecided"),
    ],
)
def test_what_a_share_of_nothing_named_is_called(text, label, language, world):
    assert [record.body.label for record in read(text, language, world)] == [label]
