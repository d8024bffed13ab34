"""Formulas."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rumus:
    """A displayed formula in LaTeX, with its reading for those who do not see it.

    The writers know `\\frac`, `\\times`, `\\sum`, `\\text`, brackets, sub- and superscripts.
    """

    latex: str
    alt: str
