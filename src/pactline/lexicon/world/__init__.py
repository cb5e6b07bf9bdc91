"""Countries, cities, bodies, offices, holidays: the data files of this folder, as one World."""

from pactline.lexicon.world.gazetteer import Gazetteer, load

__all__ = ["Gazetteer", "load"]
