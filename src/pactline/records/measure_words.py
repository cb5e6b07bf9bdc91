"""The word lists of measures, in the shape of their file."""

from collections.abc import Mapping

import msgspec


class MeasureWords(msgspec.Struct, frozen=True):
    """measures.toml, whose comments say what each list is for."""

    general: tuple[str, ...]
    changing: tuple[str, ...]
    small: int
    speaking: tuple[str, ...]
    expecting: tuple[str, ...]
    placing: tuple[str, ...]
    taking: tuple[str, ...]
    foreseeing: tuple[str, ...]
    claiming: tuple[str, ...]
    revising: tuple[str, ...]
    estimates: tuple[str, ...]
    judging: tuple[str, ...]
    favouring: tuple[str, ...]
    awaiting: tuple[str, ...]
    funding: tuple[str, ...]
    outlay: tuple[str, ...]
    moves: tuple[str, ...]
    tallies: tuple[str, ...]
    putting: tuple[str, ...]
    tagging: tuple[str, ...]
    idle: tuple[str, ...]
    lengths: tuple[str, ...]
    weights: tuple[str, ...]
    stuffs: tuple[str, ...]
    promising: tuple[str, ...]
    wondering: tuple[str, ...]
    fillings: tuple[str, ...]
    dimensions: tuple[str, ...]
    pointing: tuple[str, ...]
    deeds: tuple[str, ...]
    vouching: tuple[str, ...]
    wishing: tuple[str, ...]
    shapes: tuple[str, ...]
    coins: tuple[str, ...]
    moving: tuple[str, ...]
    when: tuple[str, ...]
    holding: tuple[str, ...]
    giving: tuple[str, ...]
    trading: tuple[str, ...]
    including: tuple[str, ...]
    bills: tuple[str, ...]
    bodies: tuple[str, ...]
    lifeless: tuple[str, ...]
    slices: tuple[str, ...]
    tolls: tuple[str, ...]
    parts: tuple[str, ...]
    altering: tuple[str, ...]
    payments: Mapping[str, str]
    participles: Mapping[str, str]
