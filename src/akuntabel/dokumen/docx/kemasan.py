"""The package around the text: parts, relationships, properties; the same bytes for the same content."""

from datetime import datetime
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.image.image import Image
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import CT_Types, serialize_part_xml
from docx.opc.package import OpcPackage
from docx.opc.packuri import CONTENT_TYPES_URI, PACKAGE_URI, PackURI
from docx.opc.part import Part

from akuntabel.dokumen.docx.gambar import Ukuran
from akuntabel.dokumen.docx.ruang import NS
from akuntabel.dokumen.docx.teks import clean
from akuntabel.dokumen.docx.tema_office import fonts_xml, theme_xml
from akuntabel.dokumen.dokumen import Dokumen

_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)
_LONGEST_PROPERTY = 255
_DEFLATION = 2  # a quarter of the time of the usual level, a tenth more bytes


class _XmlPart(Part):
    """A part that is written as text; its relationships come before its text is known."""

    def __init__(self, name: str, content_type: str, xml: str = "") -> None:
        super().__init__(PackURI(name), content_type)
        self.xml = xml

    @property
    def blob(self) -> bytes:
        return f"{_DECLARATION}{self.xml}".encode()


class Kemasan:
    """Collects what the text refers to, and becomes a file."""

    def __init__(self) -> None:
        self._package = OpcPackage()
        self._text = _XmlPart("/word/document.xml", CONTENT_TYPE.WML_DOCUMENT_MAIN)
        self._package.relate_to(self._text, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self._images: dict[bytes, tuple[str, Ukuran]] = {}
        self._footers: dict[str, str] = {}

    def link(self, address: str) -> str:
        """The relationship of a link to the outside."""
        return self._text.relate_to(address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)

    def image(self, blob: bytes) -> tuple[str, Ukuran]:
        """The relationship of a picture (PNG or JPEG) and its own size."""
        if blob not in self._images:
            image = Image.from_blob(blob)
            name = PackURI(f"/word/media/image{len(self._images) + 1}.{image.ext}")
            relation = self._text.relate_to(Part(name, image.content_type, blob), RELATIONSHIP_TYPE.IMAGE)
            self._images[blob] = relation, (int(image.width), int(image.height))
        return self._images[blob]

    def footer(self, xml: str) -> str:
        """The relationship of a footer; equal footers are one part."""
        if xml not in self._footers:
            name = f"/word/footer{len(self._footers) + 1}.xml"
            part = _XmlPart(name, CONTENT_TYPE.WML_FOOTER, xml)
            self._footers[xml] = self._text.relate_to(part, RELATIONSHIP_TYPE.FOOTER)
        return self._footers[xml]

    def save(self, document: Dokumen, body: str, styles: str, numbering: str, *, update_fields: bool) -> bytes:
        """The whole file."""
        for name, content_type, relation, xml in (
            ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES, styles),
            ("numbering", CONTENT_TYPE.WML_NUMBERING, RELATIONSHIP_TYPE.NUMBERING, numbering),
            ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS, _settings(update_fields=update_fields)),
            ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME, theme_xml()),
            ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE, fonts_xml()),
        ):
            self._text.relate_to(_XmlPart(f"/word/{name}.xml", content_type, xml), relation)
        self._text.xml = f"<w:document {NS}><w:body>{body}</w:body></w:document>"
        self._describe(document)
        return _zipped(self._package)

    def _describe(self, document: Dokumen) -> None:
        properties = self._package.core_properties
        for name, text in (
            ("title", document.judul),
            ("subject", document.subjek),
            ("author", document.penulis),
            ("last_modified_by", document.penulis),
            ("keywords", ", ".join(document.kata_kunci)),
            ("language", document.bahasa),
        ):
            setattr(properties, name, clean(text)[:_LONGEST_PROPERTY])
        made: datetime = document.dibuat.replace(tzinfo=None)
        properties.created = properties.modified = made


def _settings(*, update_fields: bool) -> str:
    # Word asks once whether to update; without it, contents could show the page numbers of another program's lay-out.
    update = "<w:updateFields/>" * update_fields
    return (
        f'<w:settings {NS}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:autoHyphenation/>'
        '<w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="360"/><w:doNotHyphenateCaps/>'
        f'<w:characterSpacingControl w:val="doNotCompress"/>{update}'
        '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word"'
        ' w:val="15"/></w:compat><m:mathPr><m:mathFont m:val="Cambria Math"/></m:mathPr>'
        '<w:themeFontLang w:val="id-ID"/><w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>'
    )


def _zipped(package: OpcPackage) -> bytes:
    """The parts as a file. python-docx would write the time of its making into each."""
    types = CT_Types.new()  # type: ignore[no-untyped-call]
    types.add_default("rels", CONTENT_TYPE.OPC_RELATIONSHIPS)
    files: dict[PackURI, bytes] = {PACKAGE_URI.rels_uri: package.rels.xml}
    for part in package.iter_parts():
        types.add_override(part.partname, part.content_type)
        files[part.partname] = part.blob
        if part.rels:
            files[part.partname.rels_uri] = part.rels.xml
    file = BytesIO()
    with ZipFile(file, "w") as target:
        for name, blob in {CONTENT_TYPES_URI: serialize_part_xml(types), **files}.items():
            entry = ZipInfo(name.membername, _ZIP_DATE)
            target.writestr(entry, blob, ZIP_DEFLATED, _DEFLATION)
    return file.getvalue()
