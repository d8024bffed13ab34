"""What several checks derive from the same document is derived once for each review, and dropped behind it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast, overload

P = ParamSpec("P")
T = TypeVar("T")
Kunci = tuple[object, ...]

_kept: ContextVar[dict[Kunci, tuple[Any, Any]] | None] = ContextVar("kept", default=None)


@contextmanager
def mengingat() -> Iterator[None]:
    """Keep what functions marked `sekali` give until the block ends; inside another such block, until that ends."""
    if _kept.get() is not None:
        yield
        return
    token = _kept.set({})
    try:
        yield
    finally:
        _kept.reset(token)


@overload
def sekali(function: Callable[P, Iterator[T]]) -> Callable[P, tuple[T, ...]]: ...
@overload
def sekali(function: Callable[P, T]) -> Callable[P, T]: ...
def sekali(function: Callable[P, Any]) -> Callable[P, Any]:
    """Mark a pure function of a whole document, its tables or its facts; an iterator becomes a tuple.

    Arguments are known again by identity: comparing two documents word by word would cost
    more than what is saved. They are held with the result, so no other object gets their id.
    """

    @wraps(function)
    def once(*args: P.args, **kwargs: P.kwargs) -> object:
        kept = _kept.get()
        if kept is None or kwargs:
            return _whole(function(*args, **kwargs))
        key = (function, *map(id, args))
        if key not in kept:
            kept[key] = (args, _whole(function(*args, **kwargs)))
        return kept[key][1]

    return cast("Callable[P, Any]", once)


def _whole(result: object) -> object:
    return tuple(result) if isinstance(result, Iterator) else result
