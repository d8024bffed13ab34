"""The theme and font table that Word expects beside the styles: what its menus offer as the document's own."""

from akuntabel.dokumen import tema
from akuntabel.dokumen.blocks import Nada
from akuntabel.dokumen.docx.ruang import DRAWING, NS

_COLORS = (
    ("dk1", tema.TINTA),
    ("lt1", tema.DASAR),
    ("dk2", tema.AKSEN),
    ("lt2", tema.AKSEN_MUDA),
    ("accent1", tema.AKSEN),
    *((f"accent{at}", tema.NADA[nada]) for at, nada in enumerate(Nada, 2)),
    ("hlink", tema.AKSEN),
    ("folHlink", tema.SAMAR),
)


def theme_xml() -> str:
    """Our colours and our font, with the plain shapes that the schema asks for."""
    colors = "".join(f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in _COLORS)
    font = f'<a:latin typeface="{tema.FONT}"/><a:ea typeface=""/><a:cs typeface=""/>'
    solid = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{solid}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{DRAWING}" name="Akuntabel"><a:themeElements>'
        f'<a:clrScheme name="Akuntabel">{colors}</a:clrScheme><a:fontScheme name="Akuntabel">'
        f"<a:majorFont>{font}</a:majorFont><a:minorFont>{font}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Akuntabel"><a:fillStyleLst>{solid * 3}</a:fillStyleLst><a:lnStyleLst>{line * 3}'
        f"</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{solid * 3}"
        "</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def fonts_xml() -> str:
    """The one font, with what to take where it is missing: the free fonts of the same widths come next."""
    return (
        f'<w:fonts {NS}><w:font w:name="{tema.FONT}"><w:altName w:val="{tema.FONT_BEBAS}"/>'
        '<w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/>'
        '<w:pitch w:val="variable"/></w:font></w:fonts>'
    )
