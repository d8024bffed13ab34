"""Where the realisasi of an indikator comes from: the parts that made it, the register, the letter that set it."""

from collections.abc import Iterator, Sequence

from akuntabel.aturan.realisasi import RUMUS_REALISASI
from akuntabel.dokumen.blocks import Blok, Isi, Teks
from akuntabel.naskah.bahan import Bahan
from akuntabel.naskah.nilai_resmi import kalimat_nilai_resmi
from akuntabel.naskah.teks import bertitik, daftar_kata, isian, lower_first, rangkai, rapat, sitasi
from akuntabel.skema.pilihan import CaraHitung, PeranVariabel, RumusRealisasi
from akuntabel.skema.tabel.perencanaan import Indikator, Ukuran
from akuntabel.skema.tabel.variabel import Register, Variabel
from akuntabel.ukur.register import hitungan_of
from akuntabel.ukur.variabel import is_dari_register, variabel_rumus

_BERSATUAN = {True: "sebanyak", False: "sebesar"}
_CARA = {
    CaraHitung.BARIS: "setiap baris dihitung satu",
    CaraHitung.BERSTATUS: "setiap baris berstatus {status} dihitung satu",
    CaraHitung.KELOMPOK: "setiap kelompok dihitung satu",
    CaraHitung.KELOMPOK_BERSTATUS: "setiap kelompok yang memiliki baris berstatus {status} dihitung satu",
    CaraHitung.JUMLAH: "nilai setiap baris dijumlahkan",
    CaraHitung.JUMLAH_BERSTATUS: "nilai setiap baris berstatus {status} dijumlahkan",
}


def blok_asal_realisasi(bahan: Bahan, indikator: Indikator) -> tuple[Blok, ...]:
    """What stands behind the realisasi of the year, each thing in a paragraph; nothing where nothing is told."""
    sentences = (
        _bagian(bahan, bahan.ukuran(indikator)),
        *_register(bahan, bahan.ukuran(indikator)),
        kalimat_nilai_resmi(bahan, indikator.ukuran),
    )
    return tuple(rapat("{isi}", isi=sentence) for sentence in sentences if sentence)


def _bagian(bahan: Bahan, ukuran: Ukuran) -> Isi:
    """The parts of the formula, where the realisasi is what they make."""
    parts = variabel_rumus(bahan.paket, ukuran)
    made = ("hasil_variabel", ukuran.kode, str(bahan.tahun))
    if not parts or not bahan.ada(*made) or bahan.angka(*made).teks != bahan.angka("realisasi", ukuran.kode).teks:
        return ()
    if any(bahan.angka("variabel", part.kode).nilai is None for part in parts):
        return ()
    if len(parts) == 1 and is_dari_register(bahan.paket, parts[0]):
        return ()  # its register says the same
    above, below = (
        [part for part in parts if part.peran is peran] for peran in (PeranVariabel.PEMBILANG, PeranVariabel.PENYEBUT)
    )
    if ukuran.rumus is RumusRealisasi.RASIO and len(above) == len(below) == 1:
        sentence = "Realisasi tersebut adalah {a} dari {b}."
        return rangkai(sentence, a=_sebut(bahan, above[0]), b=_sebut(bahan, below[0]))
    listed = daftar_kata([_sebut(bahan, part) for part in parts])
    return rangkai("Realisasi tersebut dihitung dari {bagian}{rumus}.", bagian=listed, rumus=_rumus(ukuran, parts))


def _sebut(bahan: Bahan, part: Variabel) -> Isi:
    """`laporan yang diselesaikan sebanyak 12 Laporan`."""
    counted = part.satuan not in {"", "%"}
    return rangkai(
        "{nama} {kata} {n}",
        nama=isian(lower_first(part.nama)),
        kata=_BERSATUAN[counted],
        n=bahan.fig("variabel", part.kode),
    )


def _rumus(ukuran: Ukuran, parts: Sequence[Variabel]) -> Isi:
    """The formula in words; of one part alone there is none to tell."""
    if ukuran.rumus is None or len(parts) < 2:
        return ()
    return rangkai(" dengan rumus: {rumus}", rumus=sitasi(RUMUS_REALISASI[ukuran.rumus].aturan.rumus))


def _register(bahan: Bahan, ukuran: Ukuran) -> Iterator[Isi]:
    """How the rows of a register became each part, and why they are counted so."""
    reasons: set[str] = set()
    for part in variabel_rumus(bahan.paket, ukuran):
        if not is_dari_register(bahan.paket, part) or bahan.angka("variabel", part.kode).nilai is None:
            continue
        register: Register = bahan.paket.kunci["register"][part.register]
        reason = register.alasan_hitung if register.kode not in reasons else ""
        reasons.add(register.kode)
        yield rangkai(
            "Data {bagian} diambil dari register {nama} yang memuat {n} baris: {cara}, sehingga diperoleh {hasil}.{alasan}",
            bagian=isian(lower_first(part.nama)),
            nama=isian(register.nama),
            n=bahan.fig("jumlah_isi_register", register.kode),
            cara=_cara(bahan, part),
            hasil=bahan.fig("variabel", part.kode),
            alasan=rangkai(" {teks}", teks=isian(bertitik(reason))) if reason else (),
        )


def _cara(bahan: Bahan, part: Variabel) -> Isi:
    cara, states = hitungan_of(bahan.paket, part)
    words: list[Isi] = [(isian(f"“{state}”"),) for state in sorted(states)]
    joined = words[0] if len(words) == 1 else daftar_kata(words) if words else (Teks("tertentu"),)
    return rangkai(_CARA[cara], status=joined)
