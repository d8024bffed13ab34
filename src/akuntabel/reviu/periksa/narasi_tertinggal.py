"""What was left over from another report, or left to fill in: years, names of other places, empty places."""

import re
from collections import defaultdict
from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPANRB_53_2014
from akuntabel.dokumen.baca.terbaca import DokumenTerbaca, JudulTerbaca, TabelTerbaca
from akuntabel.reviu.angka import numbers_in
from akuntabel.reviu.fakta import Besaran, Fakta
from akuntabel.reviu.klaim.bilangan import is_year
from akuntabel.reviu.klaim.kalimat import sentences
from akuntabel.reviu.latar import report_year, years_in
from akuntabel.reviu.periksa.narasi_rujukan import quote
from akuntabel.reviu.registry import LULUS, Hasil, Langgar, check
from akuntabel.reviu.susunan import Teks, bagian_of, sel_of
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
    r"|\btelah\b|\bpernah\b|\bsumber\b|\btabel\b|\bgambar\b",
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


@check(
    "NAR014",
    message="Kalimat menyebut tahun {tercetak} dalam laporan tahun {seharusnya}: “{kalimat}”.",
    hint="Periksa apakah kalimat ini tertinggal dari laporan tahun lain.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def tahun_left_over(dokumen: tuple[DokumenTerbaca, ...], fakta: tuple[Fakta, ...]) -> Hasil:
    """Kalimat tentang rencana atau hasil kerja hanya menyebut tahun sebelum tahun laporan, tanpa membandingkan.

    Begitu pula hasil kerja pada tahun yang belum dilaporkan. Kalimat yang membandingkan tahun, merujuk peraturan, atau
    menyebut tahun laporan dibiarkan, juga yang menyebut angka tahun itu sebagaimana tertera dalam tabel.
    """
    values: dict[tuple[str, int], set[str]] = defaultdict(set)
    for fact in fakta:
        if fact.tahun is not None and fact.besaran in {*_MEASURED, Besaran.KONDISI_AWAL}:
            values[fact.berkas, fact.tahun].add(str(fact.nilai.angka.normalize()))
    for document in dokumen:
        year = report_year(document)
        if year is None:
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
                    yield Langgar(
                        tempat=text.tempat,
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
    if found is None or _LOOKS_BACK.search(sentence):
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


# --- what was left to fill in --------------------------------------------------------------------

_MARKS = re.compile(r"[\[<{…_?#]|\.\.")
_BRACKETS = re.compile(
    r"\[(?=[^\]]*\b(?:nama|isi|diisi|isian|tanggal|nomor|nip|jabatan|pejabat|tuliskan|sebutkan|belum|contoh|alamat)\b)[^\]]{3,80}\]"
    r"|<(?:nama|isi|tanggal|nomor|nip|jabatan)[^<>]{0,40}>|\{\{[^{}]{1,40}\}\}",
    re.IGNORECASE,
)
_GAP = r"(?:…|\.{2,}|_{2,})"
_GAPS = re.compile(
    rf"{_GAP}\s*(?:%|persen\b)|\bRp\.?\s*{_GAP}|\b20{_GAP}|\(\s*{_GAP}\s*\)"
    rf"|\b(?:sebesar|sebanyak|sejumlah|senilai|mencapai)\s+(?:…|\.{{3,}}|_{{2,}})",
    re.IGNORECASE,
)
_FAULTS = re.compile(r"\?{3,}|#(?:REF!|DIV/0!|VALUE!|NAME\?)", re.IGNORECASE)
_WORDS = ("lorem", "xx", "dd", "error!", "klik", "click", "(isi", "(diisi", "(lengkapi", "(tuliskan", "(sebutkan")
_LEFT = re.compile(
    r"\blorem\s+ipsum\b|\bX{3,}\b|\bXX(?=\s*%)|\bRp\.?\s*X{2,}\b|\b20xx\b|\bdd\s*/\s*mm\s*/\s*yyyy\b|\berror!\s"
    r"|\bklik\s+(?:atau\s+ketuk\s+)?di\s?sini|\bclick\s+(?:or\s+tap\s+)?here"
    r"|\(\s*(?:diisi|isi|lengkapi|tuliskan|sebutkan)\b[^()]{0,60}\)",
    re.IGNORECASE,
)
_AMOUNTS = ("sebesar", "sebanyak", "sejumlah", "senilai")
_NO_AMOUNT = re.compile(
    r"\b(?:sebesar|sebanyak|sejumlah|senilai)\s+(?:%|persen|orang|rp\.?(?:\s*,-)?)(?=\s*(?:[.,;)]|(?:dari|atau|dan|untuk)\b|$))",
    re.IGNORECASE,
)
_SHORT = 4
_DOTS = re.compile(r"(?:\.{4,}|…{2,}|_{4,})")
_DOTS_SIGNS = ("....", "……", "____")
_NO_NUMBER = re.compile(
    r"\b(?:peraturan|keputusan|instruksi|surat)\s+(?:\w+\s+){1,6}?nomor\s+tahun\s+20\d\d\b", re.IGNORECASE
)
_SIGNED = re.compile(r"^\W*(?:nip|nama|jabatan|pangkat|tanggal|nomor)?\W*[.…_]{4,}\W*$", re.IGNORECASE)
_PAGE = re.compile(r"[.…]{3,}\s*(?:\d{1,3}|[ivxlc]{1,6})\s*$", re.IGNORECASE)


@check(
    "NAR015",
    message="Bagian yang belum diisi: “{tercetak}”.",
    hint="Isi bagian itu, atau hapus bila tidak diperlukan.",
    dasar=_PELAPORAN,
    tingkat=Tingkat.PERINGATAN,
)
def isian_left_empty(dokumen: tuple[DokumenTerbaca, ...]) -> Hasil:
    """Titik-titik, tanda kurung siku, XXX, atau contoh teks yang belum diganti isinya.

    Isian dalam kurung siku dan tempat tanda tangan mungkin sengaja disisakan, jadi hanya menjadi saran.
    """
    for document in dokumen:
        parts = bagian_of(document)
        for block in (*parts.naskah, *parts.lampiran):
            texts = sel_of(block) if isinstance(block, TabelTerbaca) else [Teks(block.teks, block.tempat)]
            empty = [found for text in texts if (found := _left_empty(text, document.berkas))]
            yield from empty
            if not empty:
                yield LULUS


def _left_empty(text: Teks, file: str) -> Langgar | None:
    folded = text.isi.casefold() if len(text.isi) > _SHORT else ""
    found = None
    if _MARKS.search(text.isi):
        found = _BRACKETS.search(text.isi) or _GAPS.search(text.isi) or _FAULTS.search(text.isi)
    if found is None and any(word in folded for word in _WORDS):
        found = _LEFT.search(text.isi)
    if found is None and any(word in folded for word in _AMOUNTS):
        found = _NO_AMOUNT.search(text.isi)
    if found is None and "nomor" in folded:
        found = _NO_NUMBER.search(text.isi)
    if found is None and any(sign in folded for sign in _DOTS_SIGNS) and not _PAGE.search(text.isi):
        found = _DOTS.search(text.isi)
    if found is None:
        return None
    meant = found[0].startswith("[") or _SIGNED.match(text.isi) is not None
    return Langgar(
        tempat=text.tempat,
        berkas=file,
        tercetak=quote(found[0]),
        tingkat=Tingkat.SARAN if meant else None,
    )
