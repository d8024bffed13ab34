"""Tables of what pays for each programme, one a stage of the budget."""

from akuntabel.dokumen.blocks import Isi, Sel, Tabel, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.catatan_kelengkapan import kalimat_kelengkapan
from akuntabel.naskah.nama_program import nama_kalimat
from akuntabel.naskah.tabel.rangka import ANGKA, KIRI, TENGAH, baris, baris_jumlah, kepala, kolom
from akuntabel.naskah.teks import isian, nomor, rangkai
from akuntabel.skema.tabel.anggaran import Tahapan


def tabel_sumber_dana(bahan: Bahan) -> list[Tabel]:
    """Programmes beside their sources, of each stage that has more than one source."""
    return [
        _tabel(bahan, stage, sources) for stage in bahan.paket.tahapan if len(sources := _sources(bahan, stage)) > 1
    ]


def _sources(bahan: Bahan, stage: Tahapan) -> list[str]:
    return list(dict.fromkeys(row.sumber for row in bahan.paket.sumber_dana if row.tahapan == stage.kode))


def _tabel(bahan: Bahan, stage: Tahapan, sources: list[str]) -> Tabel:
    programs = dict.fromkeys(row.program for row in bahan.paket.sumber_dana if row.tahapan == stage.kode)
    body = [
        baris(
            Sel((nomor(number),), rata=TENGAH),
            isian(nama_kalimat(bahan.paket.kunci["program"][kode])),
            *(_sel(bahan, "sumber_dana", f"{kode}/{source}", stage) for source in sources),
            _sel(bahan, "sumber_dana", kode, stage),
        )
        for number, kode in enumerate(programs, 1)
    ]
    body.append(
        baris_jumlah(
            (
                Sel(rangkai("Jumlah"), kolom=2, tebal=True),
                *(_sel(bahan, "jumlah_sumber_dana", source, stage, tebal=True) for source in sources),
                _sel(bahan, "sumber_dana", "", stage, tebal=True),
            )
        )
    )
    return Tabel(
        kolom=kolom((0.6, TENGAH), (3.4, KIRI), *((2.1, ANGKA) for _ in sources), (2.1, ANGKA)),
        head=(kepala("No", "Program", *(isian(f"{s} (Rp)", tebal=True) for s in sources), "Jumlah (Rp)"),),
        body=tuple(body),
        judul=rangkai("Sumber Dana Program Tahun {y}, {s}", y=nomor(bahan.tahun), s=isian(stage.nama)),
        label=f"tabel-sumber-dana-{stage.kode}",
        catatan=kalimat_kelengkapan("Jumlah", bahan.angka("sumber_dana", "", stage.kode))[1:],
        lanskap=len(sources) > 2,
    )


def _sel(bahan: Bahan, jenis: str, kunci: str, stage: Tahapan, *, tebal: bool = False) -> Isi:
    name = (jenis, kunci, stage.kode)
    if not bahan.ada(*name) or bahan.angka(*name).nilai is None:
        return (Teks("–"),)
    return (bahan.kolom(*name, tebal=tebal),)
