"""Reading the data files of this room, as text or as YAML without floats."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

# A wheel is installed unpacked, so a plain path does; importlib.resources costs
# every start of the command line some 10 ms.
DATA = Path(__file__).parent

_BaseLoader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _DecimalLoader(_BaseLoader):  # type: ignore[misc]
    """YAML in which a number with a point is a Decimal, as typed, and never a float."""


_DecimalLoader.add_constructor("tag:yaml.org,2002:float", lambda loader, node: Decimal(loader.construct_scalar(node)))


def load_yaml(text: str) -> Any:
    """The document in this text: whole numbers as int, others as Decimal, dates as date."""
    return yaml.load(text, Loader=_DecimalLoader)  # noqa: S506 (a subclass of the safe loader)


def read_yaml(*parts: str) -> Any:
    """The document in this data file."""
    return load_yaml(DATA.joinpath(*parts).read_text(encoding="utf-8"))
