"""The table of steps of improvement: what, for which indikator, by whom, by when, with which money."""

from collections.abc import Callable

from akuntabel.dokumen.blocks import Inline, Isi, Rata, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.markdown import sebaris
from akuntabel.naskah.nama_program import nama_kalimat
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai, tanggal
from akuntabel.skema.tabel.narasi import LangkahPerbaikan

_KOLOM: dict[str, tuple[str, float, Rata]] = {
    "indikator": ("Indikator", 3, KIRI),
    "unit": ("Penanggung Jawab", 2.4, KIRI),
    "tenggat": ("Tenggat", 1.7, KIRI),
    "anggaran": ("Biaya (Rp)", 1.8, ANGKA),
    "program": ("Dibiayai melalui", 3, KIRI),
    "rekomendasi": ("Nomor Rekomendasi LHE", 1.6, TENGAH),
}


def tabel_langkah(bahan: Bahan) -> Tabel | None:
    """Every step with what is told of any of them; None where they are told in words alone."""
    steps = bahan.paket.langkah_perbaikan
    fields = [name for name in _KOLOM if any(_told(bahan, step, name) for step in steps)]
    if not fields:
        return None
    return Tabel(
        kolom=kolom((0.6, TENGAH), (4.2, KIRI), *(_KOLOM[name][1:] for name in fields)),
        head=(kepala("No", "Langkah Perbaikan", *(_KOLOM[name][0] for name in fields)),),
        body=tuple(
            baris(
                Sel((nomor(number),), rata=TENGAH),
                sebaris(step.uraian, bahan.hasil),
                *(_sel(bahan, number, step, name) for name in fields),
            )
            for number, step in enumerate(steps, 1)
        ),
        judul=rangkai("Langkah Perbaikan Kinerja"),
        label="tabel-langkah",
        catatan=_catatan(bahan),
        lanskap=len(fields) > 3,
    )


def _told(bahan: Bahan, step: LangkahPerbaikan, name: str) -> bool:
    """Is the field filled, and is what it names in the Paket?"""
    value = getattr(step, name)
    if name in {"indikator", "program", "rekomendasi"}:
        return value in bahan.paket.kunci[name]
    return value not in {"", None}


def _sel(bahan: Bahan, number: int, step: LangkahPerbaikan, name: str) -> Isi:
    if not _told(bahan, step, name):
        return (Teks("–"),)
    paket = bahan.paket
    numbers = {row.kode: position for position, row in enumerate(paket.rekomendasi, 1)}
    cells: dict[str, Callable[[], Inline]] = {
        "indikator": lambda: isian(paket.kunci["indikator"][step.indikator].nama),
        "unit": lambda: isian(bahan.sebut_unit(step.unit)),
        "tenggat": lambda: tanggal(step.tenggat),
        "anggaran": lambda: bahan.kolom("anggaran_langkah", str(number)),
        "program": lambda: isian(nama_kalimat(paket.kunci["program"][step.program])),
        "rekomendasi": lambda: nomor(numbers[step.rekomendasi]),
    }
    return (cells[name](),)


def _catatan(bahan: Bahan) -> Isi:
    """What an amount of zero is."""
    free = any(step.anggaran is not None and not step.anggaran for step in bahan.paket.langkah_perbaikan)
    return rangkai("Biaya {nol} berarti tanpa anggaran khusus.", nol=nomor(0)) if free else ()
