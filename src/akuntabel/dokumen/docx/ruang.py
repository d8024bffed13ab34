"""Namespaces of the parts."""

_MAIN = "http://schemas.openxmlformats.org"

W = f"{{{_MAIN}/wordprocessingml/2006/main}}"
WP = f"{{{_MAIN}/drawingml/2006/wordprocessingDrawing}}"
"""Prefixes of element names as lxml writes them."""

DRAWING = f"{_MAIN}/drawingml/2006/main"
NS = (
    f'xmlns:w="{_MAIN}/wordprocessingml/2006/main" '
    f'xmlns:r="{_MAIN}/officeDocument/2006/relationships" '
    f'xmlns:m="{_MAIN}/officeDocument/2006/math" '
    f'xmlns:wp="{_MAIN}/drawingml/2006/wordprocessingDrawing" '
    f'xmlns:a="{DRAWING}" '
    f'xmlns:pic="{_MAIN}/drawingml/2006/picture"'
)
