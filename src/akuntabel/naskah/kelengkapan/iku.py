"""What a Keputusan IKU needs: its grounds, its signature, and for each indikator how it is measured."""

from collections.abc import Iterator

from akuntabel.dasar.peraturan import PERMENPAN_20_2008
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.formulasi import is_rasio
from akuntabel.naskah.kelengkapan.bersama import TANGGAL_IKU
from akuntabel.naskah.kelengkapan.syarat import Syarat, Uji, isi_kolom, isi_pejabat
from akuntabel.naskah.pemilik import pemilik_indikator
from akuntabel.skema.letak import Letak, letak_of
from akuntabel.skema.tabel.instansi import JenisTugas
from akuntabel.skema.tabel.perjanjian import Iku, JenisPertimbangan

_IKU = PERMENPAN_20_2008.at()


def _subjek(bahan: Bahan, iku: Iku) -> str:
    return f"{bahan.paket.kunci['indikator'][iku.indikator].nama} ({iku.keputusan})"


def _penetap(bahan: Bahan) -> Iterator[Uji]:
    for keputusan in bahan.paket.keputusan_iku:
        yield from isi_pejabat(bahan, keputusan, "pejabat")


def _tempat(bahan: Bahan) -> Iterator[Uji]:
    for keputusan in bahan.paket.keputusan_iku:
        ada = bool(keputusan.tempat or bahan.instansi.tempat)
        yield Uji(letak_of(bahan.paket, keputusan, "tempat"), keputusan.kode, ada)


def _pertimbangan(bahan: Bahan) -> Iterator[Uji]:
    given = {(row.keputusan, row.jenis) for row in bahan.paket.pertimbangan_iku}
    for keputusan in bahan.paket.keputusan_iku:
        for jenis in JenisPertimbangan:
            ada = (keputusan.kode, jenis) in given
            yield Uji(Letak("pertimbangan_iku"), f"{jenis.value} ({keputusan.kode})", ada)


def _isi_pertimbangan(bahan: Bahan) -> Iterator[Uji]:
    for row in bahan.paket.pertimbangan_iku:
        ada = bool(
            row.uraian if row.jenis is JenisPertimbangan.MENIMBANG else row.uraian or row.peraturan or row.dokumen
        )
        yield Uji(letak_of(bahan.paket, row, "uraian"), f"{row.jenis.value} ({row.keputusan})", ada)


def _tugas_fungsi(bahan: Bahan) -> Iterator[Uji]:
    told = {row.jenis for row in bahan.paket.tugas_fungsi}
    for jenis in (JenisTugas.TUGAS, JenisTugas.FUNGSI) if bahan.paket.keputusan_iku else ():
        yield Uji(Letak("tugas_fungsi"), jenis.value, jenis in told)


def _baris(bahan: Bahan) -> Iterator[Uji]:
    """Every indikator that is promised stands in a decree; a decree has indikator."""
    described = {row.indikator for row in bahan.paket.iku}
    for kode in dict.fromkeys(row.indikator for row in bahan.paket.target_pk):
        yield Uji(Letak("iku"), f"{bahan.paket.kunci['indikator'][kode].nama} ({kode})", kode in described)
    filled = {row.keputusan for row in bahan.paket.iku}
    for keputusan in bahan.paket.keputusan_iku:
        yield Uji(Letak("iku"), f"Keputusan {keputusan.kode}", keputusan.kode in filled)


def _formulasi(bahan: Bahan) -> Iterator[Uji]:
    for row in bahan.paket.iku:
        yield Uji(letak_of(bahan.paket, row, "formulasi"), _subjek(bahan, row), is_rasio(row) or bool(row.formulasi))


def _penanggung_jawab(bahan: Bahan) -> Iterator[Uji]:
    """Units that own the indikator stand for what the decree says."""
    for iku in bahan.paket.iku:
        ada = bool(iku.penanggung_jawab or pemilik_indikator(bahan, iku.indikator))
        yield Uji(letak_of(bahan.paket, iku, "penanggung_jawab"), _subjek(bahan, iku), ada)


def _kolom(kode: str, bagian: str, kolom: str, akibat: str) -> Syarat:
    return Syarat(
        kode,
        bagian,
        lambda bahan: isi_kolom(bahan, bahan.paket.iku, kolom, lambda iku: _subjek(bahan, iku)),
        akibat,
        f"Isi {bagian} pada lembar IKU.",
        _IKU,
    )


IKU: tuple[Syarat, ...] = (
    Syarat(
        "KLG302",
        "Indikator pada Keputusan IKU",
        _baris,
        "Lampiran Keputusan IKU tidak memuat cara mengukur indikator ini.",
        "Tambahkan indikatornya pada lembar IKU.",
        _IKU,
    ),
    Syarat(
        "KLG301",
        "Formulasi",
        _formulasi,
        "Lampiran Keputusan IKU tidak memuat rumus indikator ini.",
        "Isi Formulasi, atau Pembilang dan Penyebut, pada lembar IKU.",
        _IKU,
    ),
    _kolom("DAT001", "Definisi operasional", "definisi", "Lampiran Keputusan IKU tidak menjelaskan apa yang dihitung."),
    _kolom("DAT002", "Sumber data", "sumber_data", "Lampiran Keputusan IKU tidak menyebut dari mana datanya."),
    Syarat(
        "DAT004",
        "Penanggung jawab",
        _penanggung_jawab,
        "Lampiran Keputusan IKU tidak menyebut siapa yang bertanggung jawab.",
        "Isi lembar Pemilik Indikator, atau Penanggung jawab pada lembar IKU.",
        _IKU,
    ),
    Syarat(
        "KLG001",
        "Nama pejabat yang menetapkan",
        _penetap,
        "Tempat nama pada tanda tangan Keputusan IKU kosong.",
        "Isi Ditetapkan oleh pada lembar Keputusan IKU, dan namanya pada lembar Pejabat.",
    ),
    TANGGAL_IKU,
    Syarat(
        "KLG303",
        "Tempat penetapan",
        _tempat,
        "Tempat penetapan Keputusan IKU kosong.",
        "Isi Ditetapkan di pada lembar Keputusan IKU, atau Tempat penandatanganan pada lembar Instansi.",
    ),
    Syarat(
        "KLG304",
        "Menimbang dan Mengingat",
        _pertimbangan,
        "Konsiderans Keputusan IKU kosong.",
        "Isi lembar Menimbang dan Mengingat IKU.",
    ),
    Syarat(
        "KLG305",
        "Uraian pertimbangan",
        _isi_pertimbangan,
        "Satu butir konsiderans Keputusan IKU kosong.",
        "Isi Uraian, atau pilih peraturannya, pada lembar Menimbang dan Mengingat IKU.",
    ),
    Syarat(
        "KLG102",
        "Tugas dan fungsi",
        _tugas_fungsi,
        "Lampiran Keputusan IKU tidak memuat tugas atau fungsi perangkat daerah.",
        "Isi lembar Tugas dan Fungsi.",
    ),
)
