"""Styles: Word's own names where it has one, Indonesian names where we add one."""

from functools import cache

from akuntabel.dokumen import tema
from akuntabel.dokumen.docx.penomoran import NUM_JUDUL, TAKUK_ISI
from akuntabel.dokumen.docx.ruang import NS
from akuntabel.dokumen.docx.ukuran import half_points, mm, page, pt
from akuntabel.dokumen.dokumen import Kertas

TABEL = "TabelAkuntabel"
TATA_LETAK = "TataLetak"
SISI_LETAK = 120
"""The space right of what stands in a cell that only places things, in twips."""

JUDUL_SAMPUL_PT = 27
TAHUN_SAMPUL_PT = 40
PEMILIK_SAMPUL_PT = 17

_LANG = "id-ID"
_LINE = f'w:line="{round(240 * tema.SPASI)}" w:lineRule="auto"'
_TIGHT = 'w:line="252" w:lineRule="auto"'
_SINGLE = 'w:line="240" w:lineRule="auto"'  # a picture's line is as high as the picture in every program
_CENTER = '<w:jc w:val="center"/>'
_WHOLE_WORDS = "<w:suppressAutoHyphens/>"
_BUILT_IN = {
    *(f"heading {level}" for level in range(1, 5)),
    *(f"toc {level}" for level in range(1, 4)),
    *("Body Text", "Title", "Subtitle", "caption", "footer", "List Bullet", "List Number", "List Continue"),
    "table of figures",
}

# Size in points -> what it adds to the name of a style.
_SIZES = {tema.TABEL_PT: "", tema.TABEL_LEBAR_PT: " Lebar", tema.TABEL_SANGAT_LEBAR_PT: " Sangat Lebar"}
_ALIGNMENTS = {"": "left", "Tengah": "center", "Angka": "right"}


def cell_style(alignment: str, size: float, *, head: bool = False) -> str:
    """The style id of text in a cell: alignment `` (left), `Tengah` or `Angka`, in one of the sizes of tema."""
    return f"{'Kepala' if head else 'Isi'}Tabel{alignment}{_SIZES[size]}".replace(" ", "")


@cache
def styles_xml(kertas: Kertas) -> str:
    """The styles part for a paper, whose width places the tab stops of the contents."""
    contents = _contents(page(kertas).lebar_isi)
    parts = (_defaults(), _base(), _headings(), _texts(), _captions(), _lists(), contents, _cells(), _official())
    return f"<w:styles {NS}>{''.join(parts)}{_tables()}</w:styles>"


def _style(style_id: str, name: str, ppr: str = "", rpr: str = "", *, based_on: str = "Normal", after: str = "") -> str:
    """A paragraph style; the children of `ppr` and `rpr` stand in the order of the schema."""
    custom = "" if name in _BUILT_IN else ' w:customStyle="1"'
    following = f'<w:next w:val="{after}"/>' if after else ""
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style_id}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{based_on}"/>{following}<w:qFormat/><w:pPr>{ppr}</w:pPr><w:rPr>{rpr}</w:rPr></w:style>'
    )


def _size(size: float) -> str:
    return f'<w:sz w:val="{half_points(size)}"/><w:szCs w:val="{half_points(size)}"/>'


def _color(color: str) -> str:
    return f'<w:color w:val="{color}"/>'


def _space(before: float = 0, after: float = 0, line: str = _TIGHT) -> str:
    return f'<w:spacing w:before="{pt(before)}" w:after="{pt(after)}" {line}/>'


def _border(side: str, kind: str, size: int, color: str, space: int = 0) -> str:
    return f'<w:{side} w:val="{kind}" w:sz="{size}" w:space="{space}" w:color="{color}"/>'


def _defaults() -> str:
    fonts = " ".join(f'w:{script}="{tema.FONT}"' for script in ("ascii", "hAnsi", "eastAsia", "cs"))
    return (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>{_color(tema.TINTA)}{_size(tema.ISI_PT)}"
        f'<w:lang w:val="{_LANG}" w:eastAsia="{_LANG}" w:bidi="{_LANG}"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr><w:widowControl/>{_space(line=_LINE)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )


def _base() -> str:
    return (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>'
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>'
        '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
        "<w:semiHidden/></w:style>"
        '<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/>'
        f'<w:rPr>{_color(tema.AKSEN)}<w:u w:val="single"/></w:rPr></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="NomorKeterangan"><w:name w:val="Nomor Keterangan"/>'
        f"<w:rPr><w:b/>{_color(tema.AKSEN)}</w:rPr></w:style>"
    )


def _headings() -> str:
    rule = f"<w:pBdr>{_border('bottom', 'single', 8, tema.AKSEN, 8)}</w:pBdr>"
    shapes = (
        (f"{rule}{_WHOLE_WORDS}{_space(0, 18)}{_CENTER}", f"<w:b/><w:caps/>{_color(tema.AKSEN)}"),
        (f"{_WHOLE_WORDS}{_space(16, 7)}", f"<w:b/>{_color(tema.AKSEN)}"),
        (f"{_WHOLE_WORDS}{_space(12, 5)}", "<w:b/>"),
        (f"{_WHOLE_WORDS}{_space(10, 4)}", "<w:b/>"),
    )
    keep = "<w:keepNext/><w:keepLines/>"
    numbered = "".join(
        _style(
            f"Heading{level + 1}",
            f"heading {level + 1}",
            f"{keep}{'<w:pageBreakBefore/>' * (level == 0)}"
            f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{NUM_JUDUL}"/></w:numPr>'
            f'{shape}<w:outlineLvl w:val="{level}"/>',
            f"{look}{_size(tema.JUDUL_PT[level])}",
            after="BodyText",
        )
        for level, (shape, look) in enumerate(shapes)
    )
    silent = "".join(
        _style(
            f"JudulNaskah{level}",
            f"Judul Naskah {level}",
            f"{keep}{_WHOLE_WORDS}{_space(10, 8)}{_CENTER}",
            f"<w:b/>{_size(13 if level == 1 else 12)}",
            after="BodyText",
        )
        for level in range(1, 5)
    )
    return numbered + silent


def _texts() -> str:
    apart, both = f'<w:spacing w:after="{pt(tema.JARAK_PARAGRAF_PT)}"/>', '<w:jc w:val="both"/>'
    note = f"{_color(tema.SAMAR)}{_size(tema.CATATAN_PT)}"
    return "".join(
        (
            _style("BodyText", "Body Text", apart + both),
            _style("IsiRapat", "Isi Rapat", both),
            _style("IsiKiri", "Isi Kiri"),
            _style("IsiTengah", "Isi Tengah", apart + _CENTER),
            _style("IsiKanan", "Isi Kanan", f'{apart}<w:jc w:val="right"/>'),
            _style("Catatan", "Catatan", _space(4), note),
            _style("Subjudul", "Subjudul", f"<w:keepNext/>{_WHOLE_WORDS}{_space(12, 4)}", "<w:b/>", after="BodyText"),
            _style("Rumus", "Rumus", f"{_space(6, 10)}{_CENTER}"),
            _style("Sela", "Sela", f'<w:spacing w:line="{pt(10)}" w:lineRule="exact"/>', _size(4)),
            _style("Jeda", "Jeda", '<w:spacing w:line="20" w:lineRule="exact"/>', _size(1)),
        )
    )


def _captions() -> str:
    small = _size(tema.KETERANGAN_PT)
    above = f"<w:keepNext/><w:keepLines/>{_WHOLE_WORDS}{_space(12, 5)}"
    below = f'<w:keepNext w:val="0"/><w:keepLines/>{_WHOLE_WORDS}{_space(5, 12)}{_CENTER}'
    source = f"{_space(0, 12)}{_CENTER}"
    return "".join(
        (
            _style("Caption", "caption", above, small),
            _style("Gambar", "Gambar", f"<w:keepNext/>{_space(12, line=_SINGLE)}{_CENTER}"),
            _style("KeteranganGambar", "Keterangan Gambar", below, based_on="Caption"),
            _style("SumberGambar", "Sumber Gambar", source, based_on="Catatan"),
        )
    )


def _lists() -> str:
    apart = f'<w:spacing w:after="{pt(2)}"/>'
    return "".join(
        (
            _style("ListBullet", "List Bullet", f'{apart}<w:jc w:val="both"/>'),
            _style("ListNumber", "List Number", f'{apart}<w:jc w:val="both"/>'),
            _style("ListContinue", "List Continue", f'{apart}<w:ind w:left="{TAKUK_ISI}"/><w:jc w:val="both"/>'),
        )
    )


def _contents(width: int) -> str:
    # Left edge, room for the number, space before, look; long titles hang under themselves. The first level does
    # not: a title without number that is shorter than the room would have its page number at the room's end.
    levels = ((0, 0, 8, "<w:b/>"), (mm(6), mm(8), 3, ""), (mm(14), mm(11), 2, ""))
    entries = (
        _style(f"TOC{level}", f"toc {level}", _entry_shape(left, hang, before, width), look)
        for level, (left, hang, before, look) in enumerate(levels, 1)
    )
    return "".join(entries) + _style("TableofFigures", "table of figures", _entry_shape(0, mm(18), 4, width))


def _entry_shape(left: int, hanging: int, before: float, width: int) -> str:
    number = f'<w:tab w:val="left" w:pos="{left + hanging}"/>' if hanging else ""
    return (
        f'<w:tabs>{number}<w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>{_WHOLE_WORDS}{_space(before)}'
        f'<w:ind w:left="{left + hanging}" w:hanging="{hanging}"/>'
    )


def _cells() -> str:
    def named(size: float, alignment: str, *, head: bool) -> tuple[str, str]:
        name = f"{'Kepala' if head else 'Isi'} Tabel {alignment}{_SIZES[size]}".replace("  ", " ").strip()
        return cell_style(alignment, size, head=head), name

    def shape(alignment: str, *, head: bool) -> str:
        whole = _WHOLE_WORDS if head or alignment == "Angka" else ""
        return f'{"<w:keepNext/>" * head}{whole}{_space()}<w:jc w:val="{_ALIGNMENTS[alignment]}"/>'

    return "".join(
        _style(*named(size, alignment, head=head), shape(alignment, head=head), "<w:b/>" * head + _size(size))
        for size in _SIZES
        for head in (True, False)
        for alignment in _ALIGNMENTS
    )


def _official() -> str:
    centred = f"{_WHOLE_WORDS}{_space()}{_CENTER}"
    over = f"<w:pBdr>{_border('top', 'thickThinSmallGap', 24, tema.AKSEN, 28)}</w:pBdr>"
    under = f"<w:pBdr>{_border('bottom', 'thinThickSmallGap', 24, tema.AKSEN, 28)}</w:pBdr>"
    double = f"<w:pBdr>{_border('top', 'thickThinSmallGap', 24, tema.TINTA, 1)}</w:pBdr>"
    foot = f"<w:pBdr>{_border('top', 'single', 4, tema.GARIS, 5)}</w:pBdr>"
    small = f"{_color(tema.SAMAR)}{_size(9.5)}"
    return "".join(
        (
            _style(
                "Title",
                "Title",
                f"{over}{_WHOLE_WORDS}{_space()}{_CENTER}",
                f"<w:b/><w:caps/>{_color(tema.AKSEN)}{_size(JUDUL_SAMPUL_PT)}",
            ),
            _style(
                "TahunSampul",
                "Tahun Sampul",
                f"{under}{_WHOLE_WORDS}{_space(20)}{_CENTER}",
                f'<w:b/>{_color(tema.AKSEN)}<w:spacing w:val="48"/>{_size(TAHUN_SAMPUL_PT)}',
            ),
            _style("Subtitle", "Subtitle", centred, f"<w:b/><w:caps/>{_size(PEMILIK_SAMPUL_PT)}"),
            _style("AlamatSampul", "Alamat Sampul", centred, small),
            _style("KopPemilik", "Kop Pemilik", centred, f"<w:b/><w:caps/>{_size(13)}"),
            _style("KopUtama", "Kop Utama", centred, f"<w:b/><w:caps/>{_size(16)}"),
            _style("KopKontak", "Kop Kontak", centred, _size(9)),
            _style(
                "GarisKop",
                "Garis Kop",
                double + _space(6, 8, 'w:line="60" w:lineRule="exact"'),
                _size(2),
            ),
            _style("TandaTangan", "Tanda Tangan", f"<w:keepNext/>{centred}"),
            _style("NamaPenanda", "Nama Penanda", rpr='<w:b/><w:u w:val="single"/>', based_on="TandaTangan"),
            _style("Footer", "footer", f"{foot}{_WHOLE_WORDS}{_space()}", f"{_color(tema.SAMAR)}{_size(tema.KAKI_PT)}"),
        )
    )


def _tables() -> str:
    lines = "".join(
        (
            _border("top", "single", 6, tema.AKSEN),
            _border("bottom", "single", 6, tema.AKSEN),
            _border("insideH", "single", 4, tema.GARIS),
        )
    )
    sides = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 20), ("left", 0), ("bottom", 20), ("right", SISI_LETAK))
    )
    return (
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TABEL}"><w:name w:val="Tabel Akuntabel"/>'
        f'<w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr><w:tblBorders>{lines}</w:tblBorders></w:tblPr></w:style>'
        f'<w:style w:type="table" w:customStyle="1" w:styleId="{TATA_LETAK}"><w:name w:val="Tata Letak"/>'
        f'<w:basedOn w:val="TableNormal"/><w:tblPr><w:tblCellMar>{sides}</w:tblCellMar></w:tblPr></w:style>'
    )
