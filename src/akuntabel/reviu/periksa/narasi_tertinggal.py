"""What was left over from another report, or left to fill in: years, names of other places, empty places."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca, ParagrafTerbaca, TabelTerbaca, Tempat
from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.fakta import Besaran, Fakta
from akuntabel.reviu.klaim.bilangan import is_year
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.latar import report_year, years_in
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.sebutan import distance
from akuntabel.reviu.susunan import Teks, bagian_of, sel_of, teks_memuat
from akuntabel.reviu.temuan import Tingkat

_PELAPORAN = PERMENPANRB_53_2014.at("Lampiran II")


# --- years ---------------------------------------------------------------------------------------

_PLANNED = re.compile(
    r"\b(?:direncanakan|dilaksanakan|ditargetkan|dianggarkan|tercantum)\b[^.;,]{0,40}?\b(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)\b"
)
_REPORTED = re.compile(
    r"\b(?:(?:direncanakan|dilaksanakan|ditargetkan|dianggarkan|tercantum|terealisasi|disusun)\b[^.;,]{0,40}?"
    r"|(?:target|realisasi|capaian(?:\s+kinerja)?|laporan\s+kinerja)\s+)\b(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
_LOOKS_BACK = re.compile(
    r"\bsebelumnya\b|\bdibanding|\bperbandingan\b|\btren\b|\bsejak\b|\bdari\s+tahun\b|\bsampai\b|\bhingga\b|\bbaseline\b|\bkondisi\s+awal\b"
    r"|\btahun\s+lalu\b|\bnaik\b|\bturun\b|\bmeningkat|\bmenurun|\bevaluasi\b|\btindak\s+lanjut\b|\bperaturan\b|\bkeputusan\b|\bsurat\b|\bnomor\b"
    r"|\btelah\b|\bsudah\b|\bpernah\b|\bsumber\b|\btabel\b|\bgambar\b|\b(?:sesuai|sama)\s+dengan\b|\bmenggunakan\b"
    r"|\b(?:percepatan|perlambatan|perubahan)\b[^.;]*\bdari\b",
    re.IGNORECASE,
)


_TOO_EARLY = re.compile(
    r"\b(?:realisasi|terealisasi|tercapai|capaian|serapan)\b[^.;,]{0,60}?\b(?:pada\s+)?tahun\s+(?P<tahun>20\d\d)\b",
    re.IGNORECASE,
)
_PLANS = re.compile(
    r"\b(?:target\w*|rencana\w*|direncanakan|akan|agar|diharapkan|harapan|perbaikan|langkah|depan|mendatang|upaya|proyeksi|diproyeksikan|untuk"
    r"|renstra|rpjmd|akhir|periode|menjelang|guna|perlu|dapat|dioptimalkan|sampai|hingga)\b",
    re.IGNORECASE,
)
_MEASURED = (Besaran.REALISASI, Besaran.CAPAIAN, Besaran.TARGET)
_THIS_REPORT = re.compile(
    r"\b(?:laporan\s+(?:akuntabilitas\s+)?kinerja|lk[ji]?ip|lakip|lkj)\b[^.;,\d]{0,80}?\btahun\s+(?P<tahun>20\d\d)\s+(?:ini\s+)?(?:telah\s+)?"
    r"(?:disusun|memuat|menyajikan|merupakan|berisi|menggambarkan|mempertanggungjawabkan|adalah)\b",
    re.IGNORECASE,
)
_OTHER_REPORT = re.compile(r"\bsebelumnya\b|\btahun\s+lalu\b|\bevaluasi\b|\btindak\s+lanjut\b|\breviu\b", re.IGNORECASE)
_OLDEST = 3
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")


@check(
    "NAR014",
    message="Kalimat menyebut tahun {tercetak} dalam laporan tahun {seharusnya}: “{kalimat}”.",
    hint="Periksa apakah kalimat ini tertinggal dari laporan tahun lain.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def tahun_left_over(dokumen: tuple[DokumenTerbaca, ...], fakta: tuple[Fakta, ...]) -> Hasil:
    """Kalimat tentang rencana atau hasil kerja hanya menyebut tahun sebelum tahun laporan, tanpa membandingkan.

    Begitu pula hasil kerja pada tahun yang belum dilaporkan, dan kalimat yang memberi laporan ini tahun lain.
    Dokumen yang lebih sering menyebut tahun kemudian, seperti rencana untuk beberapa tahun, dibiarkan.
    Kalimat yang membandingkan tahun, merujuk peraturan, atau menyebut tahun laporan dibiarkan, juga yang menyebut
    angka tahun itu sebagaimana tertera dalam tabel.
    """
    values: dict[tuple[str, int], set[str]] = defaultdict(set)
    for fact in fakta:
        if fact.tahun is not None and fact.besaran in {*_MEASURED, Besaran.KONDISI_AWAL}:
            values[fact.berkas, fact.tahun].add(str(fact.nilai.angka.normalize()))
    for document in dokumen:
        year = report_year(document)
        if year is None or _is_of_more_years(document, year):
            continue
        for text in _texts(document):
            if str(year - 1) not in text.isi and str(year + 1) not in text.isi:
                continue
            for sentence in sentences(text.isi):
                found = _year_told(sentence, year, in_table=text.tempat.tabel is not None)
                if found is None:
                    continue
                told, behind = found
                here, then = values[document.berkas, year], values[document.berkas, told]
                if told == year or (told < year and _is_of_that_year(behind, here, then)):
                    yield LULUS
                else:
                    yield _left_over(document, text.tempat, sentence, told, year)
        yield from _of_this_report(document, year)


def _is_of_more_years(document: DokumenTerbaca, year: int) -> bool:
    """Does a document name a later year often, and oftener than its own, as a plan over years does?"""
    named = Counter(map(int, _YEAR.findall("\n".join(text.isi for text in _texts(document)))))
    later = max((count for told, count in named.items() if told > year), default=0)
    return later > max(named[year], _OFTEN)


def _of_this_report(document: DokumenTerbaca, year: int) -> Hasil:
    """Sentences on the report itself, also those before its contents, that give it an earlier year."""
    for block in document.blok:
        if not isinstance(block, ParagrafTerbaca) or "tahun" not in block.teks.casefold():
            continue
        for sentence in sentences(block.teks):
            found = _THIS_REPORT.search(sentence)
            if found is None or _OTHER_REPORT.search(sentence):
                continue
            told = int(found["tahun"])
            if set(years_in(sentence)) == {told} and 0 < year - told <= _OLDEST:
                yield _left_over(document, block.tempat, sentence, told, year)
            else:
                yield LULUS


def _left_over(document: DokumenTerbaca, tempat: Tempat, sentence: str, told: int, year: int) -> Langgar:
    return Langgar(
        tempat=tempat,
        berkas=document.berkas,
        tercetak=str(told),
        seharusnya=str(year),
        isi={"kalimat": quote(sentence)},
    )


def _year_told(sentence: str, year: int, *, in_table: bool) -> tuple[int, str] | None:
    """The year that a sentence of plans or results speaks of, its own where it names others too, and the rest."""
    named = set(years_in(sentence))
    if named == {year + 1}:
        ahead = None if in_table or _PLANS.search(sentence) else _TOO_EARLY.search(sentence)
        return (year + 1, "") if ahead else None
    found = (_PLANNED if in_table else _REPORTED).search(sentence)
    if found is None or _LOOKS_BACK.search(sentence) or _THIS_REPORT.search(sentence):
        return None
    told = year - 1 if named == {year - 1} and found["tahun"] == str(year - 1) else year
    return told, sentence[found.end() :]


def _is_of_that_year(text: str, here: set[str], then: set[str]) -> bool:
    """May the numbers of a text be those of the year before, as it says, and not the report's own?"""
    numbers = {str(n.nilai.angka.normalize()) for n in numbers_in(text) if not is_year(n)}
    return bool(numbers) and (bool(numbers & then) or not numbers & here)


def _texts(document: DokumenTerbaca) -> Iterator[Teks]:
    """Paragraphs of the body and cells that hold sentences."""
    parts = bagian_of(document)
    for block in (*parts.badan, *parts.lampiran):
        if isinstance(block, TabelTerbaca):
            if not block.tempat.lembar:
                yield from (cell for cell in sel_of(block) if len(cell.isi) > _SHORT_CELL)
        elif not isinstance(block, JudulTerbaca):
            yield Teks(block.teks, block.tempat)


_SHORT_CELL = 60


# --- names of other places -----------------------------------------------------------------------

_PLACE = re.compile(r"\b(?P<jenis>kecamatan|kabupaten|kota)\s+(?P<nama>[A-Z][A-Za-z]{2,20})\b", re.IGNORECASE)
_OWN_THING = re.compile(
    r"\b(?:laporan\s+kinerja|lkj?ip|lakip|lkj|renstra|rencana\s+strategis|renja|rencana\s+kerja|perjanjian\s+kinerja|iku"
    r"|indikator\s+kinerja(?:\s+utama)?|camat|sekretaris|bupati|wali\s?kota|kantor|pegawai|personi?[el]l|asn|aparatur|visi|misi"
    r"|tugas(?:\s+pokok)?\s+dan\s+fungsi|tugas|fungsi|tupoksi|struktur\s+organisasi|kinerja|anggaran|capaian|realisasi|sakip|apbd|rpjmd"
    r"|pemerintah(?:an)?|inspektorat|bappeda|sasaran|tujuan|isu\s+strategis|pada|perubahan|strategis|daerah|oleh)"
    r"\s+(?:pada\s+|di\s+|tahun\s+20\d\d\s+)?$",
    re.IGNORECASE,
)
_POST_OF = re.compile(r"\b(?P<jenis>Camat|Bupati|Wali\s?[Kk]ota|CAMAT|BUPATI)\s+(?P<nama>[A-Z][A-Za-z]{3,20})\b")
_KIND_OF_POST = {"camat": "kecamatan", "bupati": "kabupaten", "walikota": "kota"}
_OF_OTHERS = re.compile(
    r"\b(?:dibanding\w*|perbandingan|seperti|studi|kunjungan|berbatasan|sebelah|perbatasan|tetangga|bench\w*|kerja\s?sama|antara|lain|wilayah"
    r"|se-?kabupaten|se-?kecamatan|tertinggi|terendah|peringkat|dari|ke|lahir|alamat|jalan|lokasi|bertempat|undang-undang|pembentukan|dan)\b",
    re.IGNORECASE,
)
_NO_NAMES = frozenset(
    {
        "kota",
        "kabupaten",
        "dan",
        "yang",
        "atau",
        "tahun",
        "dalam",
        "pada",
        "terpilih",
        "wakil",
        "adalah",
        "untuk",
        "dengan",
        "ini",
    }
)
_OFTEN, _SELDOM = 8, 2
_MOSTLY = 0.8


@check(
    "NAR029",
    message="Kalimat menyebut {tercetak} dalam laporan {seharusnya}: “{kalimat}”.",
    hint="Periksa apakah kalimat ini tersalin dari laporan daerah atau kecamatan lain.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def nama_daerah_left_over(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Kalimat memberi laporan, pejabat, kinerja, atau anggaran kepada kecamatan, kabupaten, atau kota lain.

    Hanya bila nama sendiri disebut jauh lebih sering, dan nama lain itu paling banyak dua kali. Kalimat yang
    membandingkan, menyebut batas wilayah, atau menyebut beberapa daerah dibiarkan.
    """
    for document in dokumen:
        own, often = _own_names(document)
        if not own:
            continue
        for text in teks_memuat(document, *own, "camat", "bupati", "walikota", "wali kota"):
            if not any(
                m["nama"].casefold() not in own.values() for p in (_PLACE, _POST_OF) for m in p.finditer(text.isi)
            ):
                continue
            for sentence in sentences(text.isi):
                foreign = next(_foreign(sentence, own, often), None)
                if foreign is None or _is_a_word(foreign[1], document):
                    continue
                kind, _, printed = foreign
                yield Langgar(
                    tempat=text.tempat,
                    berkas=document.berkas,
                    tercetak=printed,
                    seharusnya=f"{kind.title()} {own[kind].title()}",
                    isi={"kalimat": quote(sentence)},
                )
        yield LULUS


def _own_names(document: DokumenTerbaca) -> tuple[dict[str, str], frozenset[tuple[str, str]]]:
    """The place of each kind that a document names almost alone, and all that it names more than twice."""
    names: dict[str, Counter[str]] = defaultdict(Counter)
    for text in teks_memuat(document, "kecamatan", "kabupaten", "kota"):
        for found in _PLACE.finditer(text.isi):
            if found["nama"][0].isupper() and found["nama"].casefold() not in _NO_NAMES:
                names[found["jenis"].casefold()][found["nama"].casefold()] += 1
    own: dict[str, str] = {}
    for kind, counts in names.items():
        name, count = counts.most_common(1)[0]
        if count >= _OFTEN and count > _MOSTLY * counts.total():
            own[kind] = name
    often = {(kind, name) for kind, counts in names.items() for name, count in counts.items() if count > _SELDOM}
    return own, frozenset(often)


def _foreign(sentence: str, own: dict[str, str], often: frozenset[tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    """Places of others that a sentence speaks of as its own."""
    places = [(m["jenis"].casefold(), m) for m in _PLACE.finditer(sentence) if _OWN_THING.search(sentence[: m.start()])]
    posts = [(_KIND_OF_POST["".join(m["jenis"].casefold().split())], m) for m in _POST_OF.finditer(sentence)]
    known = set(own.values())
    for kind, found in (*places, *posts):
        name = found["nama"].casefold()
        is_name = found["nama"][0].isupper() and name not in _NO_NAMES and name not in known
        far = is_name and kind in own and distance(name, own[kind], _TYPOS) > _TYPOS
        if far and (kind, name) not in often and not _OF_OTHERS.search(sentence):
            yield kind, name, " ".join(found[0].split())


def _is_a_word(name: str, document: DokumenTerbaca) -> bool:
    """Does the document write the name small somewhere, as no name is?"""
    word = re.compile(rf"\b{re.escape(name)}\b")
    return any(word.search(text.isi) for text in teks_memuat(document, name))


_TYPOS = 2
