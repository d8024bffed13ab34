"""The words by which heads name what their columns hold.

Titles come in lower case with punctuation folded to blanks (`spelled`); of each list the first
that fits decides, so the narrow stand before the wide.
"""

import re
from typing import Final

from akuntabel.reviu.fakta import Besaran

# Roles of columns that name things.
NOMOR: Final = "nomor"
KODE: Final = "kode"
SATUAN: Final = "satuan"
TUJUAN: Final = "tujuan"
SASARAN: Final = "sasaran"
INDIKATOR: Final = "indikator"
SASARAN_INDIKATOR: Final = "sasaran dan indikator"
PROGRAM: Final = "program"
KEGIATAN: Final = "kegiatan"
SUB_KEGIATAN: Final = "sub kegiatan"
SASARAN_PROGRAM: Final = "sasaran dan program"
SASARAN_ATASAN: Final = "sasaran pemerintah daerah"
URAIAN_PROGRAM: Final = "program, kegiatan, sub kegiatan"
URAIAN: Final = "uraian"
PENJELASAN: Final = "penjelasan"
PENANGGUNG_JAWAB: Final = "penanggung jawab"
SUMBER_DATA: Final = "sumber data"
SUMBER_DANA: Final = "sumber dana"
KETERANGAN: Final = "keterangan"
JABATAN: Final = "jabatan"
BARANG: Final = "barang"
UNSUR: Final = "unsur"
INTERVAL: Final = "interval"
PAGU_KEGIATAN: Final = "pagu kegiatan"
PAGU_PROGRAM: Final = "pagu program"
PAGU_UNIT: Final = "pagu unit"
UNIT: Final = "unit"
PERIODE: Final = "periode"


PROGRAM_NAMES: Final = frozenset({PROGRAM, KEGIATAN, SUB_KEGIATAN, URAIAN_PROGRAM, SASARAN_PROGRAM})
"""Roles of columns that name programs or what is below them."""


def _any(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(alternatives))


BUKAN_BESARAN: Final = (
    (_any(r"^(?:n ?[o0]|nomor|no urut|nomor urut|#|urut)$"), NOMOR),
    (
        _any(
            r"^(?:kode|kode rekening|no rekening)$",
            r"^kode (?:program|urusan|kegiatan|nomenklatur|giat|skpd|sub)\b",
        ),
        KODE,
    ),
    (_any(r"^(?:satuan|sat|unit)$", r"^(?:unit )?satuan(?: (?:output|kinerja|target|indikator|ukur))?$"), SATUAN),
    (_any(r"\bsumber (?:dana|pendanaan|anggaran)\b", r"^nama dana$"), SUMBER_DANA),
    (_any(r"\bsumber (?:data|informasi)\b", r"\bdata dukung\b", r"\bbukti\b"), SUMBER_DATA),
    (
        _any(
            r"penanggung ?jawab",
            r"\bpenanggung\b",
            r"^pelaksana$",
            r"perangkat daerah pelaksana",
            r"\bpic\b",
            r"unit kerja",
        ),
        PENANGGUNG_JAWAB,
    ),
    (
        _any(
            r"formula",
            r"rumus",
            r"definisi",
            r"penjelasan",
            r"cara (?:peng|meng)?hitung",
            r"^alasan",
            r"metode",
            r"justifikasi",
        ),
        PENJELASAN,
    ),
    (
        _any(
            r"^(?:keterangan|ket|catatan|lokasi|penyebab|permasalahan|solusi|tindak lanjut|rekomendasi)\b",
            r"^(?:faktor|analisis|analisa|upaya|strategi|kebijakan|arah kebijakan)\b",
        ),
        KETERANGAN,
    ),
    (_any(r"^nama (?:sub )?(?:skpd|unit|opd)$", r"^unit (?:organisasi|kerja skpd)$"), UNIT),
    (_any(r"\binterval\b", r"\brentang\b", r"^skala\b", r"batas (?:atas|bawah)"), INTERVAL),
    (
        _any(
            r"\b(?:tujuan|sasaran)\b.*(?:\bdan\b|/).*\bindikator\b",
            r"\bsasaran\b.*\bprogram\b.*\bindikator\b",
        ),
        SASARAN_INDIKATOR,
    ),
)
"""Titles that name no quantity, whatever stands below."""

SUBJEK: Final = (
    (_any(r"\bindikator\b(?!.*\bsasaran\b).*\b(?:rpjmd|rpjmn|pemda)\b"), SASARAN_ATASAN),
    (_any(r"\bindikator\b", r"tolak ukur", r"\biku\b", r"^ukuran(?: kinerja)?$"), INDIKATOR),
    (_any(r"^nama sub giat$", r"^sub giat$", r"^(?:nama |uraian )?sub ?kegiatan$"), SUB_KEGIATAN),
    (_any(r"^nama giat$", r"^(?:nama |uraian )?kegiatan$"), KEGIATAN),
    (_any(r"^(?:nama |uraian )?program(?: pd| perangkat daerah| prioritas)?$"), PROGRAM),
    (_any(r"^sasaran (?:program|kegiatan|sub ?kegiatan)$"), SASARAN),
    (_any(r"\bsasaran\b.*\bprogram\b"), SASARAN_PROGRAM),
    (_any(r"\b(?:program|kegiatan)\b"), URAIAN_PROGRAM),
    (
        _any(r"\b(?:tujuan|sasaran|misi|indikator)\b.*\b(?:rpjmd|rpjmn|pemda|kabupaten|kota|provinsi|daerah)\b"),
        SASARAN_ATASAN,
    ),
    (
        _any(r"\bsasaran\b", r"kinerja utama", r"kondisi yang (?:ingin|diharapkan)", r"kinerja yang diharapkan"),
        SASARAN,
    ),
    (_any(r"\btujuan\b", r"\bmisi\b"), TUJUAN),
    (
        _any(
            r"\b(?:jabatan|pegawai|pendidikan|golongan|pangkat|eselon)\b",
            r"status kepegawaian",
        ),
        JABATAN,
    ),
    (_any(r"\b(?:sarana|prasarana|barang|aset|inventaris|peralatan)\b"), BARANG),
    (_any(r"\b(?:unsur|aspek|komponen)\b"), UNSUR),
    (_any(r"^(?:uraian|nama|jenis|rincian|urusan|bidang|kelompok)\b"), URAIAN),
    (_any(r"^(?:tahun(?: anggaran)?|t\.?a|tahun ke|periode|bulan)$"), PERIODE),
)
"""Titles that name the things a table speaks of, where no numbers stand below."""

_END = r"(?:akhir|renstra|rpjmd|jangka menengah|lima tahun|5 tahun|target (?:tahun )?20\d\d|target$)"
_PERCENT = r"(?:%|persen\w*|prosentase|presentase|tingkat|rasio|derajat)"
_ACHIEVED = r"(?:capaian|pencapaian|ketercapaian)"

EFISIENSI: Final = _any(r"\befisiensi\b", r"\befisien\b")
BESARAN: Final = (
    (EFISIENSI, Besaran.EFISIENSI),
    (
        _any(
            r"\b(?:kriteria|predikat|kategori|kualifikasi|interpretasi|klasifikasi)\b",
            r"^mutu\b",
            r"^status capaian",
        ),
        Besaran.PREDIKAT,
    ),
    (
        _any(
            rf"(?:{_ACHIEVED}|kemajuan|realisasi|{_PERCENT}).*\b(?:terhadap|thadap|thdp|thd|dibanding\w*|dari)\b.*{_END}",
            rf"{_ACHIEVED}.*\b(?:s/d|s d|sd|sampai(?: dengan)?|hingga) (?:akhir )?(?:periode )?(?:renstra|rpjmd)\b",
            r"tingkat kemajuan",
        ),
        Besaran.CAPAIAN_AKHIR,
    ),
    (_any(r"benchmark", r"\bnasional\b", r"\bregional\b", r"\bpembanding\b"), Besaran.PEMBANDING),
    (
        _any(
            r"kondisi (?:kinerja )?(?:pada )?awal",
            r"\bbase ?line\b",
            r"data awal",
            r"\b(?:tahun|th|thn) (?:dasar|dsr)\b",
            r"^(?:dasar|dsr)$",
            r"(?:capaian|kinerja) awal",
            r"data capaian",
        ),
        Besaran.KONDISI_AWAL,
    ),
    (
        _any(
            r"target.*\b(?:akhir|renstra|rpjmd|jangka menengah)\b",
            r"kondisi (?:kinerja )?(?:pada )?akhir",
            r"akhir (?:periode|renstra|rpjmd)",
        ),
        Besaran.TARGET_AKHIR,
    ),
    (
        _any(
            r"bertambah",
            r"berkurang",
            r"\bselisih\b",
            r"^\+ ?/ ?-$",
            r"penambahan",
            r"pengurangan",
            r"naik ?/ ?turun",
        ),
        Besaran.SELISIH_PAGU,
    ),
    (_any(r"\bsisa\b", r"lebih ?/ ?kurang", r"\bsilpa\b"), Besaran.SISA),
    (_any(r"serapan", r"penyerapan"), Besaran.SERAPAN),
    (_any(r"rata ?-? ?rata (?:capaian|kinerja)"), Besaran.RATA_RATA),
    (_any(rf"^target {_ACHIEVED}(?: kinerja| indikator)*$"), Besaran.TARGET),
    (_any(r"\bbobot\b", r"penimbang"), Besaran.BOBOT),
    (
        _any(
            rf"{_PERCENT}.*(?:{_ACHIEVED}|realisasi|target|kinerja)",
            r"^(?:%|persen|persentase|prosentase|presentase|rasio|derajat)(?: %)?$",
            rf"^(?:kinerja |tingkat )?{_ACHIEVED}(?: kinerja| indikator| %| persen)*$",
            rf"{_ACHIEVED} .*(?:%|persen)",
        ),
        Besaran.CAPAIAN,
    ),
    (_any(r"realisasi"), Besaran.REALISASI),
    (_any(r"\btarget\b", r"^rencana(?: kinerja| target)?$", r"ditargetkan"), Besaran.TARGET),
    (_any(_ACHIEVED), Besaran.CAPAIAN),
    (
        _any(
            r"\b(?:pagu|anggaran|alokasi|apbd|dpa|dppa|belanja|pergeseran|pendanaan|biaya)\b",
            r"kebutuhan dana",
            r"^(?:sebelum|sesudah|setelah|semula|menjadi|murni|perubahan|revisi|induk|awal)\b",
        ),
        Besaran.PAGU,
    ),
    (
        _any(
            r"\bskor\b",
            r"^nilai(?: akhir| rata ?-? ?rata| total| unsur| komponen| tertimbang| konversi)?$",
            r"\bnrr\b",
            r"^indeks$",
        ),
        Besaran.SKOR,
    ),
)
"""Titles that name quantities."""

_THAN = r"(?:terhadap|thadap|thdp|thd|dibanding\w*)"

BUKAN_PERBANDINGAN: Final = _any(
    r"pertumbuhan",
    r"\b(?:sdg ?s|spm|nspk|ikk)\b",
    # Formulir E.80 and Tabel T-C.23: each year against its target in the Renstra.
    r"^rasio capaian (?:pada )?tahun\b",
    # A plan's own amounts and targets: each paper on the way to the budget has others.
    r"^pagu indikatif\b|\bprakiraan maju\b|\b(?:rkpd|rka|renja perubahan|perubahan renja)\b",
    r"^rata ?-? ?rata (?!capaian|kinerja)",
    rf"^target {_ACHIEVED}(?: kinerja| indikator)* (?:%|persen)",
    rf"\b{_THAN} (?:realisasi |capaian )?(?:tahun|thn|th) (?:20\d\d|lalu|sebelumnya)",
)
"""Titles of quantities that nothing else in a report is held against."""

SAMPAI_TAHUN: Final = _any(
    r"\b(?:s ?/? ?d|sampai(?: dengan)?|hingga) (?:dengan )?(?:akhir )?(?:tahun|th|thn|renja|20\d\d)\b"
)
"""Titles of values that sum several years up."""

CACAH: Final = _any(
    r"^(?:jumlah|volume|banyaknya|total|orang|unit|kebutuhan|bezetting|ideal|l|p|laki.*|perempuan|wanita|pria)\b",
    r"^Σ",
)
UANG: Final = _any(r"\b(?:rp|rupiah|anggaran|pagu|keuangan|belanja|pendanaan|dana|biaya|finansial)\b")
KINERJA: Final = _any(r"\b(?:kinerja|fisik|output|outcome|indikator)\b", r"^k$")
MENYEBUT_BESARAN: Final = _any(
    r"\b(?:target|realisasi|capaian|anggaran|pagu|efisiensi|kategori|kriteria|predikat)\b", r"%"
)
SASARAN_KALIMAT: Final = re.compile(
    r"(?:ter\w{3,}nya|meningkat\w*|menurun\w*|berkurang\w*|optimal(?:nya)?|mewujudkan|mengoptimalkan|menguat\w*|"
    r"berkembang\w*|tercapai\w*)\b",
    re.IGNORECASE,
)
"""How a tujuan or sasaran begins: with the state that it wants."""
_BLANKS = re.compile(r"[^\w%/+\-&#Σ]+")


def spelled(title: str) -> str:
    """A title in lower case, punctuation folded, as the patterns expect it."""
    return " ".join(_BLANKS.sub(" ", title.casefold().replace("_", " ").replace("σ", "Σ")).split())
