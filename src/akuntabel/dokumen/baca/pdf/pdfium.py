"""PDFium's functions that are called for every character and path, bound to plain integers.

The typed pointers of pypdfium2 cost five times as much per call, and a report has 150,000 characters.
"""

import ctypes
from collections.abc import Callable
from importlib import import_module
from typing import Any

raw: Any = import_module("pypdfium2.raw")
"""All that is bound by hand or a constant; its names are made at run time."""

_POINTER, _INT = ctypes.c_void_p, ctypes.c_int


def _bind(function: Any, result: Any, *arguments: Any) -> Callable[..., Any]:
    address = ctypes.cast(function, _POINTER).value
    assert address is not None  # noqa: S101
    return ctypes.CFUNCTYPE(result, *arguments)(address)


count_chars = _bind(raw.FPDFText_CountChars, _INT, _POINTER)
char_code = _bind(raw.FPDFText_GetUnicode, ctypes.c_uint, _POINTER, _INT)
char_box = _bind(raw.FPDFText_GetLooseCharBox, _INT, _POINTER, _INT, _POINTER)
char_origin = _bind(raw.FPDFText_GetCharOrigin, _INT, _POINTER, _INT, _POINTER, _POINTER)
char_matrix = _bind(raw.FPDFText_GetMatrix, _INT, _POINTER, _INT, _POINTER)
char_size = _bind(raw.FPDFText_GetFontSize, ctypes.c_double, _POINTER, _INT)
char_object = _bind(raw.FPDFText_GetTextObject, _POINTER, _POINTER, _INT)
char_generated = _bind(raw.FPDFText_IsGenerated, _INT, _POINTER, _INT)
object_font = _bind(raw.FPDFTextObj_GetFont, _POINTER, _POINTER)
object_mode = _bind(raw.FPDFTextObj_GetTextRenderMode, _INT, _POINTER)
font_name = _bind(raw.FPDFFont_GetBaseFontName, ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
font_weight = _bind(raw.FPDFFont_GetWeight, _INT, _POINTER)

page_objects = _bind(raw.FPDFPage_CountObjects, _INT, _POINTER)
page_object = _bind(raw.FPDFPage_GetObject, _POINTER, _POINTER, _INT)
form_objects = _bind(raw.FPDFFormObj_CountObjects, _INT, _POINTER)
form_object = _bind(raw.FPDFFormObj_GetObject, _POINTER, _POINTER, ctypes.c_ulong)
object_type = _bind(raw.FPDFPageObj_GetType, _INT, _POINTER)
object_matrix = _bind(raw.FPDFPageObj_GetMatrix, _INT, _POINTER, _POINTER)
object_stroke_width = _bind(raw.FPDFPageObj_GetStrokeWidth, _INT, _POINTER, _POINTER)
path_mode = _bind(raw.FPDFPath_GetDrawMode, _INT, _POINTER, _POINTER, _POINTER)
path_segments = _bind(raw.FPDFPath_CountSegments, _INT, _POINTER)
path_segment = _bind(raw.FPDFPath_GetPathSegment, _POINTER, _POINTER, _INT)
segment_type = _bind(raw.FPDFPathSegment_GetType, _INT, _POINTER)
segment_point = _bind(raw.FPDFPathSegment_GetPoint, _INT, _POINTER, _POINTER, _POINTER)


def address(handle: Any) -> int:
    """The address behind a typed handle of pypdfium2."""
    value = ctypes.cast(handle, _POINTER).value
    assert value is not None  # noqa: S101
    return value
