"""A folder that a build wrote in, its dossier out."""

from pathlib import Path

import msgspec

from pactline.engine.building import OUTPUTS, STORE
from pactline.errors import PactlineError
from pactline.model.dossier import Dossier
from pactline.outputs.schema import SCHEMA, DossierOut
from pactline.stores import sqlite


def read(folder: Path) -> DossierOut:
    """Read dossier.json; a missing, foreign or broken one raises PactlineError."""
    path = folder / OUTPUTS["json"]
    try:
        dossier = msgspec.json.decode(path.read_bytes(), type=DossierOut)
    except OSError as fault:
        remedy = "name a folder that `pactline build` wrote"
        raise PactlineError("no dossier there", where=str(folder), remedy=remedy) from fault
    except (msgspec.MsgspecError, RecursionError) as fault:
        raise PactlineError("that is no dossier", where=str(path), remedy=f"build it again ({fault})") from fault
    if dossier.schema != SCHEMA:
        raise PactlineError("a dossier of another schema", where=f"{path}: {dossier.schema}", remedy="build it again")
    return dossier


def dossier(folder: Path) -> Dossier:
    """Read the whole dossier from the store, as the build composed it."""
    return sqlite.load(folder / STORE).dossier
