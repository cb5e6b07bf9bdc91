"""What the map is given besides a report: a language and the world."""

import msgspec

from pactline.model.knowledge import Language, World


class Tools(msgspec.Struct, frozen=True):
    """The language pipeline and the gazetteer, loaded once at the edge and handed to every stage."""

    language: Language
    world: World
