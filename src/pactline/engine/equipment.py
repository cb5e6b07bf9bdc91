"""What the map is given besides a report: a language and the world."""

import msgspec

from pactline import plugins
from pactline.lexicon import world
from pactline.model.knowledge import Language, World
from pactline.settings import Settings


class Tools(msgspec.Struct, frozen=True):
    """The language pipeline and the gazetteer, loaded once at the edge and handed to every stage."""

    language: Language
    world: World


def load(settings: Settings) -> Tools:
    """Load what the settings ask for; a model that is missing or broken raises PactlineError."""
    language: Language = plugins.load("languages", settings.language)(pipeline=settings.pipeline)
    return Tools(language=language, world=world.load())
