"""The supervisor with real child processes: results, faults, deadlines and deaths."""

import functools
import os
import time

import pytest

from pactline.engine import workers
from pactline.errors import PactlineError


def plan(jobs: int, deadline: float = 20.0, prepare=dict) -> workers.Plan:
    return workers.Plan(prepare=prepare, work=work, jobs=jobs, deadline=deadline)


def work(item: str, tools: dict) -> str:
    if item == "hang":
        time.sleep(60)
    if item == "die":
        os._exit(9)
    if item == "fail":
        raise ValueError("no such luck")
    return item.upper()


def nap(item: str, tools: dict) -> str:
    time.sleep(1.4)
    return "rested"


def unable() -> dict:
    raise PactlineError("no model", where="model.onnx", remedy="reinstall")


@pytest.mark.parametrize("jobs", [0, 1, 2])
def test_every_item_comes_back_once(jobs):
    done = sorted(workers.run(["a", "b", "c", "d", "e"], plan(jobs)))
    assert done == [(item, item.upper(), None) for item in "abcde"]


def test_row_21_a_longer_item_has_more_time():
    long = workers.Plan(prepare=dict, work=nap, jobs=1, deadline=0.7, weight=len)
    done = {item: (result, fault) for item, result, fault in workers.run(["z", "zzzz"], long)}
    assert done == {"z": (None, "took longer than 0.7 seconds"), "zzzz": ("rested", None)}


def test_row_12_one_that_hangs_is_given_up_and_the_rest_goes_on():
    done = {item: (result, fault) for item, result, fault in workers.run(["a", "hang", "b"], plan(1, deadline=1.0))}
    assert done == {"a": ("A", None), "b": ("B", None), "hang": (None, "took longer than 1 seconds")}


def test_row_36_one_that_kills_its_process_is_tried_twice_and_given_up():
    done = {item: (result, fault) for item, result, fault in workers.run(["die", "a"], plan(1))}
    assert done["a"] == ("A", None)
    assert done["die"] == (None, "the process that read it was killed or crashed, twice")


def test_row_52_a_fault_is_that_items_alone():
    done = {item: fault for item, _, fault in workers.run(["a", "fail"], plan(1))}
    assert done == {"a": None, "fail": "Pactline failed on it, please report that: ValueError: no such luck"}


def test_tools_that_cannot_be_had_end_the_run_with_what_to_do():
    with pytest.raises(PactlineError, match=r"no model: model\.onnx: reinstall"):
        list(workers.run(["a"], plan(1, prepare=functools.partial(unable))))
