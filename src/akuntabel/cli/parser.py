"""What can be typed: verbs, arguments, and their help."""

import argparse
import difflib
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from akuntabel import __version__
from akuntabel.cli.bahasa import speak_indonesian
from akuntabel.skema.tabel.instansi import JenisPerangkatDaerah
from akuntabel.skema.tanggal import TanggalError, parse_tanggal

# The registries of naskah and dokumen know these names too, but loading them takes
# longer than help may; a test holds both together.
NASKAH = {
    "lkjip": "Laporan Kinerja Instansi Pemerintah",
    "laporan-triwulan": "Laporan Kinerja Triwulan",
    "pk": "Perjanjian Kinerja",
    "iku": "Keputusan Indikator Kinerja Utama",
    "tc25": "tabel tujuan dan sasaran Renstra (T-C.25 atau Tabel 3.1)",
    "matriks": "matriks perencanaan terintegrasi",
    "manual": "manual pengukuran kinerja",
    "pemantauan": "jadwal dan laporan pemantauan rencana aksi",
    "tindak-lanjut": "matriks tindak lanjut hasil evaluasi",
    "rencana-aksi": "rencana aksi setiap Perjanjian Kinerja",
    "renja": "Renja dengan RKPD, DPA, dan PK di sampingnya",
    "e80": "evaluasi Renstra (Formulir E.80)",
    "e81": "evaluasi Renja per triwulan (Formulir E.81)",
}
NASKAH_UTAMA = ("lkjip", "pk", "iku", "tc25")
"""What is composed when nothing else is asked for: the report with the papers that it attaches."""
FORMAT = ("docx", "pdf", "html", "xlsx")
KERTAS = ("a4", "f4")
CONTOH = "kencong-2025"
SEMUA_CONTOH = {
    CONTOH: "Kecamatan Kencong, setahun penuh dengan dua Perjanjian Kinerja",
    "dinas-perdagangan-2025": "sebuah dinas rekaan, setahun penuh dengan pendapatan dan layanan",
    "kecamatan-triwulan-2026": "sebuah kecamatan rekaan yang datanya baru sampai Triwulan II",
}
HASIL_REVIU = ("html", "docx", "pdf", "xlsx", "berita-acara")
TINGKAT = ("galat", "peringatan", "saran")

_CONTOH_PEMAKAIAN = """\
contoh pemakaian:
  akuntabel demo
  akuntabel templat paket.xlsx
  akuntabel periksa paket.xlsx
  akuntabel susun paket.xlsx --ke laporan --format docx,pdf
  akuntabel reviu laporan.docx --ke hasil-reviu
"""
_CONTOH_REVIU = """\
contoh pemakaian:
  akuntabel reviu laporan.docx
  akuntabel reviu laporan.docx --ke hasil-reviu --selesai 31/1/2026
  akuntabel reviu masuk --ke hasil-reviu --hasil html,xlsx
  akuntabel reviu lkjip.docx renstra.pdf --bersama --pilih SIL
  akuntabel reviu laporan.docx --terima "HIT001:Tabel 3.2 baris 4" --alasan "..." --nama "..."
"""
_HASIL_KELUAR = (
    "status keluar: 0 berhasil (peringatan boleh ada), 1 Paket atau laporan bergalat, 2 perintah keliru atau berkas "
    "tidak terbaca"
)
_PAKET = "buku kerja Excel (.xlsx), folder CSV, atau zip folder CSV"


def build_parser() -> argparse.ArgumentParser:
    """Make the parser of the whole command line."""
    speak_indonesian()
    parser = argparse.ArgumentParser(
        prog="akuntabel",
        description="Menyusun dokumen SAKIP sebuah perangkat daerah dari satu Paket isian.",
        epilog=f"{_CONTOH_PEMAKAIAN}\n{_HASIL_KELUAR}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"akuntabel {__version__}", help="tampilkan versi")
    verbs = parser.add_subparsers(dest="perintah", metavar="PERINTAH", title="perintah")
    for add in (_demo, _contoh, _templat, _periksa, _ukur, _susun, _ubah, _lanjut, _reviu):
        add(verbs)
    return parser


Verbs = argparse._SubParsersAction  # noqa: SLF001  # the only name that this type has


def _verb(verbs: "Verbs[argparse.ArgumentParser]", name: str, text: str, more: str = "") -> argparse.ArgumentParser:
    return verbs.add_parser(
        name,
        help=text,
        description=f"{text[0].upper()}{text[1:]}.{more and ' '}{more}",
        allow_abbrev=False,
    )


def _demo(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(verbs, "demo", "susun semua dokumen dari contoh, lalu buka LKjIP-nya")
    verb.add_argument("--ke", metavar="FOLDER", type=Path, default=Path("demo"), help="folder tujuan (bawaan: demo)")
    _add_timpa(verb)


def _contoh(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(
        verbs,
        "contoh",
        "salin Paket contoh untuk dipelajari atau diubah",
        "Bila nama tujuan berakhiran .xlsx, contoh ditulis sebagai buku kerja Excel.",
    )
    verb.add_argument("nama", metavar="NAMA", nargs="?", default=CONTOH, help=f"nama contoh (bawaan: {CONTOH})")
    verb.epilog = "contoh yang tersedia:\n" + "\n".join(f"  {nama}: {isi}" for nama, isi in SEMUA_CONTOH.items())
    verb.formatter_class = argparse.RawDescriptionHelpFormatter
    verb.add_argument("ke", metavar="TUJUAN", type=Path, help="folder CSV atau buku kerja .xlsx yang dibuat")
    verb.add_argument("--xlsx", action="store_true", help="tulis buku kerja NAMA.xlsx di dalam folder TUJUAN")
    _add_timpa(verb)


def _templat(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(verbs, "templat", "buat buku kerja Excel kosong untuk diisi")
    verb.add_argument("berkas", metavar="BERKAS.xlsx", type=Path, help="buku kerja yang dibuat")
    verb.add_argument("--tahun", metavar="TAHUN", type=_year, help="tahun laporan (bawaan: tahun ini)")
    verb.add_argument(
        "--jenis",
        choices=[jenis.value for jenis in JenisPerangkatDaerah],
        default=JenisPerangkatDaerah.KECAMATAN.value,
        metavar="JENIS",
        help=f"jenis perangkat daerah bagi contoh isian: {', '.join(JenisPerangkatDaerah)} (bawaan: kecamatan)",
    )
    _add_timpa(verb)


def _periksa(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(
        verbs,
        "periksa",
        "periksa apakah isi Paket benar, saling cocok, dan lengkap bagi setiap dokumen",
    )
    _add_pakets(verb)
    verb.add_argument("--rinci", action="store_true", help="sebutkan setiap temuan dengan sel dan dasarnya")
    verb.add_argument("--json", action="store_true", help="cetak temuan sebagai JSON")
    verb.add_argument(
        "--tulis-hasil",
        action="store_true",
        help="tulis salinan 'PAKET (hasil).xlsx' dengan kalimat jadi di samping setiap uraian",
    )
    _add_timpa(verb)


def _ukur(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(verbs, "ukur", "hitung semua angka laporan", "Tanpa opsi, yang dicetak hanya angka utama.")
    _add_pakets(verb)
    verb.add_argument(
        "--ringkas", action="store_true", help="satu baris setiap Paket; selalu begitu untuk beberapa Paket"
    )
    which = verb.add_mutually_exclusive_group()
    which.add_argument("--semua", action="store_true", help="cetak semua angka dengan namanya")
    which.add_argument(
        "--angka", metavar="POLA", help="cetak angka yang namanya cocok, misalnya 'capaian:*' atau '*@pk-murni'"
    )
    which.add_argument(
        "--json", metavar="BERKAS", help="tulis semua angka dengan asal-usulnya sebagai JSON; - untuk layar"
    )
    _add_timpa(verb)


def _susun(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(verbs, "susun", "susun dokumen dari Paket")
    _add_pakets(verb)
    verb.add_argument(
        "--ke",
        metavar="FOLDER",
        type=Path,
        required=True,
        help="folder tujuan, dibuat bila belum ada; beberapa Paket mendapat foldernya masing-masing di dalamnya",
    )
    verb.add_argument(
        "--naskah",
        metavar="NASKAH",
        type=_naskah,
        help=f"{'; '.join(f'{name}: {title}' for name, title in NASKAH.items())} (dipisah koma; bawaan: "
        f"{','.join(NASKAH_UTAMA)}, dengan laporan-triwulan sebagai pengganti lkjip bila setahun belum terisi; semua: "
        "semuanya)",
    )
    verb.add_argument(
        "--triwulan",
        metavar="N",
        type=int,
        choices=range(1, 5),
        help="triwulan yang dilaporkan laporan-triwulan, 1 sampai 4 (bawaan: triwulan terakhir yang terisi)",
    )
    verb.add_argument(
        "--format",
        metavar="FORMAT",
        type=_one_or_more(FORMAT),
        default=FORMAT,
        help=f"{', '.join(FORMAT)} (dipisah koma; bawaan: semua)",
    )
    verb.add_argument(
        "--kertas",
        metavar="KERTAS",
        type=_one_of(KERTAS),
        default="a4",
        help="a4 atau f4 (bawaan: a4)",
    )
    verb.add_argument("--json", action="store_true", help="cetak daftar berkas yang ditulis sebagai JSON")
    _add_timpa(verb)


def _ubah(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(verbs, "ubah", "ubah Paket dari folder CSV menjadi buku kerja Excel, atau sebaliknya")
    _add_paket(verb)
    verb.add_argument("ke", metavar="TUJUAN", type=Path, help="buku kerja .xlsx atau folder CSV yang dibuat")
    _add_timpa(verb)


def _lanjut(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(
        verbs,
        "lanjut",
        "buat Paket tahun berikutnya dari Paket tahun ini",
        "Yang berlaku lebih dari setahun tetap, realisasi menjadi riwayat, target diambil dari Renstra, dan semua yang "
        "harus diperbarui didaftar.",
    )
    _add_paket(verb)
    verb.add_argument("tahun", metavar="TAHUN", type=_year, help="tahun berikutnya, misalnya 2026")
    verb.add_argument(
        "--ke", metavar="TUJUAN", type=Path, required=True, help="buku kerja .xlsx atau folder CSV yang dibuat"
    )
    verb.add_argument("--json", action="store_true", help="cetak daftar yang harus diperbarui sebagai JSON")
    _add_timpa(verb)


def _reviu(verbs: "Verbs[argparse.ArgumentParser]") -> None:
    verb = _verb(
        verbs,
        "reviu",
        "periksa laporan kinerja siapa pun terhadap angkanya sendiri dan peraturan",
        "Tanpa --ke, temuan hanya dicetak.",
    )
    verb.epilog = f"{_CONTOH_REVIU}\n{_HASIL_KELUAR}"
    verb.formatter_class = argparse.RawDescriptionHelpFormatter
    verb.add_argument(
        "berkas",
        metavar="BERKAS",
        nargs="+",
        type=Path,
        help="laporan (.docx, .pdf, .txt, .md, .html, .xlsx, .csv), folder laporan, atau Paket; boleh lebih dari satu",
    )
    verb.add_argument("--json", metavar="BERKAS", help="tulis hasilnya sebagai JSON; - untuk layar")
    verb.add_argument("--ke", metavar="FOLDER", type=Path, help="tulis hasil reviu ke folder ini")
    verb.add_argument(
        "--hasil",
        metavar="HASIL",
        type=_one_or_more(HASIL_REVIU),
        default=(),
        help="html: laporan di samping temuannya; docx, pdf: laporan yang diberi catatan di tempatnya; "
        "xlsx: rekap; berita-acara: Catatan Hasil Reviu dan Berita Acara (dipisah koma; bawaan: semua, rekap hanya "
        "untuk beberapa berkas)",
    )
    verb.add_argument(
        "--pilih",
        metavar="KODE",
        type=_codes,
        default=(),
        help="hanya kelompok atau kode ini, misalnya HIT,SIL003 (dipisah koma)",
    )
    verb.add_argument(
        "--tingkat", metavar="TINGKAT", type=_one_of(TINGKAT), help="temuan paling ringan yang ditampilkan"
    )
    verb.add_argument(
        "--terima",
        metavar="KODE:TEMPAT",
        action="append",
        default=[],
        help="terima temuan dengan alasan, misalnya 'HIT001:Tabel 3.2 baris 4'; boleh diulang",
    )
    verb.add_argument("--alasan", metavar="ALASAN", default="", help="alasan penerimaan")
    verb.add_argument("--nama", metavar="NAMA", default="", help="nama yang bertanggung jawab atas penerimaan")
    verb.add_argument("--bersama", action="store_true", help="bandingkan juga semua berkas satu sama lain")
    verb.add_argument(
        "--selesai", metavar="TANGGAL", type=_day, help="tanggal laporan selesai disusun; batas reviu dihitung darinya"
    )
    _add_timpa(verb)


def _add_paket(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("paket", metavar="PAKET", type=Path, help=_PAKET)


def _add_pakets(verb: argparse.ArgumentParser) -> None:
    verb.add_argument(
        "paket",
        metavar="PAKET",
        nargs="+",
        type=Path,
        help=f"{_PAKET}; boleh beberapa, atau folder yang memuat beberapa Paket",
    )


def _add_timpa(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--timpa", action="store_true", help="ganti berkas yang sudah ada")


def _year(text: str) -> int:
    if not (text.isascii() and text.isdigit() and len(text) == 4):
        raise argparse.ArgumentTypeError(f"'{text}' bukan tahun; tulis empat angka, misalnya 2025.")
    return int(text)


def _day(text: str) -> date:
    try:
        return parse_tanggal(text)
    except TanggalError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _codes(text: str) -> tuple[str, ...]:
    parts = tuple(dict.fromkeys(part.strip().upper() for part in text.split(",") if part.strip()))
    wrong = [part for part in parts if not re.fullmatch(r"[A-Z]{3}(?:\d{3})?", part)]
    if wrong or not parts:
        raise argparse.ArgumentTypeError(f"'{', '.join(wrong)}' bukan kode; tulis misalnya HIT atau SIL003.")
    return parts


def _one_of(known: tuple[str, ...]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        name = text.strip().lower()
        if name not in known:
            raise argparse.ArgumentTypeError(f"'{text.strip()}' tidak dikenal{_nearest(name, known)}.")
        return name

    return parse


def _one_or_more(known: tuple[str, ...]) -> Callable[[str], tuple[str, ...]]:
    parse = _one_of(known)

    def parse_all(text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(parse(part) for part in text.split(",")))

    return parse_all


def _naskah(text: str) -> tuple[str, ...]:
    return tuple(NASKAH) if text.strip().lower() == "semua" else _one_or_more(tuple(NASKAH))(text)


def _nearest(name: str, known: tuple[str, ...]) -> str:
    found = difflib.get_close_matches(name, known, n=1, cutoff=0.5)
    choices = f"pilih dari {', '.join(known)}"
    return f"; mungkin maksudnya '{found[0]}' ({choices})" if found else f"; {choices}"
